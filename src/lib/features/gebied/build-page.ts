/** Puts the page of one area together: while prerendering, and in the browser for a coalition. */
import { QUESTIONS } from '$lib/content/vragen';
import type { History, YearFigure } from '$lib/data/questions';
import { coalitionTitle } from '$lib/domain/coalition';
import { NOT_LOADED, type Figure } from '$lib/domain/figure';
import { reasonWithoutSeries, seriesOf, type Indicator, type IndicatorId } from '$lib/domain/indicator';
import { never } from '$lib/domain/never';
import { formatCount } from '$lib/domain/notation';
import { raised, type Facts } from '$lib/domain/questions';
import {
  CURRENT_INDELING,
  gemeenteOfWijk,
  NEDERLAND,
  type Level,
  type Region,
  type RegionCode
} from '$lib/domain/region';
import { firstSentence, SENTENCE_ORDER } from '$lib/domain/sentence';
import { comparablesOf } from './comparables';
import type { SiteContext } from './context';
import { courseOf, lastStretch, type CourseArea } from '$lib/features/explain/course';
import type { AreaRef, FigureRow, GebiedPage, PageArea, Row, Section, Together, Where } from './model';
import { figureRow, shownYear, type RowInput, type RowReference } from './row';
import { unloadedRow } from './unloaded-row';
import { AFTER, BEFORE, peerLevel, type SectionPlan } from './selection';
import { buildSimilar, buildTogether, similarReference } from './build-similar';
import { historyOf, isCoalitionArea, whyOther, type SiteArea } from './site-area';
import { placeTalk } from './talk';
import { knownParts } from './where';
import { buildWhere } from './build-where';

interface Histories {
  readonly own: History;
  /** Of a coalition: its gemeenten, each with its history. */
  readonly members: readonly { readonly name: string; readonly history: History }[];
  readonly land: History;
  readonly above: readonly RowReferenceOf[];
}

type RowReferenceOf = Omit<RowReference, 'years'> & { readonly history: History };

/** The page of an area; `undefined` when the code is no area of the site. */
export async function buildPage(context: SiteContext, code: RegionCode): Promise<GebiedPage | undefined> {
  const area = context.regions.get(code);
  return area === undefined ? undefined : buildPageOf(context, area);
}

/** The page of an area or a coalition; "Waar in …?" shows its parts of `level`, if it can choose. */
export async function buildPageOf(
  context: SiteContext,
  area: SiteArea,
  level?: Where['level']
): Promise<GebiedPage> {
  const histories = await readHistories(context, area);
  const sections = await Promise.all(BEFORE.map((plan) => buildSection(context, area, histories, plan)));
  const after = await Promise.all(AFTER.map((plan) => buildSection(context, area, histories, plan)));
  const where = await buildWhere(context, area, level === undefined ? {} : { level });
  const together = await buildTogether(context, area, histories.own);
  const similar = await buildSimilar(context, area, mainFigures(sections));
  const shown = new Map(
    [...sections, ...after].flatMap(({ rows }) => rows.map((row) => [row.indicator, row.name] as const))
  );
  const talk = placeTalk(
    raised(QUESTIONS, factsOf(context, area, histories, where, together)),
    shown,
    where !== undefined
  );
  const unloaded = [...sections, ...after].flatMap((section) => section.unloaded);
  // Most indicators do not exist for wijken: there they are counted, elsewhere named.
  const counted = area.level === 'wijk';
  const withTalk = (section: Section): Section => ({
    ...section,
    unloaded: counted ? [] : section.unloaded,
    rows: section.rows.map((row) => {
      const question = talk.beside.get(row.indicator);
      return question === undefined ? row : { ...row, question };
    })
  });
  const gemeente = area.level === 'wijk' ? refOf(context, gemeenteOfWijk(area.code)) : undefined;
  return {
    gebied: pageAreaOf(area),
    level: area.level,
    parents: parentsOf(context, area).map(({ code, name }) => ({ code, name })),
    ...(gemeente !== undefined && { gemeente }),
    facts: factWords(histories.own),
    sentence: firstSentence({ level: area.level, name: titleOf(area) }, candidates(context, area, histories)),
    ...(talk.opening !== undefined && { opening: talk.opening }),
    before: sections.map(withTalk),
    ...(where !== undefined && { where: { ...where, questions: talk.where } }),
    ...(together !== undefined && { together }),
    ...(similar !== undefined && { similar }),
    after: after.map(withTalk),
    unloadedCount: counted ? unloaded.length : 0,
    ...(talk.missing !== undefined && { missing: talk.missing }),
    more: talk.more
  };
}

/** The figures of the first section: those of which the comparable areas are told. */
function mainFigures([first]: readonly Section[]): readonly FigureRow[] {
  return first?.rows.filter((row) => row.kind === 'figure') ?? [];
}

