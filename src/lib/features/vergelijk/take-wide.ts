/** What the tables and drawings of Vergelijk share when they are taken along. */
import { NOT_LOADED } from '$lib/domain/figure';
import { seriesOf, type Definition } from '$lib/domain/indicator';
import type { ManifestSource } from '$lib/domain/manifest';
import { drawCard, INNER } from '$lib/features/take/card';
import { paperColours } from '$lib/features/take/colours';
import type { TakenPicture } from '$lib/features/take/kinds';
import { making } from '$lib/features/take/making';
import type { Block } from '$lib/features/take/svg';
import { fileStem } from '$lib/features/take/tables';
import { wideFoot, type Factor, type WideTaking } from '$lib/features/take/wide';
import type { NamedArea } from './areas';
import type { Cell, Column, Row } from './table';

/** Where figures are explained. */
export interface Accounts {
  readonly definitions: readonly Definition[];
  readonly sources: readonly ManifestSource[];
}

/** Areas under each other, the indicators of `rows` side by side. */
export function wideOf(
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

/** The indicators of a drawing, for what stands under it. */
export function factorsOf(
  accounts: Accounts,
  rows: readonly Row[],
  columns: readonly Column[]
): readonly Factor[] {
  return wideOf(accounts, '', rows, (row) => columns.map(({ code }) => cellIn(row, code)), columns).factors;
}

export function cellIn(row: Row, code: Column['code']): Cell | undefined {
  return row.cells.find(({ column }) => column.code === code);
}

/** A picture with a title, of several indicators. */
export function card(
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
