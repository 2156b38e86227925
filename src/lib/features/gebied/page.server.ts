/** Puts the page of one area together, while prerendering. */
import { dotStrip, type DotStripInput } from '$lib/charts/dotstrip/state';
import { QUESTIONS } from '$lib/content/vragen';
import type { History, Place, YearFigure } from '$lib/data/questions';
import { gemeenteChangedBetween } from '$lib/domain/boundaries';
import { NOT_LOADED, type Figure } from '$lib/domain/figure';
import { seriesOf, type Indicator, type IndicatorId } from '$lib/domain/indicator';
import { formatCount } from '$lib/domain/notation';
import { raised, type Facts } from '$lib/domain/questions';
import { gemeenteOfWijk, NEDERLAND, type Region, type RegionCode } from '$lib/domain/region';
import { firstSentence, SENTENCE_ORDER } from '$lib/domain/sentence';
import { SITE_INDELING, type SiteContext } from './context.server';
import { courseOf, lastStretch } from './course';
import type { AreaRef, GebiedPage, Row, Section } from './model';
import { figureRow, shownYear, unloadedRow, type RowReference } from './row';
import { AFTER, BEFORE, peerLevel, type SectionPlan } from './selection';
import { placeTalk } from './talk';
import { knownParts } from './where';
import { buildWhere } from './where.server';

interface Histories {
  readonly own: History;
  readonly land: History;
  readonly above: RowReferenceOf | undefined;
}

type RowReferenceOf = Omit<RowReference, 'years'> & { readonly history: History };

/** The page of an area; `undefined` when the code is no area of the site. */
export async function buildPage(context: SiteContext, code: RegionCode): Promise<GebiedPage | undefined> {
  const area = context.regions.get(code);
  if (area === undefined) return undefined;
  const histories = await readHistories(context, area);
  const sections = await Promise.all(BEFORE.map((plan) => buildSection(context, area, histories, plan)));
  const after = await Promise.all(AFTER.map((plan) => buildSection(context, area, histories, plan)));
  const where = await buildWhere(context, area);
  const shown = new Map(
    [...sections, ...after].flatMap(({ rows }) => rows.map((row) => [row.indicator, row.name] as const))
  );
  const talk = placeTalk(
    raised(QUESTIONS, factsOf(context, area, histories, where)),
    shown,
    where !== undefined
  );
  const withTalk = (section: Section): Section => ({
    ...section,
    rows: section.rows.map((row) => {
      const question = talk.beside.get(row.indicator);
      return question === undefined ? row : { ...row, question };
    })
  });
  const provincie = refOf(context, provincieOf(context, area));
  const gemeente = area.level === 'wijk' ? refOf(context, gemeenteOfWijk(code)) : undefined;
  return {
    gebied: { code, name: area.name },
    level: area.level,
    ...(provincie !== undefined && { provincie }),
    ...(gemeente !== undefined && { gemeente }),
    facts: factWords(histories.own),
    sentence: firstSentence(area, candidates(context, area, histories)),
    ...(talk.opening !== undefined && { opening: talk.opening }),
    before: sections.map(withTalk),
    ...(where !== undefined && { where: { ...where, questions: talk.where } }),
    after: after.map(withTalk),
    ...(talk.missing !== undefined && { missing: talk.missing }),
    more: talk.more
  };
}

function provincieOf(context: SiteContext, area: Region): RegionCode | undefined {
  if (area.provincie !== undefined || area.level !== 'wijk') return area.provincie;
  return context.regions.get(gemeenteOfWijk(area.code))?.provincie;
}

function refOf(context: SiteContext, code: RegionCode | undefined): AreaRef | undefined {
  const region = code === undefined ? undefined : context.regions.get(code);
  return region === undefined ? undefined : { code: region.code, name: region.name };
}

async function readHistories(context: SiteContext, area: Region): Promise<Histories> {
  const aboveCode =
    area.level === 'gemeente'
      ? area.provincie
      : area.level === 'wijk'
        ? gemeenteOfWijk(area.code)
        : undefined;
  const above = aboveCode === undefined ? undefined : context.regions.get(aboveCode);
  return {
    own: await context.history(area.code, area.level),
    land: await context.history(NEDERLAND, 'land'),
    above:
      above === undefined
        ? undefined
        : {
            kind: above.level === 'gemeente' ? 'gemeente' : 'provincie',
            name: above.name,
            level: above.level,
            history: await context.history(above.code, above.level)
          }
  };
}

