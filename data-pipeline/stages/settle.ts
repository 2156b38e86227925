/**
 * One source per series (indicator, level, year): they never mix. A cited figure gives way to a table,
 * and an edition whose column is still empty gives way to whatever knows the figure.
 */
import type { FormatProblem } from '../../src/lib/formats/types';
import type { Database } from './database';

/** Leaves one source per series; two that both know figures are a problem. Creates table `series`. */
export async function settleSources(database: Database): Promise<readonly FormatProblem[]> {
  await database.run(`
    CREATE TEMP TABLE claim AS
    SELECT indicator, level, year, source, count(value)::INTEGER AS known,
      coalesce(bool_or(list_contains(string_split(mark, ' '), 'cited')), false) AS cited
    FROM figure GROUP BY ALL;
    CREATE TEMP TABLE yielding AS
    SELECT claim.* FROM claim JOIN claim AS other USING (indicator, level, year)
    WHERE claim.source <> other.source AND other.known > 0 AND (claim.known = 0 OR (claim.cited AND NOT other.cited));
    DELETE FROM figure USING yielding
    WHERE figure.indicator = yielding.indicator AND figure.level = yielding.level
      AND figure.year = yielding.year AND figure.source = yielding.source;
  `);
  const clashes = await database.rows(`
    SELECT indicator, level, year, string_agg(DISTINCT source, ' en ' ORDER BY source) AS sources
    FROM figure GROUP BY ALL HAVING count(DISTINCT source) > 1 ORDER BY ALL`);
  return clashes.map(({ indicator, level, year, sources }) => ({
    file: 'figures',
    column: String(indicator),
    expected: 'Eén bron per kenmerk, niveau en jaar.',
    found: `Voor ${String(level)} ${String(year)} zijn er twee of meer: ${String(sources)}.`,
    action: 'Haal het kenmerk bij één van deze bronnen weg.'
  }));
}
