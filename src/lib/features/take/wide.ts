/** Several indicators of the same areas as one table: areas under each other, indicators side by side. Pure. */
import type { TakenCell, TakenColumn, TakenTable } from '$lib/formats/taken';
import {
  boundsOf,
  fileStem,
  labelled,
  meaningsOf,
  remarkOf,
  rounded,
  shortSources,
  longSources,
  valueHeading,
  type Making,
  type Taking
} from './tables';

/** One indicator of the areas of a table: as many figures as there are areas, in their order. */
export interface Factor extends Omit<Taking, 'where' | 'companion'> {
  /** Year of the figures; of another one the remark says so. */
  readonly year: number;
  /** What must be said of each figure; absent: what the figure itself says. */
  readonly remarks?: readonly string[];
  /** What stands behind the figures: differences, fifths. */
  readonly extra?: readonly ExtraColumn[];
}

export interface ExtraColumn {
  readonly column: TakenColumn;
  readonly cells: readonly TakenCell[];
}

export interface WideTaking {
  /** "Rotterdam, Delft en Heerlen naast elkaar" */
  readonly title: string;
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  /** What stands between the names and the figures. */
  readonly lead?: readonly ExtraColumn[];
  readonly factors: readonly Factor[];
}

/** A missing figure is empty, and the column behind it says why. */
export function wideTable({ title, areas, lead = [], factors }: WideTaking, making: Making): TakenTable {
  const parts = [...lead, ...factors.flatMap(factorColumns)];
  return {
    name: fileStem(title),
    columns: [{ heading: 'Code' }, { heading: 'Gebied' }, ...parts.map(({ column }) => column)],
    rows: areas.map(({ code, name }, row) => [code, name, ...parts.map(({ cells }) => cells[row] ?? null)]),
    notes: [
      `Bron: ${unique(factors.flatMap(longSources)).join('; ')}`,
      `Titel: ${title}`,
      labelled('Wat de cijfers tellen', factors.map(told)),
      labelled('Grenzen', [
        unique(factors.map(boundsOf))
          .filter((words) => words !== '')
          .join('; ')
      ]),
      'Een leeg vak is geen nul. In de kolom erachter staat waarom er geen cijfer is.',
      `Gemaakt op ${making.date} met Zicht op kinderarmoede, ${making.address}`
    ].filter((line) => line !== '')
  };
}

/** What stands small under a picture of several indicators. */
export function wideFoot(
  { factors }: { readonly factors: readonly Told[] },
  { date, address }: Making
): string[] {
  return [
    labelled('Wat de cijfers tellen', factors.map(told)),
    `Bron: ${unique(factors.flatMap(shortSources)).join('; ')}`,
    `Gemaakt op ${date} met Zicht op kinderarmoede, ${address}`
  ].filter((line) => line !== '');
}

function factorColumns(factor: Factor): readonly ExtraColumn[] {
  const { indicator, year, figures, extra = [] } = factor;
  const remarks = figures.map((one, row) =>
    one.figure.kind === 'known' && factor.remarks !== undefined
      ? (factor.remarks[row] ?? '')
      : remarkOf(indicator, one.figure)
  );
  return [
    {
      column: { heading: `${valueHeading(indicator)}, ${year}`, decimals: indicator.decimals },
      cells: figures.map(({ figure }) =>
        figure.kind === 'known' ? rounded(figure.value, indicator.decimals) : null
      )
    },
    ...(remarks.every((words) => words === '')
      ? []
      : [{ column: { heading: `Opmerking bij ${indicator.name}` }, cells: remarks }]),
    ...extra
  ];
}

/** What a foot needs of an indicator. */
type Told = Pick<Factor, 'indicator' | 'figures' | 'definitions' | 'sources'>;

function told(factor: Told): string {
  return labelled(factor.indicator.name, meaningsOf(factor));
}

function unique<T>(members: readonly T[]): readonly T[] {
  return [...new Set(members)];
}
