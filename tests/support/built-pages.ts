/** What the pages of the built site hold, for tests over all areas at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GebiedPage } from '../../src/lib/features/gebied/model';

const AREAS = 'build/gebied';

/** The pages of all areas, one at a time. */
export function* areaPages(): Generator<GebiedPage> {
  for (const folder of readdirSync(AREAS, { withFileTypes: true })) {
    if (folder.isDirectory() && /^[A-Z]{2}\d+$|^NL\d*$/.test(folder.name))
      yield pageData(join(AREAS, folder.name, '__data.json')) as GebiedPage;
  }
}

/** The data of the last node of a page: SvelteKit writes all values in one list, and refers to them by number. */
function pageData(path: string): unknown {
  const { nodes } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly nodes: readonly ({ readonly data?: readonly unknown[] } | null)[];
  };
  const values = nodes.at(-1)?.data ?? [];
  const read = (at: number): unknown => {
    const value = values[at];
    if (Array.isArray(value)) return value.map((one) => read(Number(one)));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]: [string, unknown]) => [key, read(Number(one))])
    );
  };
  return read(0);
}
