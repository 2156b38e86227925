/** One figure on a slide: its sentence, its place among all areas, and what it is held against. */
import { onStrip, stripScale } from '$lib/charts/dotstrip/state';
import { readPlaces } from '$lib/data/places';
import type { Place, YearFigure } from '$lib/data/questions';
import { isCoalition, levelOfArea, membersOf, type CoalitionCode } from '$lib/domain/coalition';
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
  const shown = shownFigure(area, found, knownYears(all?.own ?? []));
  if (!isCoalition(area.code)) return shown;
  const strip = await coalitionStrip(area.code, found, shown);
  const members = strip?.named.map(({ name, text }) => ({ name, value: text })) ?? [];
  return { ...shown, strip, values: { ...shown.values, beside: [...shown.values.beside, ...members] } };
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

/** More gemeenten than this have no room for their names. */
const MOST_NAMED = 4;

/** A coalition among all gemeenten: its own by name, and what they are together as a line. */
async function coalitionStrip(
  code: CoalitionCode,
  { indicator, own, land, area }: EmbeddedFigure,
  { year, values }: ShownFigure
): Promise<SlideStrip | undefined> {
  const together = figureIn(own, year ?? 0);
  if (year === undefined || together.kind === 'absent' || indicator.unit === 'count') return undefined;
  const places = await readPlaces({ indicator: indicator.id, level: 'gemeente', year });
  const known = places.flatMap(({ region, name, figure }) =>
    figure.kind === 'known' ? [{ region, name, value: figure.value }] : []
  );
  const scale = stripScale(
    known.map(({ value }) => value),
    indicator.unit
  );
  const at = (value: number) => onStrip(scale, value).percentage;
  const members = membersOf(code).length > MOST_NAMED ? [] : membersOf(code);
  const areas = known.map(({ region, name, value }) => ({
    region,
    name,
    at: at(value),
    text: formatValue(value, indicator.unit, indicator.decimals)
  }));
  const country = figureIn(land, year);
  const beside = values.beside.find(({ name }) => name === 'Nederland');
  return {
    each: levelWord('gemeente'),
    dots: areas.filter(({ region }) => !members.includes(region)),
    named: areas.filter(({ region }) => members.includes(region)),
    references: [
      ...(country.kind === 'known' && beside !== undefined
        ? [{ kind: 'land' as const, name: beside.name, at: at(country.value), text: beside.value }]
        : []),
      { kind: 'gemeente', name: area, at: at(together.value), text: values.value ?? '' }
    ]
  };
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
