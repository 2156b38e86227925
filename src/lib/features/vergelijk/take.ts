/** Tables and drawings of Vergelijk to take along. Fetched when somebody asks for them. */
import DotPlot from '$lib/charts/dotplot/DotPlot.svelte';
import Lines from '$lib/charts/lines/Lines.svelte';
import Scatter from '$lib/charts/scatter/Scatter.svelte';
import { fifthInWords, NOT_PERSONS } from '$lib/domain/compare';
import { NOT_LOADED, type Figure } from '$lib/domain/figure';
import { seriesOf, type Definition } from '$lib/domain/indicator';
import type { ManifestSource } from '$lib/domain/manifest';
import { enumerate, formatValue } from '$lib/domain/notation';
import type { ShownIndicator } from '$lib/domain/own';
import { pluralOf } from '$lib/domain/position';
import { drawCard, INNER } from '$lib/features/take/card';
import { paperColours } from '$lib/features/take/colours';
import { flatOf } from '$lib/features/take/flatten';
import type { TakenPicture } from '$lib/features/take/kinds';
import { making } from '$lib/features/take/making';
import { paragraph, stack, type Block } from '$lib/features/take/svg';
import { drawTable, type PictureCell } from '$lib/features/take/table-picture';
import { fileName, fileStem, figureTable, footOf, type Taking } from '$lib/features/take/tables';
import { wideFoot, wideTable, type Factor, type WideTaking } from '$lib/features/take/wide';
import type { TakenTable } from '$lib/formats/taken';
import type { NamedArea } from './areas';
import { toneOf } from './choice';
import type { CloseUp } from './close-up';
import type { Crowd } from './crowd';
import type { HeatRow } from './heat';
import { reasonOf, type Cell, type Column, type Gathered, type Row } from './table';
import { cellValue, unitLine } from './words';

/** Where figures are explained. */
export interface Accounts {
  readonly definitions: readonly Definition[];
  readonly sources: readonly ManifestSource[];
}

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

/** All years of one indicator, of all areas and the reference. */
export function yearsTable(row: Row, gathered: Gathered, accounts: Accounts): TakenTable {
  return figureTable(yearsTaking(row, gathered, accounts), making());
}

function yearsTaking(
  { indicator }: Row,
  { columns, reference, courses }: Gathered,
  accounts: Accounts
): Taking {
  const areas: readonly NamedArea[] = columns.some(({ code }) => code === reference.code)
    ? columns
    : [...columns, reference];
  return {
    ...accounts,
    indicator,
    level: columns[0]?.level ?? 'gemeente',
    where: enumerate(columns.map(({ name }) => name)),
    figures: areas.flatMap(({ code, name, level }) =>
      (courses.get(indicator.id)?.get(code) ?? []).map(({ year, figure }) => ({
        code,
        name,
        year,
        figure,
        series: seriesOf(indicator, level, year)
      }))
    )
  };
}

type Close = { readonly row: Row; readonly gathered: Gathered; readonly close: CloseUp } & Pick<
  Parameters<typeof DotPlot>[1],
  'dots' | 'marks'
>;

/** The areas on one axis, and their years as lines. */
export async function closePicture(
  { row, gathered, close, dots, marks }: Close,
  accounts: Accounts
): Promise<TakenPicture> {
  const { indicator } = row;
  const colour = paperColours();
  const ramp = toneOf(indicator);
  const taking = yearsTaking(row, gathered, accounts);
  const { unit } = indicator;
  const [plot, lines] = await Promise.all([
    dots.length < 2
      ? undefined
      : flatOf(DotPlot, { width: INNER, dots, marks, unit, scale: row.scale, ramp }, INNER),
    flatOf(
      Lines,
      {
        courses: close.courses,
        reference: close.reference,
        interval: close.interval,
        breaks: close.breaks,
        unit,
        ramp,
        label: ''
      },
      INNER
    )
  ]);
  const soft = (words: string) => paragraph(words, INNER, { size: 14, fill: colour('inkt-zacht') });
  const drawn = drawCard(
    {
      title: indicator.name,
      under: [unitLine(indicator, row.year), enumerate(gathered.columns.map(({ name }) => name))].join(', '),
      words: close.summary,
      blocks: [
        paragraph(
          row.cells
            .map(({ column, figure }) => `${column.letter} ${column.name} ${valueWords(indicator, figure)}`)
            .concat(marks.map(({ name, value }) => `${name} ${formatValue(value, unit, indicator.decimals)}`))
            .join(';  '),
          INNER,
          { size: 15, fill: colour('inkt') }
        ),
        ...(plot === undefined ? [] : [plot]),
        ...(lines === undefined ? [] : [lines]),
        stack(
          [
            ...(lines !== undefined && close.reference.length > 0
              ? [soft(`De grijze lijn is ${gathered.reference.name}.`)]
              : []),
            ...close.notes.map(soft)
          ],
          2
        )
      ],
      foot: footOf(taking, making())
    },
    colour
  );
  return { ...drawn, name: fileName(taking) };
}