/** The areas that an area lies in, largest first. */
function parentsOf(context: SiteContext, area: SiteArea): readonly Region[] {
  if (area.level === 'land') return [];
  const gemeente = area.level === 'wijk' ? context.regions.get(gemeenteOfWijk(area.code)) : undefined;
  const { provincie, ggd } = gemeente ?? area;
  return [NEDERLAND, provincie, ggd, gemeente?.code].flatMap((code) =>
    code === undefined || code === area.code ? [] : (context.regions.get(code) ?? [])
  );
}

function pageAreaOf(area: SiteArea): PageArea {
  const { code, name } = area;
  if (!isCoalitionArea(area)) return { code, name };
  return { code, name, members: area.members.map((member) => ({ code: member.code, name: member.name })) };
}

/** The first sentence says of which gemeenten a coalition is. */
function titleOf(area: SiteArea): string {
  if (!isCoalitionArea(area)) return area.name;
  return coalitionTitle(
    area.name,
    area.members.map(({ name }) => name)
  );
}

function refOf(context: SiteContext, code: RegionCode | undefined): AreaRef | undefined {
  const region = code === undefined ? undefined : context.regions.get(code);
  return region === undefined ? undefined : { code: region.code, name: region.name };
}

async function readHistories(context: SiteContext, area: SiteArea): Promise<Histories> {
  const above = parentsOf(context, area)
    .toReversed()
    .map(async ({ code, name, level }) => {
      const kind = referenceKind(level);
      return kind === undefined ? [] : [{ kind, name, level, history: await context.history(code, level) }];
    });
  return {
    own: await historyOf(context, area),
    members: await membersOf(context, area),
    land: await context.history(NEDERLAND, 'land'),
    above: (await Promise.all(above)).flat()
  };
}

/** How a larger area is marked in a strip; the country has a mark of its own. */
function referenceKind(level: Level): RowReference['kind'] | undefined {
  switch (level) {
    case 'gemeente':
    case 'provincie':
      return level;
    case 'land':
    case 'ggd':
    case 'wijk':
      return undefined;
    default:
      return never(level, 'level');
  }
}

async function membersOf(context: SiteContext, area: SiteArea): Promise<Histories['members']> {
  if (!isCoalitionArea(area)) return [];
  return Promise.all(
    area.members.map(async ({ code, name, level }) => ({ name, history: await context.history(code, level) }))
  );
}

async function buildSection(
  context: SiteContext,
  area: SiteArea,
  histories: Histories,
  plan: SectionPlan
): Promise<Section> {
  const unloaded: { indicator: IndicatorId; name: string }[] = [];
  const build = async (ids: readonly IndicatorId[]): Promise<Row[]> => {
    const rows: Row[] = [];
    for (const id of ids) {
      const indicator = context.indicators.get(id);
      if (indicator === undefined) continue;
      const row = await buildRow(
        context,
        area,
        histories,
        indicator,
        plan.context || indicator.direction === 'context'
      );
      if (row !== undefined) rows.push(row);
      else if (plan.always.includes(id) && area.level !== 'wijk')
        rows.push(unloadedRow(indicator, histories.land.get(id) ?? [], plan.context));
      else if (!plan.kin.includes(id) && reasonWithoutSeries(indicator, area.level) === 'not-loaded')
        unloaded.push({ indicator: id, name: indicator.name });
    }
    // Figures first: what is not loaded is said after them.
    const weight = (row: Row) => (row.kind === 'unloaded' ? 2 : row.value === undefined ? 1 : 0);
    return rows.sort((a, b) => weight(a) - weight(b));
  };
  return {
    id: plan.id,
    title: plan.title,
    ...(plan.note !== undefined && { note: plan.note }),
    context: plan.context,
    rows: await build(plan.rows),
    more: await build([...plan.more, ...plan.kin]),
    unloaded
  };
}

async function buildRow(
  context: SiteContext,
  area: SiteArea,
  { own, land, above, members }: Histories,
  indicator: Indicator,
  slate: boolean
): Promise<Row | undefined> {
  const years = own.get(indicator.id) ?? [];
  if (years.length === 0) return undefined;
  const level = peerLevel(area.level);
  const gemeente = area.level === 'wijk' ? refOf(context, gemeenteOfWijk(area.code)) : undefined;
  const peers = await peersOf(context, indicator, years, level, gemeente?.code);
  return figureRow({
    indicator,
    area: { name: area.name, ...courseArea(context, area) },
    own: years,
    members: members.map(({ name, history }) => ({ name, years: history.get(indicator.id) ?? [] })),
    land: land.get(indicator.id) ?? [],
    above: above.map((one) => ({ ...one, years: one.history.get(indicator.id) ?? [] })),
    peers,
    everywhere:
      gemeente === undefined || peers === undefined
        ? undefined
        : await comparablesOf(context).peers(indicator, 'wijk', peers.year),
    similar: peers === undefined ? undefined : await similarReference(context, area, indicator, peers.year),
    peerLevel: level,
    within: gemeente,
    numbers: indicator.number === undefined ? [] : (own.get(indicator.number) ?? []),
    today: CURRENT_INDELING,
    context: slate
  });
}

