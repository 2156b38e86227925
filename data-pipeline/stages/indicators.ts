/** `indicators.json`: every declaration with what was found of it: series and class limits. */
import { declarationOf, definitionOf, DEFINITIONS } from '../../src/lib/domain/catalogue';
import type { Definition, DefinitionId, Indicator, Series } from '../../src/lib/domain/indicator';
import { INDICATOR_IDS } from '../../src/lib/domain/indicator-ids';
import { LEVELS, type Level } from '../../src/lib/domain/region';
import { DECLARATIONS } from '../download/tables';
import type { SourceRecord } from '../momentopname';
import { classBreaks } from '../../src/lib/domain/breaks';
import type { Database } from './database';

export interface IndicatorsFile {
  readonly indicators: readonly Indicator[];
  readonly definitions: readonly Definition[];
}

/** All indicators, in the order of their ids; those that are not loaded have no series. */
export async function describeIndicators(
  database: Database,
  sources: readonly SourceRecord[]
): Promise<IndicatorsFile> {
  const definitions = new Map(sources.map((source) => [source.id, source.definitions]));
  const rows = await database.rows(`
    SELECT indicator, figure.level, year, figure.indeling, source, count(value)::INTEGER AS known,
      any_value(total) AS total,
      coalesce(bool_or(list_contains(string_split(mark, ' '), 'provisional')), false) AS provisional
    FROM figure
    JOIN (SELECT level, indeling, count(*)::INTEGER AS total FROM region GROUP BY ALL) AS size
      ON size.level = figure.level AND size.indeling = figure.indeling
    GROUP BY ALL ORDER BY ALL`);
  const values = await valuesByLevel(database);
  const indicators: Indicator[] = [];
  for (const id of INDICATOR_IDS) {
    const declaration = declarationOf(id);
    const series = LEVELS.flatMap((level) =>
      rows
        .filter((row) => row.indicator === id && row.level === level)
        .map((row): Series => ({
          level,
          year: Number(row.year),
          indeling: Number(row.indeling),
          source: String(row.source),
          definition: existing(definitions.get(String(row.source))?.[id] ?? declaration.definition),
          known: Number(row.known),
          total: Number(row.total),
          provisional: row.provisional === true
        }))
    );
    const downloads = DECLARATIONS.filter(({ fills }) => fills.includes(id)).map((one) => one.id);
    indicators.push({
      ...declaration,
      series,
      breaks: breaksOf((level) => values.get(`${id} ${level}`), declaration.decimals),
      ...(downloads.length > 0 && { downloads })
    });
  }
  return { indicators, definitions: DEFINITIONS };
}

/** A series must not point to a definition that nobody can read. */
function existing(id: DefinitionId): DefinitionId {
  if (definitionOf(id) === undefined) throw new Error(`unknown definition: ${id}`);
  return id;
}

/** All known values, ascending, by indicator and level. */
async function valuesByLevel(database: Database): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await database.rows(`
    SELECT indicator, level, list(value ORDER BY value) AS values
    FROM figure WHERE value IS NOT NULL GROUP BY indicator, level`);
  return new Map(
    rows.map(({ indicator, level, values }) => [
      `${String(indicator)} ${String(level)}`,
      (values as readonly unknown[]).map(Number)
    ])
  );
}

/** The country is one area and has no classes. */
function breaksOf(
  valuesOf: (level: Level) => readonly number[] | undefined,
  decimals: number
): Partial<Record<Level, readonly number[]>> {
  const breaks: Partial<Record<Level, readonly number[]>> = {};
  for (const level of ['provincie', 'ggd', 'gemeente', 'wijk'] as const) {
    const limits = classBreaks(valuesOf(level) ?? [], decimals);
    if (limits.length > 0) breaks[level] = limits;
  }
  return breaks;
}
