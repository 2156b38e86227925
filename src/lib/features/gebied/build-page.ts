/** Puts the page of one area together: while prerendering, and in the browser for a coalition. */
import { QUESTIONS } from '$lib/content/vragen';
import type { YearFigure } from '$lib/data/questions';
import { coalitionTitle } from '$lib/domain/coalition';
import { reasonWithoutSeries, type Indicator, type IndicatorId } from '$lib/domain/indicator';
import { raised } from '$lib/domain/questions';
import { CURRENT_INDELING, gemeenteOfWijk, type Level, type RegionCode } from '$lib/domain/region';
import { firstSentence } from '$lib/domain/sentence';
import { buildSimilar, buildTogether, similarReference } from './build-similar';
import { buildWhere } from './build-where';
import { candidates, courseArea, factsOf, factWords } from './build-words';
import { comparablesOf } from './comparables';
import type { SiteContext } from './context';
import { parentsOf, readHistories, type Histories } from './histories';
import type { AreaRef, FigureRow, GebiedPage, PageArea, Row, Section, Where } from './model';
import { figureRow } from './row';
import type { RowInput } from './row-input';
import { AFTER, BEFORE, peerLevel, type SectionPlan } from './selection';
import { isCoalitionArea, type SiteArea } from './site-area';
import { placeTalk } from './talk';
import { unloadedRow } from './unloaded-row';

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
