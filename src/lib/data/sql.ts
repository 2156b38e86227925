/**
 * A small builder of SQL. Values always become bound parameters; names of tables and columns come only
 * from the closed sets of levels and indicator ids, so no text from outside can become SQL.
 *
 *   sql`SELECT ${value('inwoners')} FROM ${figures('gemeente')} WHERE region IN ${list(codes)} AND year = ${2024}`
 */
import { isIndicatorId, type IndicatorId } from '../domain/indicator-ids';
import { LEVELS, type Level } from '../domain/region';
import type { Connector, Param, Row } from './connector';

export class Sql {
  constructor(
    readonly text: string,
    readonly params: readonly Param[]
  ) {}
}

export function sql(texts: TemplateStringsArray, ...parts: readonly (Sql | Param)[]): Sql {
  let text = texts[0] ?? '';
  const params: Param[] = [];
  parts.forEach((part, index) => {
    if (part instanceof Sql) {
      text += part.text;
      params.push(...part.params);
    } else {
      text += '?';
      params.push(part);
    }
    text += texts[index + 1] ?? '';
  });
  return new Sql(text, params);
}

/** Statements or parts joined by literal text of the caller's own. */
export function join(parts: readonly Sql[], separator: ', ' | ' AND '): Sql {
  return new Sql(
    parts.map((part) => part.text).join(separator),
    parts.flatMap((part) => part.params)
  );
}

/** `(?, ?, …)` for IN; an empty list matches nothing. */
export function list(values: readonly Param[]): Sql {
  return values.length === 0
    ? new Sql('(NULL)', [])
    : new Sql(`(${values.map(() => '?').join(', ')})`, values);
}

/** Name of the table with the figures of a level. */
export function figuresTable(level: Level): string {
  if (!LEVELS.includes(level)) throw new Error(`not a level: ${JSON.stringify(level)}`);
  return `figures_${level}`;
}

export function figures(level: Level): Sql {
  return new Sql(quote(figuresTable(level)), []);
}

/** Columns of one indicator beside its value, as the Parquet names them. */
export const CELL_PARTS = ['mark', 'lower', 'upper', 'num', 'den'] as const;
export type CellPart = (typeof CELL_PARTS)[number];

export function columnName(indicator: IndicatorId, part?: CellPart): string {
  if (!isIndicatorId(indicator)) throw new Error(`not an indicator: ${JSON.stringify(indicator)}`);
  if (part === undefined) return indicator;
  if (!CELL_PARTS.includes(part)) throw new Error(`not a part of a cell: ${JSON.stringify(part)}`);
  return `${indicator}__${part}`;
}

export function column(indicator: IndicatorId, part?: CellPart): Sql {
  return new Sql(quote(columnName(indicator, part)), []);
}

/** The bare name of a part, for the column of an answer. */
export function partName(part: CellPart): Sql {
  return new Sql(quote(part), []);
}

export function ask(connector: Connector, statement: Sql): Promise<readonly Row[]> {
  return connector.query(statement.text, statement.params);
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
