/** The files of areas, decoded. Knows no address, so that a worker can use it too. */
import { LEVELS, parseRegionCode, type Region, type RegionChange, type RegionCode } from '../domain/region';
import { DataError } from './errors';
import { openParquet } from './parquet';

/** What the files of areas hold. */
export interface AreaTables {
  readonly regions: readonly Region[];
  readonly changes: readonly RegionChange[];
}

/** Reads regions.parquet and region-changes.parquet; throws a `DataError` when they are damaged. */
export async function areaTables(regions: ArrayBuffer, changes: ArrayBuffer): Promise<AreaTables> {
  const [areas, moves] = await Promise.all([
    rowsOf(regions, [
      'code',
      'level',
      'name',
      'indeling',
      'gemeente',
      'ggd',
      'provincie',
      'stedelijkheid',
      'outlined'
    ]),
    rowsOf(changes, ['year', 'from_code', 'from_name', 'to_code', 'to_name', 'kind'])
  ]);
  return { regions: areas.map(regionOf), changes: moves.map(changeOf) };
}

type Row = Readonly<Record<string, unknown>>;

async function rowsOf(bytes: ArrayBuffer, names: readonly string[]): Promise<readonly Row[]> {
  const file = await openParquet(bytes);
  const columns = await Promise.all(names.map(async (name) => [name, await file.read(name)] as const));
  return Array.from({ length: file.rows }, (_, row) =>
    Object.fromEntries(columns.map(([name, values]) => [name, values[row]]))
  );
}

function regionOf(row: Row): Region {
  const level = LEVELS.find((known) => known === row['level']);
  const stedelijkheid = ([1, 2, 3, 4, 5] as const).find((known) => known === Number(row['stedelijkheid']));
  if (level === undefined) throw damaged();
  const [gemeente, ggd, provincie] = [row['gemeente'], row['ggd'], row['provincie']].map(optional);
  return {
    code: code(row['code']),
    level,
    name: String(row['name']),
    indeling: Number(row['indeling']),
    ...(gemeente !== undefined && { gemeente }),
    ...(ggd !== undefined && { ggd }),
    ...(provincie !== undefined && { provincie }),
    ...(stedelijkheid !== undefined && { stedelijkheid }),
    outlined: row['outlined'] === true
  };
}

function changeOf(row: Row): RegionChange {
  return {
    year: Number(row['year']),
    from: code(row['from_code']),
    fromName: String(row['from_name'] ?? ''),
    to: code(row['to_code']),
    toName: String(row['to_name'] ?? ''),
    kind: row['kind'] === 'part' ? 'part' : 'whole'
  };
}

function optional(value: unknown): RegionCode | undefined {
  return value === null || value === undefined ? undefined : code(value);
}

function code(value: unknown): RegionCode {
  const found = parseRegionCode(String(value));
  if (found === undefined) throw damaged();
  return found;
}

function damaged(): DataError {
  return new DataError('decode', 'Een bestand met gebieden is beschadigd.');
}
