/** The buurten of the years that have a list of them: from the exports, into the momentopname and back. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { group } from 'd3';
import Papa from 'papaparse';
import { parseBuurtCode, wijkOfBuurt, type Buurt } from '../../src/lib/domain/buurt';
import { CURRENT_INDELING, type Indeling, type RegionCode } from '../../src/lib/domain/region';
import { list } from '../../src/lib/formats/problem';
import type { FormatProblem, Parsed } from '../../src/lib/formats/types';
import { BUURTEN, type BuurtList } from '../sources/gebieden';
import type { ExportFolder } from './export-folder';
import type { Draft } from './outlined';
import { readRows } from './region-rows';

/** All buurten, by indeling and code. Problems, in Dutch, when some lack, or lie in a wijk that is not there. */
export async function readBuurten(
  exports: ExportFolder,
  areas: readonly Draft[]
): Promise<Parsed<readonly Buurt[]>> {
  const buurten: Buurt[] = [];
  for (const source of BUURTEN) {
    const read = await readList(exports, source, areas);
    if (!read.ok) return read;
    buurten.push(...read.value);
  }
  return { ok: true, value: buurten };
}

async function readList(
  exports: ExportFolder,
  { file, columns, count, indeling }: BuurtList,
  areas: readonly Draft[]
): Promise<Parsed<readonly Buurt[]>> {
  const rows = await readRows(exports, file, Object.values(columns));
  if (!rows.ok) return rows;
  const found = new Map(
    rows.value.flatMap(({ cells }): readonly [string, Buurt][] => {
      const code = parseBuurtCode(cells[columns.code] ?? '');
      const name = columns.name === undefined ? '' : (cells[columns.name] ?? '');
      return code === undefined ? [] : [[code, { code, level: 'buurt', name, indeling }]];
    })
  );
  const wijken = new Set(
    areas.filter((area) => area.level === 'wijk' && area.indeling === indeling).map(({ code }) => code)
  );
  const astray = [...found.values()].filter(({ code }) => !wijken.has(wijkOfBuurt(code)));
  const problems: FormatProblem[] = [];
  const wrong = (expected: string, met: string): void => {
    const action = 'Het bestand is niet compleet, of hoort bij een ander jaar. Download het opnieuw.';
    problems.push({ file, expected, found: met, action });
  };
  if (found.size !== count) wrong(`${count} buurten.`, `${found.size} buurten.`);
  if (astray.length > 0) {
    const names = astray.map(({ code, name }) => `${name} (${code})`);
    wrong(`Buurten in de wijken van ${indeling}.`, `Buurten in een wijk die er niet is: ${list(names, 5)}.`);
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

/** Wijken with the same set of buurt codes in an indeling as in that of the site, hence in the years between. */
export function sameBuurten(buurten: readonly Buurt[], indeling: Indeling): ReadonlySet<RegionCode> {
  const setsOf = (year: Indeling) => {
    const own = buurten.filter((buurt) => buurt.indeling === year).map(({ code }) => code);
    return new Map([...group(own, wijkOfBuurt)].map(([wijk, codes]) => [wijk, codes.sort().join(' ')]));
  };
  const [before, after] = [setsOf(indeling), setsOf(CURRENT_INDELING)];
  return new Set([...before].flatMap(([wijk, codes]) => (after.get(wijk) === codes ? [wijk] : [])));
}

/** Writes a list per indeling into a momentopname. */
export async function writeBuurten(dir: string, buurten: readonly Buurt[]): Promise<void> {
  for (const [indeling, own] of group(buurten, (buurt) => buurt.indeling)) {
    const data = own.map(({ code, name }) => [code, name]);
    const text = Papa.unparse({ fields: ['code', 'name'], data }, { newline: '\n' });
    await writeFile(join(dir, `buurten-${indeling}.csv`), `${text}\n`);
  }
}

/** Reads the same back. Throws when a list is missing, or holds something that no version writes. */
export async function readBuurtenOfMomentopname(dir: string): Promise<readonly Buurt[]> {
  const files = (await readdir(dir)).filter((name) => /^buurten-\d{4}\.csv$/.test(name)).sort();
  if (files.length === 0) throw new Error('no list of buurten');
  const lists = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(dir, file), 'utf8');
      const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
      return data.map(({ code: written = '', name = '' }): Buurt => {
        const code = parseBuurtCode(written);
        if (code === undefined) throw new Error(`no code of a buurt: ${written}`);
        return { code, level: 'buurt', name, indeling: Number(file.slice(8, 12)) };
      });
    })
  );
  return lists.flat();
}
