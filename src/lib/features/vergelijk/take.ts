/** The table of Vergelijk and what comes together, to take along. Fetched when somebody asks for them. */
import { fifthInWords } from '$lib/domain/compare';
import { enumerate, formatValue } from '$lib/domain/notation';
import { INNER } from '$lib/features/take/card';
import { paperColours } from '$lib/features/take/colours';
import type { TakenPicture } from '$lib/features/take/kinds';
import { making } from '$lib/features/take/making';
import { paragraph } from '$lib/features/take/svg';
import { drawTable, type PictureCell } from '$lib/features/take/table-picture';
import { wideTable } from '$lib/features/take/wide';
import type { TakenTable } from '$lib/formats/taken';
import type { NamedArea } from './areas';
import { toneOf } from './choice';
import type { HeatRow } from './heat';
import { reasonOf, type Cell, type Column, type Row } from './table';
import { card, cellIn, factorsOf, wideOf, type Accounts } from './take-wide';
import { cellValue, unitLine } from './words';

interface Compared extends Accounts {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly reference: NamedArea;
}

/** The table: areas under each other, so that a program can reckon with each column. */
export function compareTable(shown: Compared): TakenTable {
  const { rows, columns, reference } = shown;
  return wideTable(
    wideOf(
      shown,
      `${names(columns)} naast elkaar`,
      rows,
      (row) => [...columns.map(({ code }) => cellIn(row, code)), row.reference],
      [...columns, reference]
    ),
    making()
  );
}

/** The table as it stands: indicators under each other, areas side by side. */
export function comparePicture(shown: Compared): TakenPicture {
  const { rows, columns, reference } = shown;
  const colour = paperColours();
  const width = Math.max(INNER, 230 + 104 * (columns.length + 1));
  const share = (width - 190) / (columns.length + 1);
  const table = drawTable(
    {
      head: ['Kenmerk', ...columns.map(({ name }) => name), reference.name],
      widths: [190, ...[...columns, reference].map(() => share)],
      rows: rows.map((row): PictureCell[] => [
        { text: row.indicator.name, under: [unitLine(row.indicator, row.year), ...row.remarks].join(', ') },
        ...columns.map((column) => pictureCell(row, cellIn(row, column.code), column.first)),
        row.reference?.figure.kind === 'known'
          ? { text: cellValue(row.reference.figure.value, row.indicator) }
          : { text: row.reference === undefined ? '–' : 'geen cijfer' }
      ])
    },
    colour
  );
  return card(
    `${names(columns)} naast elkaar`,
    `met ${reference.name}`,
    [table],
    factorsOf(shown, rows, columns),
    width
  );

  function pictureCell({ indicator, scale }: Row, cell: Cell | undefined, first: boolean): PictureCell {
    if (cell?.figure.kind !== 'known') return { text: cell ? reasonOf(cell) : '', missing: true };
    const ramp = toneOf(indicator);
    return {
      text: cellValue(cell.figure.value, indicator),
      under: cell.remarks.join(', '),
      ...(cell.figure.value >= 0 && {
        bar: { share: cell.figure.value / scale[1], fill: colour(`${ramp}-${first ? 5 : 3}`) }
      })
    };
  }
}

/** What comes together, of the areas in their order. */
export interface Heat extends Accounts {
  readonly rows: readonly Row[];
  readonly areas: readonly HeatRow[];
}

export function heatTable(heat: Heat): TakenTable {
  const { areas, rows } = heat;
  const columns = areas.map(({ column }) => column);
  const taking = wideOf(
    heat,
    heatTitle(heat),
    rows,
    (row) => columns.map(({ code }) => cellIn(row, code)),
    columns
  );
  return wideTable(
    {
      ...taking,
      factors: taking.factors.map((factor, index) => ({
        ...factor,
        extra: [
          {
            column: {
              heading: `${factor.indicator.name}: vijfde, van 1 (laagste) tot 5 (hoogste)`,
              decimals: 0
            },
            cells: areas.map(({ cells }) => cells[index]?.fifth ?? null)
          }
        ]
      }))
    },
    making()
  );
}

export function heatPicture(heat: Heat): TakenPicture {
  const { areas, rows } = heat;
  const colour = paperColours();
  const width = Math.max(INNER, 170 + 100 * rows.length);
  const share = (width - 170) / rows.length;
  const table = drawTable(
    {
      head: ['Gebied', ...rows.map(({ indicator, year }) => `${indicator.name}, ${year ?? ''}`)],
      widths: [170, ...rows.map(() => share)],
      rows: areas.map(({ column, cells }): PictureCell[] => [
        { text: column.name },
        ...cells.map(({ cell, fifth }, index): PictureCell => {
          const indicator = rows[index]?.indicator;
          if (cell.figure.kind === 'absent' || indicator === undefined)
            return { text: reasonOf(cell), missing: true };
          const { unit, decimals } = indicator;
          return {
            text: formatValue(cell.figure.value, unit, decimals),
            under: cell.remarks.join(', '),
            ...(fifth !== undefined && {
              fill: colour(`${toneOf(indicator)}-${fifth}`),
              ink: colour(fifth > 3 ? 'papier' : 'inkt')
            })
          };
        })
      ])
    },
    colour
  );
  const key = paragraph(
    `Hoe donkerder, hoe hoger het vijfde: van licht (${fifthInWords(1)}) tot donker (${fifthInWords(5)}) van alle gebieden van dezelfde soort. Blauw gaat over geld en gezin. Grijs is context: hoger is niet beter of slechter.`,
    width,
    { size: 14, fill: colour('inkt-zacht') }
  );
  const columns = areas.map(({ column }) => column);
  return card(
    heatTitle(heat),
    'elke kleur is een vijfde',
    [table, key],
    factorsOf(heat, rows, columns),
    width
  );
}

function heatTitle({ areas }: Heat): string {
  const all = areas.map(({ column }) => column.name);
  return all.length > 6 ? `Wat samenkomt in ${all.length} gebieden` : `Wat samenkomt in ${enumerate(all)}`;
}

function names(columns: readonly Column[]): string {
  return enumerate(columns.map(({ name }) => name));
}
