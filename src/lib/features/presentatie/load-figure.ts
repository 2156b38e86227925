/** One figure on a slide: its sentence, its place among all areas, and what it is held against. */
import { onStrip } from '$lib/charts/dotstrip/state';
import type { Place, YearFigure } from '$lib/data/questions';
import { isCoalition, levelOfArea } from '$lib/domain/coalition';
import { NOT_LOADED, type Figure } from '$lib/domain/figure';
import { seriesOf, type Indicator, type IndicatorId } from '$lib/domain/indicator';
import { capitalise, formatValue } from '$lib/domain/notation';
import { levelWord } from '$lib/domain/position';
import { figureSentence, placeOf } from '$lib/domain/sentence';
import type { SlideArea } from '$lib/domain/talk/slides';
import { gatherFigure, type EmbeddedFigure } from '$lib/features/figuur/gather';
import type { FigureRow } from '$lib/features/gebied/model';
import type { ManifestSource } from '$lib/domain/manifest';
import type { Shown, ShownFigure, SlideStrip, SlideValues } from './shown';

/** Rejects with a `DataError`. `year`: the latest to show. */
export async function loadFigure(area: SlideArea, id: IndicatorId, year: number | undefined): Promise<Shown> {
  const asked = { area: area.code, indicator: id, form: 'plaats', scheme: 'auto' } as const;
  const name = isCoalition(area.code) && area.name !== undefined ? { name: area.name } : {};
  const found = await gatherFigure({ ...asked, ...name, ...(year !== undefined && { year }) });
  if (found === undefined) return { kind: 'trouble', why: `Dit gebied kennen we niet: ${area.code}.` };
  const all = year === undefined ? found : await gatherFigure({ ...asked, ...name });
  return shownFigure(area, found, knownYears(all?.own ?? []));
}

function knownYears(years: readonly YearFigure[]): readonly number[] {
  return years.flatMap(({ year, figure }) => (figure.kind === 'known' ? [year] : []));
}

function figureIn(years: readonly YearFigure[], year: number): Figure {
  return years.find((one) => one.year === year)?.figure ?? NOT_LOADED;
}

function shownFigure(
  { code }: SlideArea,
  { indicator, area, row, source, peers, own, land }: EmbeddedFigure,
  years: readonly number[]
): ShownFigure {
  const level = levelOfArea(code);
  const year = row?.year ?? 0;
  const same = seriesOf(indicator, level, year)?.definition === seriesOf(indicator, 'land', year)?.definition;
  const strip = row && peers && stripOf(code, indicator, area, row, peers.places, figureIn(own, peers.year));
  return {
    kind: 'figure',
    area,
    about: [indicator.name, row?.year].filter((word) => word !== undefined).join(', '),
    sentence:
      row === undefined
        ? indicator.name
        : (figureSentence(
            { name: area, level },
            { indicator, year, own: figureIn(own, year), land: same ? figureIn(land, year) : NOT_LOADED }
          ) ?? plainSentence(indicator, area, row)),
    source: sourceLine(source, indicator, row?.remarks ?? []),
    context: indicator.direction === 'context',
    years: years.length > 1 ? years : [],
    year: row?.year,
    values: {
      value: row?.value,
      why: row === undefined ? `Voor ${area} is dit cijfer nog niet geladen.` : row.why,
      of: row?.of ?? '',
      beside: row === undefined ? landBeside(indicator, land) : besideOf(row)
    },
    strip,
    note: row?.compared
  };
}

/** An amount or a count, or a figure that is missing, as a heading. */
function plainSentence(indicator: Indicator, area: string, { value, year }: FigureRow): string {
  const what = `${indicator.name} ${placeOf(area)}`;
  return value === undefined ? `${what}: geen cijfer.` : capitalise(`${what} in ${year}: ${value}.`);
}

/** What is known of the country, where the area has nothing. */
function landBeside({ unit, decimals }: Indicator, land: readonly YearFigure[]): SlideValues['beside'] {
  const last = land.findLast(({ figure }) => figure.kind === 'known');
  return last?.figure.kind === 'known'
    ? [{ name: `Nederland, ${last.year}`, value: formatValue(last.figure.value, unit, decimals) }]
    : [];
}

function besideOf(row: FigureRow): SlideValues['beside'] {
  if (row.beside !== undefined) return [{ name: 'Nederland', value: row.beside }];
  if (row.compared !== undefined) return [];
  return (row.strip?.marks ?? []).flatMap(({ name, at, text }) =>
    at === undefined ? [] : [{ name, value: text }]
  );
}

/** "Bron: CBS, 83765NED. Schatting met een model." */
export function sourceLine(
  source: ManifestSource | undefined,
  { table }: Pick<Indicator, 'table'>,
  remarks: readonly string[]
): string {
  const from = source === undefined ? `Bron: ${table.publisher}` : `${source.attribution}, ${source.table}`;
  return [from, ...remarks.map(capitalise)].join('. ').replace(/\.?$/, '.');
}

/** The strip of the row, with names: `own` is the figure of the area in the year of its peers. */
function stripOf(
  code: SlideArea['code'],
  { unit, decimals }: Indicator,
  area: string,
  { strip }: FigureRow,
  places: readonly Place[],
  own: Figure
): SlideStrip | undefined {
  if (strip === undefined) return undefined;
  const show = (value: number) => formatValue(value, unit, decimals);
  const level = levelOfArea(code);
  return {
    each: levelWord(level === 'land' ? 'gemeente' : level),
    dots: places.flatMap(({ region, name, figure }) =>
      figure.kind === 'absent' || region === code
        ? []
        : [{ name, at: onStrip(strip.scale, figure.value).percentage, text: show(figure.value) }]
    ),
    named:
      strip.own === undefined || own.kind === 'absent'
        ? []
        : [{ name: area, at: strip.own.at, text: show(own.value) }],
    references: strip.marks.flatMap(({ kind, name, at, text }) =>
      at === undefined || kind === 'vergelijkbaar' ? [] : [{ kind, name, at, text }]
    )
  };
}
