/** The buurten of the site's indeling: from the export that names them, into the momentopname and back. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { parseBuurtCode, wijkOfBuurt, type Buurt } from '../../src/lib/domain/buurt';
import { CURRENT_INDELING, type Region } from '../../src/lib/domain/region';
import { list } from '../../src/lib/formats/problem';
import type { FormatProblem, Parsed } from '../../src/lib/formats/types';
import { BUURTEN_2024 } from '../sources/gebieden';
import type { ExportFolder } from './export-folder';
import { readRows } from './region-rows';

/** All buurten of the export, by code. Problems, in Dutch, when some lack, or lie in a wijk that is not there. */
export async function readBuurten(
  exports: ExportFolder,
  regions: readonly Region[]
): Promise<Parsed<readonly Buurt[]>> {
  const { file, column, name, count, indeling } = BUURTEN_2024;
  const rows = await readRows(exports, file, [column, name]);
  if (!rows.ok) return rows;
  const found = new Map(
    rows.value.flatMap(({ cells }): readonly [string, Buurt][] => {
      const code = parseBuurtCode(cells[column]);
      return code === undefined ? [] : [[code, { code, level: 'buurt', name: cells[name], indeling }]];
    })
  );
  const wijken = new Set(
    regions.filter((area) => area.level === 'wijk' && area.indeling === indeling).map(({ code }) => code)
  );
  const astray = [...found.values()].filter(({ code }) => !wijken.has(wijkOfBuurt(code)));
  const problems: FormatProblem[] = [];
  const wrong = (expected: string, met: string): void => {
    const action = 'Het bestand is niet compleet, of hoort bij een ander jaar. Download het opnieuw.';
    problems.push({ file, expected, found: met, action });
  };
  if (found.size !== count) wrong(`${count} buurten.`, `${found.size} buurten.`);
  if (astray.length > 0) {
    const names = astray.map(({ code, name: called }) => `${called} (${code})`);
    wrong(`Buurten in de wijken van ${indeling}.`, `Buurten in een wijk die er niet is: ${list(names, 5)}.`);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: sorted([...found.values()]) };
}

const FILE = `buurten-${CURRENT_INDELING}.csv`;

/** Writes the names of all buurten into a momentopname. */
export async function writeBuurten(dir: string, buurten: readonly Buurt[]): Promise<void> {
  const data = buurten.map(({ code, name }) => [code, name]);
  await writeFile(
    join(dir, FILE),
    `${Papa.unparse({ fields: ['code', 'name'], data }, { newline: '\n' })}\n`
  );
}

/** Reads the same back. Throws when it is missing, or holds something that no version writes. */
export async function readBuurtenOfMomentopname(dir: string): Promise<readonly Buurt[]> {
  const text = await readFile(join(dir, FILE), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map(({ code: written = '', name = '' }): Buurt => {
    const code = parseBuurtCode(written);
    if (code === undefined) throw new Error(`no code of a buurt: ${written}`);
    return { code, level: 'buurt', name, indeling: CURRENT_INDELING };
  });
}

function sorted(buurten: readonly Buurt[]): readonly Buurt[] {
  return [...buurten].sort((a, b) => (a.code < b.code ? -1 : 1));
}
