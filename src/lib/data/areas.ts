/** Every area that the site knows, of all indelingen. Without the database. */
import { areaTables, type AreaTables } from './area-tables';
import { download, once } from './files';
import { dataUrl } from './urls';

export type { AreaTables };

const tables = once<'tables', AreaTables>(async () => {
  const [regions, changes] = await Promise.all([
    bytesOf('regions.parquet'),
    bytesOf('region-changes.parquet')
  ]);
  return areaTables(regions, changes);
});

async function bytesOf(name: string): Promise<ArrayBuffer> {
  return (await download(dataUrl(name))).arrayBuffer();
}

/** The regions of all indelingen and their changes, fetched once per page visit. Rejects with a `DataError`. */
export function readAreaTables(): Promise<AreaTables> {
  return tables('tables');
}
