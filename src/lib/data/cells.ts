/** From columns of the Parquet to figures: which columns an indicator has, and one figure per row. */
import { decodeFigure, type Figure } from '../domain/figure';
import { INDICATOR_IDS, type IndicatorId } from '../domain/indicator-ids';
import type { Level } from '../domain/region';
import { optionalNumber, optionalText, textOf, type Connector, type Row } from './connector';
import {
  ask,
  CELL_PARTS,
  column,
  columnName,
  figuresTable,
  join,
  partName,
  sql,
  type CellPart,
  type Sql
} from './sql';

/** The indicators that a level's table holds, each with the parts that stand beside its value. */
export type LevelColumns = ReadonlyMap<IndicatorId, readonly CellPart[]>;

export function levelColumns(names: readonly string[]): LevelColumns {
  const present = new Set(names);
  return new Map(
    INDICATOR_IDS.filter((id) => present.has(id)).map((id) => [
      id,
      CELL_PARTS.filter((part) => present.has(columnName(id, part)))
    ])
  );
}

const asked = new WeakMap<Connector, Map<Level, Promise<LevelColumns>>>();

/** Columns of a level's table, asked once per connector: a table only carries what was ever loaded. */
export function columnsOf(connector: Connector, level: Level): Promise<LevelColumns> {
  const levels = asked.get(connector) ?? new Map<Level, Promise<LevelColumns>>();
  asked.set(connector, levels);
  const earlier = levels.get(level);
  if (earlier !== undefined) return earlier;
  const answer = ask(
    connector,
    sql`SELECT column_name FROM duckdb_columns() WHERE table_name = ${figuresTable(level)}`
  ).then((rows) => levelColumns(rows.map((row) => textOf(row, 'column_name'))));
  levels.set(level, answer);
  answer.catch(() => levels.delete(level));
  return answer;
}

/** `f."x" AS "value", f."x__mark" AS "mark", …` for the columns that exist; `f` is the figures table. */
export function cellColumns(indicator: IndicatorId, parts: readonly CellPart[]): Sql {
  return join(
    [
      sql`f.${column(indicator)} AS value`,
      ...parts.map((part) => sql`f.${column(indicator, part)} AS ${partName(part)}`)
    ],
    ', '
  );
}

/** The figure in the columns that `cellColumns` named. */
export function figureOf(row: Row): Figure {
  return decodeFigure({
    value: optionalNumber(row, 'value'),
    mark: optionalText(row, 'mark'),
    lower: optionalNumber(row, 'lower'),
    upper: optionalNumber(row, 'upper'),
    numerator: optionalNumber(row, 'num'),
    denominator: optionalNumber(row, 'den')
  });
}

/** The figure of one indicator in a row that holds all columns under their own names. */
export function figureIn(row: Row, indicator: IndicatorId, parts: readonly CellPart[]): Figure {
  const cell: Record<string, unknown> = { value: row[indicator] };
  for (const part of parts) cell[part] = row[columnName(indicator, part)];
  return figureOf(cell);
}
