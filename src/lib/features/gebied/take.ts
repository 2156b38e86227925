/** The figures of an area page to take along. Fetched when somebody asks for them. */
import { download } from '$lib/data/files';
import { readCoalitionFigure } from '$lib/data/coalitions/figures';
import { readFigures } from '$lib/data/figures';
import { ownFigures } from '$lib/data/own/state.svelte';
import type { Place } from '$lib/data/questions';
import { isCoalition, levelOfArea } from '$lib/domain/coalition';
import { NOT_LOADED } from '$lib/domain/figure';
import { seriesOf } from '$lib/domain/indicator';
import type { ShownIndicator, ShownIndicatorId } from '$lib/domain/own';
import { pluralOf } from '$lib/domain/position';
import { NEDERLAND, type RegionCode } from '$lib/domain/region';
import type { Ramp } from '$lib/domain/classes';
import { paperColours } from '$lib/features/take/colours';
import { drawFigure } from '$lib/features/take/figure-picture';
import type { TakenPicture } from '$lib/features/take/kinds';
import { making } from '$lib/features/take/making';
import { fileName, figureTable, footOf, type TakenFigure, type Taking } from '$lib/features/take/tables';
import type { TakenTable } from '$lib/formats/taken';
import { catalogueState, loadCatalogue } from './catalogue.svelte';
import type { FigureRow, PageArea, TableRequest } from './model';

type Row = Pick<FigureRow<ShownIndicatorId>, 'indicator' | 'year' | 'years'>;

/** The own years of a row, then those of the country beside them. */
export async function yearsTable(row: Row, area: PageArea): Promise<TakenTable> {
  return figureTable(await yearsTaking(row, area), making());
}

export async function yearsTaking(row: Row, area: PageArea): Promise<Taking> {
  const account = await accountOf(row.indicator);
  const own = row.years.map(({ year }) => year);
  // A figure that is missing stands in no course through the years.
  const years = own.includes(row.year) ? own : [...own, row.year];
  const beside = row.years.flatMap(({ year, land }) => (land === '' ? [] : [year]));
  const land: PageArea = { code: NEDERLAND, name: 'Nederland' };
  const figures = await Promise.all([
    ...years.map((year) => figureIn(account.indicator, area, year)),
    ...beside.map((year) => figureIn(account.indicator, land, year))
  ]);
  return { ...account, level: levelOfArea(area.code), where: area.name, figures };
}

/** The row as a picture. `dotsHref`: where its dots are drawn, if not in the row itself. */
export async function figurePicture(
  row: FigureRow<ShownIndicatorId>,
  area: PageArea,
  ramp: Ramp,
  dotsHref: string | undefined
): Promise<TakenPicture> {
  const [taking, dots] = await Promise.all([
    yearsTaking(row, area),
    dotsHref === undefined ? undefined : sharedDots(dotsHref)
  ]);
  const foot = footOf(taking, making());
  const drawn = drawFigure({ row, area: area.name, ramp, dots, foot }, paperColours());
  return { ...drawn, name: fileName(taking) };
}

/** The path of the dots in the drawing that many pages share. */
async function sharedDots(href: string): Promise<string | undefined> {
  const text = await (await download(href)).text();
  return / d="([^"]*)"/.exec(text)?.[1];
}

/** All areas of a level with their figure, in the order in which they stand there. */
export async function placesTable(
  { indicator: id, level, year, within }: TableRequest,
  places: readonly Place[],
  gemeente: string | undefined
): Promise<TakenTable> {
  const account = await accountOf(id);
  const series = seriesOf(account.indicator, level, year);
  const taking: Taking = {
    ...account,
    level,
    where: `${pluralOf(level)} van ${within === undefined ? 'Nederland' : (gemeente ?? within)}`,
    figures: places.map(({ region, name, figure }) => ({ code: region, name, year, figure, series }))
  };
  return figureTable(taking, making());
}

/** An indicator, and where its figures are explained. */
export async function accountOf(id: ShownIndicatorId) {
  await loadCatalogue();
  const { loaded } = catalogueState;
  const indicator = ownFigures.beside(loaded?.catalogue.indicators ?? []).find((one) => one.id === id);
  if (loaded === undefined || indicator === undefined) throw new Error(`no catalogue for ${id}`);
  return { indicator, definitions: loaded.catalogue.definitions, sources: loaded.manifest.sources };
}

async function figureIn(
  indicator: ShownIndicator,
  { code, name, members = [] }: PageArea,
  year: number
): Promise<TakenFigure> {
  const level = levelOfArea(code);
  const series = seriesOf(indicator, level, year);
  if (series === undefined) return { code, name, year, figure: NOT_LOADED, series };
  const nameOf = (one: RegionCode) => members.find((member) => member.code === one)?.name ?? one;
  const figure = isCoalition(code)
    ? await readCoalitionFigure(indicator, code, year, nameOf)
    : (await readFigures(indicator, level, year)).get(code);
  return { code, name, year, figure: figure ?? NOT_LOADED, series };
}
