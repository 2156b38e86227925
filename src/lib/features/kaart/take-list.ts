/** The list of the Kaart to take along, with what the map shows beside the figure itself. */
import { labelAbsence, NOT_LOADED, valueOf } from '$lib/domain/figure';
import type { Definition } from '$lib/domain/indicator';
import type { ManifestSource } from '$lib/domain/manifest';
import { never } from '$lib/domain/never';
import { enumerate } from '$lib/domain/notation';
import type { ShownIndicator } from '$lib/domain/own';
import { making } from '$lib/features/take/making';
import {
  figureTable,
  footOf,
  labelled,
  longSources,
  meaningsOf,
  rounded,
  type Taking
} from '$lib/features/take/tables';
import { wideFoot, type ExtraColumn } from '$lib/features/take/wide';
import type { TakenCell, TakenTable } from '$lib/formats/taken';
import { inYear, pointsOf, type Drawn } from './drawing';
import type { Picture } from './picture';
import { inListOrder, type AreaRow } from './state';
import { legendHeading, readingOf, type About } from './told';
import { areasOf, ofWords } from './words';

/** What stands on the Kaart, and where it is explained. */
export interface Shown {
  readonly picture: Picture;
  readonly about: About;
  /** The indicator of the number beside the share. */
  readonly companion: ShownIndicator | undefined;
  readonly definitions: readonly Definition[];
  readonly sources: readonly ManifestSource[];
}

/**
 * The list beside the map, in the same order, with what the map shows beside the figure itself; of several years
 * under each other where `pictures` holds more than one.
 */
export function listTable(shown: Shown, pictures: readonly Picture[] = [shown.picture]): TakenTable {
  const listed = pictures.map((picture) => ({
    ...picture,
    rows: inListOrder(picture.rows, picture.settled.indicator)
  }));
  const table = figureTable(takingOf(shown, listed), making());
  const rows = listed.flatMap((picture) => {
    const drawn = inYear(shown.about.drawn, picture);
    return picture.rows.map((row) => ({ row, drawn }));
  });
  const more = columnsBeside(shown.about, rows);
  const [first = '', ...notes] = table.notes;
  return {
    ...table,
    columns: [
      ...table.columns.slice(0, BESIDE),
      ...more.map(({ column }) => column),
      ...table.columns.slice(BESIDE)
    ],
    rows: table.rows.map((cells, index) => [
      ...cells.slice(0, BESIDE),
      ...more.map((one) => one.cells[index] ?? null),
      ...cells.slice(BESIDE)
    ]),
    notes:
      more.length === 0
        ? table.notes
        : [first, ...secondNotes(shown, listed), `Op de kaart: ${readingOf(shown.about)}`, ...notes]
  };
}

/** Behind code, area, year and value. */
const BESIDE = 4;

interface DrawnRow {
  readonly row: AreaRow;
  /** How the year of the row is drawn. */
  readonly drawn: Drawn;
}

/** What the map shows beside the figure, with as many cells as there are rows. */
function columnsBeside({ drawn, indicator }: About, rows: readonly DrawnRow[]): readonly ExtraColumn[] {
  switch (drawn.kind) {
    case 'colour':
    case 'circles':
      return [];
    case 'together': {
      const { indicator: other } = drawn.second;
      return [
        {
          column: { heading: `${other.name} ${ofWords(other)}`, decimals: other.decimals },
          cells: rows.map(({ row }) => rounding(row.second && valueOf(row.second), other))
        },
        {
          column: { heading: `Jaar van ${other.name}`, decimals: 0 },
          cells: rows.map((one) => (one.drawn.kind === 'together' ? one.drawn.second.year : null))
        },
        {
          column: { heading: `Opmerking bij ${other.name}` },
          cells: rows.map(({ row: { second } }) =>
            second?.kind === 'absent' ? labelAbsence(second.reason) : ''
          )
        }
      ];
    }
    case 'difference':
      return [
        {
          column: { heading: drawn.reference.name, decimals: indicator.decimals },
          cells: rows.map((one) =>
            one.drawn.kind === 'difference' ? rounding(valueOf(one.drawn.reference.figure), indicator) : null
          )
        },
        {
          column: { heading: legendHeading({ drawn, indicator }), decimals: indicator.decimals },
          cells: rows.map(({ row, drawn: how }) =>
            how.kind === 'difference' ? rounding(pointsOf(row.figure, how), indicator) : null
          )
        }
      ];
    default:
      return never(drawn, 'drawing');
  }
}

function rounding(value: number | undefined, { decimals }: Pick<ShownIndicator, 'decimals'>): TakenCell {
  return value === undefined ? null : rounded(value, decimals);
}

function secondNotes(shown: Shown, pictures: readonly Picture[]): readonly string[] {
  const second = secondTaking(shown, pictures);
  if (second === undefined) return [];
  const { name } = second.indicator;
  return [
    `Bron van ${name}: ${longSources(second).join('; ')}`,
    labelled(`Wat ${name} telt`, meaningsOf(second))
  ];
}

/** What stands small under a picture of the Kaart: of each indicator in it the meaning and the source. */
export function mapFoot(shown: Shown, pictures: readonly Picture[] = [shown.picture]): readonly string[] {
  const first = takingOf(shown, pictures);
  const second = secondTaking(shown, pictures);
  const told =
    second === undefined ? footOf(first, making()) : wideFoot({ factors: [first, second] }, making());
  const makers = shown.sources.filter(({ kind }) => kind === 'boundaries');
  const names = new Set(makers.map(({ attribution }) => attribution.replace(/^bron:\s*/i, '')));
  return names.size === 0 ? told : [...told, `Getekend met grenzen van ${enumerate([...names])}`];
}

/** The second indicator of a map of two, as far as these pictures hold it. */
function secondTaking(shown: Shown, pictures: readonly Picture[]): Taking | undefined {
  const { drawn } = shown.about;
  if (drawn.kind !== 'together') return undefined;
  return {
    ...takingOf(shown, []),
    indicator: drawn.second.indicator,
    companion: undefined,
    figures: pictures.flatMap(({ rows, beside }) => {
      if (beside.kind !== 'together') return [];
      const { year, series } = beside.second;
      return rows.map(({ code, name, second = NOT_LOADED }) => ({
        code,
        name,
        year,
        figure: second,
        series
      }));
    })
  };
}

/** The figures of these pictures of one indicator and area, and where they are explained. */
export function takingOf(shown: Shown, pictures: readonly Picture[] = [shown.picture]): Taking {
  const { picture, companion, definitions, sources } = shown;
  const { indicator, level } = picture.settled;
  return {
    indicator,
    companion,
    level,
    where: areasOf(level, picture.area),
    figures: pictures.flatMap(({ rows, settled: { year, series } }) =>
      rows.map(({ code, name, figure, number }) => ({ code, name, year, figure, number, series }))
    ),
    definitions,
    sources
  };
}