/** Fewer areas than this make no picture of where one stands. */
const LEAST_PEERS = 3;

/** The peers in the last year of which the area has a figure (or at least a reason) and enough others do. */
async function peersOf(
  context: SiteContext,
  indicator: Indicator,
  years: readonly YearFigure[],
  level: Level,
  within: RegionCode | undefined
): Promise<RowInput['peers']> {
  const known = years.filter(({ figure }) => figure.kind === 'known');
  for (const { year } of (known.length > 0 ? known : years).toReversed()) {
    const places = await context.distribution(indicator.id, level, year, within);
    if (places.filter(({ figure }) => figure.kind === 'known').length >= LEAST_PEERS) return { year, places };
  }
  return undefined;
}

/** The area as its course needs it. */
function courseArea(context: SiteContext, area: SiteArea): CourseArea {
  return { level: area.level, whyOther: (a, b) => whyOther(context, area, a, b) };
}

function candidates(context: SiteContext, area: SiteArea, { own, land }: Histories) {
  return SENTENCE_ORDER.flatMap((id) => {
    const indicator = context.indicators.get(id);
    const shown = shownYear(own.get(id) ?? []);
    if (indicator === undefined) return [];
    const year = shown?.year ?? 0;
    return [
      {
        indicator,
        year,
        own: shown?.figure ?? NOT_LOADED,
        land: sameYear(indicator, area, 'land', land.get(id), year)
      }
    ];
  });
}

/** The figure of a larger area in that year, if it counts the same. */
function sameYear(
  indicator: Indicator,
  area: SiteArea,
  level: Level,
  years: readonly YearFigure[] | undefined,
  year: number
): Figure {
  const figure = years?.find((one) => one.year === year)?.figure ?? NOT_LOADED;
  const [own, other] = [seriesOf(indicator, area.level, year), seriesOf(indicator, level, year)];
  return own?.definition === other?.definition ? figure : NOT_LOADED;
}

/** Inhabitants and children in the year of the classification, which the areas of the site add up to. */
function factWords(own: History): string[] {
  const count = (id: IndicatorId) => own.get(id)?.find(({ year }) => year === CURRENT_INDELING)?.figure;
  const [inwoners, children] = [count('inwoners'), count('inwoners_0_15')];
  if (inwoners?.kind !== 'known') return [];
  return [
    `${formatCount(inwoners.value)} inwoners in ${CURRENT_INDELING}`,
    ...(children?.kind === 'known' ? [`${formatCount(children.value)} kinderen tot 15 jaar`] : [])
  ];
}

function factsOf(
  context: SiteContext,
  area: SiteArea,
  { own, land, above }: Histories,
  where: Awaited<ReturnType<typeof buildWhere>>,
  together: Together | undefined
): Facts {
  /** The figure of a larger area that stands beside the own one. */
  const beside = (id: IndicatorId, level: Level, history: History | undefined): Figure => {
    const indicator = context.indicators.get(id);
    const shown = shownYear(own.get(id) ?? []);
    return indicator === undefined || shown === undefined
      ? NOT_LOADED
      : sameYear(indicator, area, level, history?.get(id), shown.year);
  };
  return {
    name: area.name,
    level: area.level,
    figure: (id) => shownYear(own.get(id) ?? [])?.figure ?? NOT_LOADED,
    land: (id) => beside(id, 'land', land),
    gemeente: (id) => beside(id, 'gemeente', above.find(({ kind }) => kind === 'gemeente')?.history),
    highFactors: together?.factors.filter(({ fifth }) => fifth === 5).length ?? 0,
    gap: (id, less) => latestGap(own.get(id) ?? [], own.get(less) ?? []),
    stretch: (id) => {
      const indicator = context.indicators.get(id);
      return indicator === undefined
        ? []
        : lastStretch(courseOf(indicator, courseArea(context, area), own.get(id) ?? []));
    },
    // Only the parts that the page shows: a question names what the reader can see.
    parts: (id) => (where?.choices[0]?.indicator === id ? knownParts(where.parts) : [])
  };
}

/** First − second in the latest year in which both are known. */
function latestGap(first: readonly YearFigure[], second: readonly YearFigure[]): number | undefined {
  for (const { year, figure } of first.toReversed()) {
    const other = second.find((one) => one.year === year)?.figure;
    if (figure.kind === 'known' && other?.kind === 'known') return figure.value - other.value;
  }
  return undefined;
}
