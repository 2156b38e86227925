/**
 * With the raw exports at hand: both ways give the same files, and a spoilt export stops the run with a
 * sentence that says what to do. Without them these tests are skipped, and say so.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../data-pipeline/commands/build';
import { readAreaIndex } from '../../data-pipeline/stages/momentopname-regions';
import { understand } from '../../src/lib/formats/understand';
import type { Understanding } from '../../src/lib/formats/understanding';
import { EXPORTS, MOMENTOPNAME, runCli } from './cli';
import { HELD, REFUSED } from './exports-held';
import { emptyFolder } from './voorbeeldstad';

const without = !existsSync(EXPORTS);
if (without) console.warn(`No raw exports in ${EXPORTS}: their tests are skipped.`);

// Reading 30 MB of exports takes half a minute or more on a busy machine.
const PATIENCE = { timeout: 300_000 };

describe.skipIf(without)('raw exports', PATIENCE, () => {
  it('give byte for byte the same files as the momentopname', async () => {
    const dir = await emptyFolder();
    const [raw, kept] = [join(dir, 'raw'), join(dir, 'kept')];
    await build({ momentopnameDir: MOMENTOPNAME, exportsDir: EXPORTS, outDir: raw });
    await build({ momentopnameDir: MOMENTOPNAME, outDir: kept });
    const names = (await readdir(kept)).sort();
    expect((await readdir(raw)).sort()).toEqual(names);
    for (const name of names) {
      expect((await readFile(join(raw, name))).equals(await readFile(join(kept, name))), name).toBe(true);
    }
  });
});

/** A folder of exports in which some files are replaced; the rest are links. */
async function spoiltExports(replacements: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const dir = join(await emptyFolder(), 'exports');
  for (const path of await readdir(EXPORTS, { recursive: true })) {
    if ((await stat(join(EXPORTS, path))).isDirectory()) continue;
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await symlink(join(EXPORTS, path), join(dir, path));
  }
  for (const [path, content] of Object.entries(replacements)) {
    await rm(join(dir, path));
    await writeFile(join(dir, path), content);
  }
  return dir;
}

async function expectRefused(exportsDir: string, ...sentences: readonly (string | RegExp)[]): Promise<void> {
  const out = join(await emptyFolder(), 'data');
  const { code, error } = await runCli('build', '--exports', exportsDir, '--out', out);
  expect(code).toBe(1);
  for (const sentence of sentences) expect(error).toMatch(sentence);
  expect(error).not.toMatch(/\n {4}at /);
  expect(await readdir(dirname(out))).toEqual([]);
}

describe.skipIf(without)('a spoilt export stops the run: nothing is written', PATIENCE, () => {
  it('an HTML page named .csv, a StatLine file without codes, a file that R rewrote', async () => {
    const kwb = (await readFile(join(EXPORTS, 'cbs-kwb/kwb-2024-statline-leeftijd.csv'), 'utf8')).split(
      '\r\n'
    );
    const heading = kwb[0]?.split(';') ?? [];
    const codes = heading.findIndex((name) => name.includes('Codering'));
    const uncoded = kwb.map((line) =>
      line
        .split(';')
        .filter((_, index) => index !== codes)
        .join(';')
    );
    await expectRefused(
      await spoiltExports({
        'cbs-statline/71486ned-huishoudens-2020-namen.csv':
          '<!DOCTYPE html>\n<html><body>Inloggen</body></html>\n',
        'cbs-kwb/kwb-2024-statline-leeftijd.csv': uncoded.join('\r\n'),
        'cbs-kwb/kwb-2020-gemeente.csv': await readFile(join(EXPORTS, 'broken/kwb-2017-rewritten-by-r.csv'))
      }),
      /71486ned-huishoudens-2020-namen\.csv.*Verwacht: .*Gevonden: .*Wat u kunt doen: /,
      /kwb-2024-statline-leeftijd\.csv.*Regioaanduiding\/Codering \(code\)/,
      /kwb-2020-gemeente\.csv.*Verwacht: .*Gevonden: .*Wat u kunt doen: /
    );
  });

  it('a workbook that was cut off', async () => {
    const path = 'rivm/rivm_gezondheid_wijk_buurt_2020_18plus.xlsx';
    const whole = await readFile(join(EXPORTS, path));
    await expectRefused(
      await spoiltExports({ [path]: whole.subarray(0, whole.length / 2) }),
      /rivm_gezondheid_wijk_buurt_2020_18plus\.xlsx.*Verwacht: .*Gevonden: .*Wat u kunt doen: /
    );
  });

  it('a boundary file that lacks a gemeente', async () => {
    const path = 'geometry/gemeente-2025.geojson';
    const whole = JSON.parse(await readFile(join(EXPORTS, path), 'utf8')) as { features: unknown[] };
    await expectRefused(
      await spoiltExports({ [path]: JSON.stringify({ ...whole, features: whole.features.slice(1) }) }),
      /gemeente-2025\.geojson.*Verwacht: .*Gevonden: .*Wat u kunt doen: /
    );
  });
});

describe.skipIf(without)('every file of figures', PATIENCE, async () => {
  const index = await readAreaIndex(MOMENTOPNAME);
  const files = without ? [] : await figureFiles();

  it('is there', () => {
    expect([...HELD.keys()].filter((name) => !files.includes(name))).toEqual([]);
    expect(files.length).toBeGreaterThan(HELD.size);
  });

  it.each(files)('%s', async (name) => {
    const understood = await understand(name, await readFile(join(EXPORTS, name)), index);
    const held = HELD.get(name);
    if (held === undefined) {
      const reason = REFUSED.find(([path]) => path.test(name))?.[1] ?? 'a file that this test knows';
      expect(understood.ok ? heldIn(understood.value) : understood.problems[0]?.found).toMatch(reason);
      return;
    }
    if (!understood.ok) throw new Error(JSON.stringify(understood.problems));
    const { reading, rejected, rowsIn, rowsOut } = understood.value;
    expect(heldIn(understood.value)).toBe(held);
    expect(rowsIn).toBe(rowsOut + rejected.reduce((sum, { rows }) => sum + rows, 0));
    expect(reading.problems).toEqual([]);
  });
});

async function figureFiles(): Promise<readonly string[]> {
  const entries = await readdir(EXPORTS, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(EXPORTS, join(entry.parentPath, entry.name)))
    .filter((name) => !/^geometry|\.md$/.test(name))
    .sort();
}

/** An understanding as a line of the table in `exports-held.ts`. */
function heldIn({ table, matching, years, rowsIn, rowsOut, topics, open }: Understanding): string {
  const levels = matching.levels.map(
    ({ level, areas, of, indeling }) => `${level} ${areas}/${of} ${indeling}`
  );
  const indicators = new Set(topics.flatMap(({ topic }) => topic.indicator ?? []));
  return [
    table.shape,
    levels.join(', '),
    years.length > 1 ? `${years[0]}–${years.at(-1)}` : (years[0] ?? '-'),
    `${rowsIn} → ${rowsOut}`,
    topics.length,
    [...indicators].join(' ') || '-',
    ...open
  ].join(' | ');
}