function valueWords({ unit, decimals }: ShownIndicator, figure: Figure): string {
  return figure.kind === 'known' ? formatValue(figure.value, unit, decimals) : '(geen cijfer)';
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

/** Two indicators of all areas of a level. */
export function crowdTable(crowd: Crowd, accounts: Accounts): TakenTable {
  return wideTable(crowdTaking(crowd, accounts), making());
}

export async function crowdPicture(
  crowd: Crowd,
  sentence: string,
  accounts: Accounts
): Promise<TakenPicture> {
  const { x, y, points } = crowd;
  const colour = paperColours();
  const nothing = () => undefined;
  const plot = await flatOf(
    Scatter,
    {
      points,
      x: x.indicator,
      y: y.indicator,
      label: '',
      pointed: undefined,
      onpoint: nothing,
      onpick: nothing
    },
    INNER
  );
  const taking = crowdTaking(crowd, accounts);
  const chosen = points.flatMap(({ letter, name }) => (letter === undefined ? [] : [`${letter} ${name}`]));
  const line = (words: string, anchor: 'start' | 'end') =>
    paragraph(words, INNER, { size: 15, fill: colour('inkt'), ...(anchor === 'end' && { anchor }) });
  return card(
    taking.title,
    `elke stip is een ${crowd.level}`,
    [
      stack(
        [
          line(`↑ ${y.indicator.name}, ${y.year}`, 'start'),
          ...(plot === undefined ? [] : [plot]),
          line(`→ ${x.indicator.name}, ${x.year}`, 'start')
        ],
        4
      ),
      line(chosen.join(';  '), 'start'),
      paragraph(sentence, INNER, { size: 17, fill: colour('inkt') }),
      paragraph(NOT_PERSONS, INNER, { size: 15, fill: colour('inkt-zacht') })
    ],
    taking.factors
  );
}

function crowdTaking({ x, y, level, points }: Crowd, accounts: Accounts): WideTaking {
  return {
    title: `${y.indicator.name} en ${x.indicator.name}, ${pluralOf(level)}`,
    areas: points,
    factors: (
      [
        ['y', y],
        ['x', x]
      ] as const
    ).map(([side, { indicator, year }]) => ({
      ...accounts,
      indicator,
      level,
      year,
      figures: points.map((point) => ({
        code: point.code,
        name: point.name,
        year,
        figure: { kind: 'known', value: point[side], remarks: [] },
        series: seriesOf(indicator, level, year)
      }))
    }))
  };
}

function wideOf(
  accounts: Accounts,
  title: string,
  rows: readonly Row[],
  figuresOf: (
    row: Row
  ) => readonly ((Pick<Cell, 'figure'> & Partial<Pick<Cell, 'year' | 'remarks'>>) | undefined)[],
  areas: readonly NamedArea[]
): WideTaking {
  return {
    title,
    areas,
    factors: rows.map((row): Factor => {
      const found = figuresOf(row);
      const { indicator } = row;
      return {
        definitions: accounts.definitions,
        sources: accounts.sources,
        indicator,
        level: areas[0]?.level ?? 'gemeente',
        year: row.year ?? 0,
        remarks: found.map((cell) => [...row.remarks, ...(cell?.remarks ?? [])].join('; ')),
        figures: areas.map(({ code, name, level }, index) => {
          const year = found[index]?.year ?? row.year ?? 0;
          return {
            code,
            name,
            year,
            figure: found[index]?.figure ?? NOT_LOADED,
            series: seriesOf(indicator, level, year)
          };
        })
      };
    })
  };
}

function factorsOf(accounts: Accounts, rows: readonly Row[], columns: readonly Column[]): readonly Factor[] {
  return wideOf(accounts, '', rows, (row) => columns.map(({ code }) => cellIn(row, code)), columns).factors;
}

function cellIn(row: Row, code: Column['code']): Cell | undefined {
  return row.cells.find(({ column }) => column.code === code);
}

function names(columns: readonly Column[]): string {
  return enumerate(columns.map(({ name }) => name));
}

function card(
  title: string,
  under: string,
  blocks: readonly Block[],
  factors: readonly Factor[],
  width = INNER
): TakenPicture {
  const drawn = drawCard(
    { title, under, words: under, blocks, foot: wideFoot({ factors }, making()) },
    paperColours(),
    width
  );
  return { ...drawn, name: fileStem(title) };
}
