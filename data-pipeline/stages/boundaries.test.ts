import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBoundarySets } from './boundaries';
import { ExportFolder } from './export-folder';
import { readRegionTables, writeRegionTables } from './momentopname-regions';
import { readRegions } from './regions';

const EXPORTS = join(import.meta.dirname, '..', '..', '..', 'shared', 'exports');
const MOMENTOPNAME = join(import.meta.dirname, '..', 'momentopname');

/** A folder of exports in which one file is another; the rest are links to the real ones. */
async function withFile<T>(
  path: string,
  bytes: string | Uint8Array,
  run: (exports: ExportFolder) => Promise<T>
): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'exports-'));
  try {
    for (const folder of await readdir(EXPORTS)) {
      if (folder !== dirname(path)) await symlink(join(EXPORTS, folder), join(dir, folder));
    }
    await mkdir(join(dir, dirname(path)));
    for (const file of await readdir(join(EXPORTS, dirname(path)))) {
      const at = join(dirname(path), file);
      if (at === path) await writeFile(join(dir, path), bytes);
      else await symlink(join(EXPORTS, at), join(dir, at));
    }
    return await run(new ExportFolder(dir));
  } finally {
    await rm(dir, { recursive: true });
  }
}

describe.skipIf(!existsSync(EXPORTS))('areas from the raw exports (../shared/exports)', () => {
  it('give the momentopname of the repository, byte for byte', async () => {
    const exports = new ExportFolder(EXPORTS);
    const tables = await readRegions(exports);
    if (!tables.ok) throw new Error(JSON.stringify(tables.problems));
    const boundaries = await readBoundarySets(exports, tables.value);
    if (!boundaries.ok) throw new Error(JSON.stringify(boundaries.problems));
    const dir = await mkdtemp(join(tmpdir(), 'areas-'));
    try {
      await writeRegionTables(dir, { ...tables.value, boundaries: boundaries.value.boundaries });
      const files = [
        'region-changes.csv',
        ...(await readdir(join(dir, 'regions'))).map((file) => join('regions', file)),
        ...(await readdir(join(dir, 'boundaries'))).map((file) => join('boundaries', file))
      ];
      expect(files).toHaveLength(1 + 23 + 5);
      for (const file of files) {
        const [made, kept] = await Promise.all([dir, MOMENTOPNAME].map((at) => readFile(join(at, file))));
        expect(made?.equals(kept ?? Buffer.of()), file).toBe(true);
      }
    } finally {
      await rm(dir, { recursive: true });
    }
  });

  it.each([
    ['geometry/pdok-gemeente-gegeneraliseerd-2022.geojson', 'GM0599', 'Rotterdam'],
    ['geometry/gemeente-2025.geojson', 'GM0363', 'Amsterdam'],
    ['geometry/wijk-2024.geojson', 'WK059910', 'Feijenoord']
  ])('refuse %s without %s, by name', async (path, code, name) => {
    const whole = JSON.parse(await readFile(join(EXPORTS, path), 'utf8')) as {
      features: { properties: { statcode?: string } }[];
    };
    const features = whole.features.filter(({ properties }) => properties.statcode !== code);
    expect(features.length).toBe(whole.features.length - 1);
    const { regions, changes } = await readRegionTables(MOMENTOPNAME);
    const read = await withFile(path, JSON.stringify({ ...whole, features }), (exports) =>
      readBoundarySets(exports, { regions, changes })
    );
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems[0]?.file).toBe(path);
    expect(read.problems[0]?.found).toContain(`${name} (${code})`);
  });

  it('refuse a list of regions that is cut off', async () => {
    const path = 'regions/gemeenten-alfabetisch-2023.csv';
    const text = await readFile(join(EXPORTS, path), 'utf8');
    const read = await withFile(path, text.split(/\r?\n/).slice(0, 300).join('\n'), readRegions);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems).toEqual([expect.objectContaining({ file: path, expected: '342 gemeenten.' })]);
  });

  it('refuse a truncated workbook', async () => {
    const path = 'regions/gemeenten-en-corop-vanaf-1981.xlsx';
    const bytes = await readFile(join(EXPORTS, path));
    const read = await withFile(path, bytes.subarray(0, bytes.length / 2), readRegions);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems[0]?.file).toBe(path);
  });
});

it.skipIf(existsSync(EXPORTS))('the folder ../shared/exports is not there: its tests did not run', () => {
  expect(existsSync(MOMENTOPNAME)).toBe(true);
});
