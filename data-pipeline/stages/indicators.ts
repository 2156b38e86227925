/** `indicators.json`: every declaration with what was found of it: series and class limits. */
import { declarationOf, definitionOf, DEFINITIONS } from '../../src/lib/domain/catalogue';
import type { Definition, DefinitionId, Indicator, Series } from '../../src/lib/domain/indicator';
import { INDICATOR_IDS, type IndicatorId } from '../../src/lib/domain/indicator-ids';
import { LEVELS, type Level } from '../../src/lib/domain/region';
import { DECLARATIONS } from '../download/tables';
import type { SourceRecord } from '../momentopname';
import { classBreaks } from '../../src/lib/domain/breaks';
import { literal, type Database } from './database';

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
      breaks: await breaksOf(database, id, declaration.decimals),
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

/** The country is one area and has no classes. */
async function breaksOf(
  database: Database,
  id: IndicatorId,
  decimals: number
): Promise<Partial<Record<Level, readonly number[]>>> {
  const breaks: Partial<Record<Level, readonly number[]>> = {};
  for (const level of ['provincie', 'gemeente', 'wijk'] as const) {
    const rows = await database.rows(`
      SELECT value FROM figure
      WHERE indicator = ${literal(id)} AND level = '${level}' AND value IS NOT NULL ORDER BY value`);
    const limits = classBreaks(
      rows.map((row) => Number(row.value)),
      decimals
    );
    if (limits.length > 0) breaks[level] = limits;
  }
  return breaks;
}
