/** Several areas beside each other, for one indicator. */
import { readCatalogue, readManifest } from '$lib/data/catalogue';
import { readCoalitionFigure } from '$lib/data/coalitions/figures';
import { nameOfCoalition } from '$lib/data/coalitions/memory.svelte';
import { readFigures } from '$lib/data/figures';
import { isCoalition, levelOfArea, membersOf, type AreaCode } from '$lib/domain/coalition';
import { labelAbsence, NOT_LOADED, type Figure } from '$lib/domain/figure';
import { seriesOf, yearsOf, type Indicator } from '$lib/domain/indicator';
import { formatValue } from '$lib/domain/notation';
import { CURRENT_INDELING, levelOf, NEDERLAND, type Indeling, type RegionCode } from '$lib/domain/region';
import type { PutSlide } from '$lib/domain/talk/slides';
import { browserContext } from '$lib/features/gebied/coalition/context';
import type { SiteContext } from '$lib/features/gebied/context';
import { bordersWords } from '$lib/features/explain/remarks';
import { ofWords } from '$lib/features/explain/texts';
import { shortName } from '$lib/map/scene';
import { sourceLine } from './load-figure';
import type { Shown } from './shown';

/** Rejects with a `DataError`. */
export async function loadComparison(
  { areas, indicator: id, year: kept }: Extract<PutSlide, { kind: 'comparison' }>,
  wished: number | undefined
): Promise<Shown> {
  const [{ indicators }, { sources }, context] = await Promise.all([
    readCatalogue(),
    readManifest(),
    browserContext()
  ]);
  const indicator = indicators.find((one) => one.id === id);
  if (indicator === undefined) return { kind: 'trouble', why: 'Dit cijfer kennen we niet.' };
  const nameOf = (code: RegionCode) => shortName(context.regions.get(code)?.name ?? code);
  const years = yearsFor(indicator, areas);
  const year = wished ?? kept ?? years.at(-1) ?? 0;
  const show = (value: number) => formatValue(value, indicator.unit, indicator.decimals);
  const rows = await Promise.all(
    areas.map(async (code) => ({
      name: isCoalition(code) ? nameOfCoalition(code, membersOf(code).map(nameOf)) : nameOf(code),
      figure: await figureOf(indicator, code, year, nameOf),
      borders: bordersThen(context, code, seriesOf(indicator, levelOfArea(code), year)?.indeling)
    }))
  );
  // A count of the whole country would press all others to the ground.
  const land =
    indicator.unit === 'count' || areas.includes(NEDERLAND)
      ? NOT_LOADED
      : await landBeside(indicator, areas, year, nameOf);
  const values = [...rows.map(({ figure }) => figure), land].flatMap((figure) =>
    figure.kind === 'known' ? [figure.value] : []
  );
  const most = Math.max(...values, Number.MIN_VALUE);
  const source = sources.find(
    (one) => one.id === areas.map((code) => seriesOf(indicator, levelOfArea(code), year)?.source)[0]
  );
  return {
    kind: 'comparison',
    area: `${String(areas.length)} gebieden`,
    about: `${indicator.name}, ${year}`,
    sentence: `${indicator.name} ${ofWords(indicator)}`,
    source: sourceLine(source, indicator, indicator.modelled ? ['schatting met een model'] : []),
    context: indicator.direction === 'context',
    years: years.length > 1 ? years : [],
    year,
    rows: rows.map(({ name, figure, borders }) => ({
      name,
      ...(figure.kind === 'known'
        ? { text: show(figure.value), part: Math.max(0, figure.value / most), note: borders.join() }
        : { text: labelAbsence(figure.reason), part: undefined, note: '' })
    })),
    reference:
      land.kind === 'known'
        ? { name: 'Nederland', text: show(land.value), part: Math.max(0, land.value / most) }
        : undefined
  };
}

/** "met de grenzen van 2022", where the code stood for another area then. */
function bordersThen(
  context: SiteContext,
  code: AreaCode,
  indeling: Indeling | undefined
): readonly string[] {
  if (indeling === undefined) return [];
  const members = isCoalition(code) ? membersOf(code) : [code];
  const other = members.some(
    (one) =>
      context.whyOther({ code: one, level: levelOf(one) ?? 'land' }, indeling, CURRENT_INDELING) !== undefined
  );
  return other ? bordersWords(indeling) : [];
}

/** Years in which any of the areas can have a figure, ascending. */
function yearsFor(indicator: Indicator, areas: readonly AreaCode[]): readonly number[] {
  return [...new Set(areas.map(levelOfArea).flatMap((level) => yearsOf(indicator, level)))].sort(
    (a, b) => a - b
  );
}

async function figureOf(
  indicator: Indicator,
  code: AreaCode,
  year: number,
  nameOf: (code: RegionCode) => string
): Promise<Figure> {
  if (isCoalition(code)) return readCoalitionFigure(indicator, code, year, nameOf);
  return (await readFigures(indicator, levelOfArea(code), year)).get(code) ?? NOT_LOADED;
}

/** The country, where it counts as all the areas do. */
async function landBeside(
  indicator: Indicator,
  areas: readonly AreaCode[],
  year: number,
  nameOf: (code: RegionCode) => string
): Promise<Figure> {
  const definitions = new Set(
    [NEDERLAND, ...areas].map((code) => seriesOf(indicator, levelOfArea(code), year)?.definition)
  );
  return definitions.size === 1 ? figureOf(indicator, NEDERLAND, year, nameOf) : NOT_LOADED;
}
