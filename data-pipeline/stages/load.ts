/** The momentopname as tables in DuckDB: one row per area, and one row per figure. */
import { gemeenteOfBuurt, sourceLevelOf } from '../../src/lib/domain/buurt';
import { encodeMark } from '../../src/lib/domain/figure';
import { declarationOf } from '../../src/lib/domain/catalogue';
import { INDICATOR_IDS } from '../../src/lib/domain/indicator-ids';
import type { Momentopname, SourceRecord } from '../momentopname';
import { PipelineError } from '../problems';
import { Database } from './database';

/**
 * `figure` is long: (indicator, level, year, region) with its source and the indeling of its code.
 * `declaration` holds what the SQL of the later stages needs from the catalogue.
 */
const TABLES = `
CREATE TABLE region (level VARCHAR, indeling INTEGER, code VARCHAR, name VARCHAR, gemeente VARCHAR,
  ggd VARCHAR, provincie VARCHAR, stedelijkheid INTEGER, outlined BOOLEAN);
CREATE TABLE change (year INTEGER, from_code VARCHAR, from_name VARCHAR, to_code VARCHAR, to_name VARCHAR, kind VARCHAR);
CREATE TABLE figure (indicator VARCHAR, level VARCHAR, indeling INTEGER, region VARCHAR, year INTEGER,
  source VARCHAR, value DOUBLE, mark VARCHAR, lower DOUBLE, upper DOUBLE, num DOUBLE, den DOUBLE);
CREATE TABLE declaration (indicator VARCHAR, unit VARCHAR, aggregation VARCHAR, weight VARCHAR,
  numerator VARCHAR, denominator VARCHAR, times DOUBLE);
`;

/** Opens a database with the tables above, filled. The caller closes it. */
export async function loadMomentopname(momentopname: Momentopname): Promise<Database> {
  const database = await Database.open();
  await database.run(TABLES);
  await database.insert('declaration', declarations());
  await database.insert(
    'region',
    momentopname.regions.map((region) => [
      region.level,
      region.indeling,
      region.code,
      region.name,
      region.gemeente ?? null,
      region.ggd ?? null,
      region.provincie ?? null,
      region.stedelijkheid ?? null,
      region.outlined
    ])
  );
  await database.insert(
    'region',
    momentopname.buurten.map(({ code, level, name, indeling }) => [
      level,
      indeling,
      code,
      name,
      gemeenteOfBuurt(code),
      null,
      null,
      null,
      false
    ])
  );
  await database.insert(
    'change',
    momentopname.changes.map((change) => [
      change.year,
      change.from,
      change.fromName,
      change.to,
      change.toName,
      change.kind
    ])
  );
  await database.insert('figure', figures(momentopname));
  return database;
}

type Cell = string | number | null;

function declarations(): Cell[][] {
  return INDICATOR_IDS.map((id) => {
    const { unit, aggregation, derived } = declarationOf(id);
    return [
      id,
      unit,
      aggregation.kind,
      aggregation.kind === 'weigh' ? aggregation.by : null,
      derived?.numerator ?? null,
      derived?.denominator ?? null,
      unit === 'per-1000' ? 1000 : 100
    ];
  });
}

function* figures(momentopname: Momentopname): Generator<Cell[]> {
  const sources = new Map(momentopname.sources.map((source) => [source.id, source]));
  for (const table of momentopname.figures) {
    const source = sources.get(table.source);
    if (source === undefined) throw new Error(`figures without a source record: ${table.source}`);
    for (const { region, year, cells } of table.rows) {
      const level = sourceLevelOf(region);
      const indeling = level === undefined ? undefined : source.indelingen[level];
      if (level === undefined || indeling === undefined) throw noIndeling(source, region);
      for (const [column, indicator] of table.indicators.entries()) {
        const figure = cells[column];
        // Not loaded is the absence of a row.
        if (figure === undefined || (figure.kind === 'absent' && figure.reason === 'not-loaded')) continue;
        const known = figure.kind === 'known' ? figure : undefined;
        yield [
          indicator,
          level,
          indeling,
          region,
          year,
          source.id,
          known?.value ?? null,
          encodeMark(figure),
          known?.lower ?? null,
          known?.upper ?? null,
          known?.numerator ?? null,
          known?.denominator ?? null
        ];
      }
    }
  }
}

function noIndeling(source: SourceRecord, region: string): PipelineError {
  return new PipelineError([
    {
      file: `figures/${source.id}.csv`,
      expected: 'Bij elk niveau in het bestand noemt sources.json het jaar van de indeling.',
      found: `Bij het gebied ${region} is geen indeling genoemd.`,
      action: 'Vul de indeling aan bij deze bron, of maak de momentopname opnieuw.'
    }
  ]);
}