async function buildSection(
  context: SiteContext,
  area: Region,
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
      else unloaded.push({ indicator: id, name: indicator.name });
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
    more: await build(plan.more),
    unloaded
  };
}

async function buildRow(
  context: SiteContext,
  area: Region,
  { own, land, above }: Histories,
  indicator: Indicator,
  slate: boolean
): Promise<Row | undefined> {
  const years = own.get(indicator.id) ?? [];
  const shown = shownYear(years);
  if (shown === undefined) return undefined;
  const level = peerLevel(area.level);
  const gemeente = area.level === 'wijk' ? refOf(context, gemeenteOfWijk(area.code)) : undefined;
  const peers =
    level === undefined ? [] : await context.distribution(indicator.id, level, shown.year, gemeente?.code);
  return figureRow({
    indicator,
    area,
    own: years,
    land: land.get(indicator.id) ?? [],
    above: above === undefined ? undefined : { ...above, years: above.history.get(indicator.id) ?? [] },
    peers,
    strips: (input) => keptStrip(peers, input),
    within: gemeente,
    numbers: indicator.number === undefined ? [] : (own.get(indicator.number) ?? []),
    changes: context.changes,
    otherArea: (indeling) => otherArea(context, area, indeling),
    context: slate
  });
}

/** Whether the code named another area in that indeling: a gemeente that grew, a wijk that was redrawn. */
function otherArea(context: SiteContext, area: Region, indeling: number): boolean {
  if (area.level === 'wijk') return !context.sameWijken(gemeenteOfWijk(area.code), indeling);
  if (area.level !== 'gemeente') return false;
  return gemeenteChangedBetween(area.code, indeling, SITE_INDELING, context.changes) !== undefined;
}

const dots = new WeakMap<readonly Place[], Map<string, string>>();

/** The dots of one set of peers are the same on each of its pages, as long as the scale is. */
function keptStrip(peers: readonly Place[], input: DotStripInput): ReturnType<typeof dotStrip> {
  const kept = dots.get(peers) ?? new Map<string, string>();
  dots.set(peers, kept);
  return dotStrip(input, kept);
}

function candidates(context: SiteContext, area: Region, { own, land }: Histories) {
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
        land: sameYear(indicator, area, land.get(id), year)
      }
    ];
  });
}

/** The country's figure of that year, if it counts the same. */
function sameYear(
  indicator: Indicator,
  area: Region,
  land: readonly YearFigure[] | undefined,
  year: number
): Figure {
  const figure = land?.find((one) => one.year === year)?.figure ?? NOT_LOADED;
  const [own, other] = [seriesOf(indicator, area.level, year), seriesOf(indicator, 'land', year)];
  return own?.definition === other?.definition ? figure : NOT_LOADED;
}

/** Inhabitants and children in the year of the classification, which the areas of the site add up to. */
function factWords(own: History): string[] {
  const count = (id: IndicatorId) => own.get(id)?.find(({ year }) => year === SITE_INDELING)?.figure;
  const [inwoners, children] = [count('inwoners'), count('inwoners_0_15')];
  if (inwoners?.kind !== 'known') return [];
  return [
    `${formatCount(inwoners.value)} inwoners in ${SITE_INDELING}`,
    ...(children?.kind === 'known' ? [`${formatCount(children.value)} kinderen tot 15 jaar`] : [])
  ];
}

function factsOf(
  context: SiteContext,
  area: Region,
  { own, land }: Histories,
  where: Awaited<ReturnType<typeof buildWhere>>
): Facts {
  return {
    name: area.name,
    level: area.level,
    figure: (id) => shownYear(own.get(id) ?? [])?.figure ?? NOT_LOADED,
    land: (id) => {
      const indicator = context.indicators.get(id);
      const shown = shownYear(own.get(id) ?? []);
      return indicator === undefined || shown === undefined
        ? NOT_LOADED
        : sameYear(indicator, area, land.get(id), shown.year);
    },
    stretch: (id) => {
      const indicator = context.indicators.get(id);
      return indicator === undefined
        ? []
        : lastStretch(courseOf(indicator, area, own.get(id) ?? [], context.changes));
    },
    // Only the parts that the page shows: a question names what the reader can see.
    parts: (id) => (where?.choices[0]?.indicator === id ? knownParts(where.parts) : [])
  };
}
