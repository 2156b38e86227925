/** Who went where, and when: mergers and splits of gemeenten since 1981. */
import { parseRegionCode, type RegionChange, type RegionCode } from '../../src/lib/domain/region';
import { list } from '../../src/lib/formats/problem';
import type { FormatProblem, Parsed } from '../../src/lib/formats/types';
import { CHAIN, PAIRS } from '../sources/gebieden';
import type { ExportFolder } from './export-folder';
import { readRows } from './region-rows';

/** From this year on the list of pairs is used: it knows splits, while CBS's chain books in one piece. */
const PAIRS_FROM = 2019;

/**
 * Gemeenten that CBS's chain books in one piece although they were divided, and where else their parts
 * went: from the notes on the second sheet of that same file.
 */
const DIVIDED: readonly { readonly year: number; readonly from: string; readonly also: readonly string[] }[] =
  [
    { year: 2010, from: 'GM0993', also: ['GM0984'] },
    { year: 2014, from: 'GM0055', also: ['GM0074', 'GM1921', 'GM1900'] },
    { year: 2015, from: 'GM1671', also: ['GM0828'] },
    { year: 2018, from: 'GM0140', also: ['GM0080', 'GM1949'] }
  ];

/**
 * All changes, sorted by year, from, to. `names` gives the names of gemeenten of the lists at hand;
 * a gemeente that none of them holds has an empty name.
 */
export async function readChanges(
  exports: ExportFolder,
  names: ReadonlyMap<RegionCode, string>
): Promise<Parsed<readonly RegionChange[]>> {
  const pairs = await readPairs(exports);
  if (!pairs.ok) return pairs;
  const chain = await readChain(exports);
  if (!chain.ok) return chain;
  const named = new Map([...pairs.value.flatMap(namesOf), ...names]);
  const changes = [...chain.value, ...pairs.value].map((change) => ({
    ...change,
    fromName: named.get(change.from) ?? '',
    toName: named.get(change.to) ?? ''
  }));
  const order = (change: RegionChange) => `${change.year} ${change.from} ${change.to}`;
  return { ok: true, value: changes.sort((a, b) => (order(a) < order(b) ? -1 : 1)) };
}

function namesOf(change: RegionChange): readonly (readonly [RegionCode, string])[] {
  return [
    [change.from, change.fromName],
    [change.to, change.toName]
  ];
}

/** CBS's chain: per former gemeente a column per year with the gemeente that it counts in. */
async function readChain(exports: ExportFolder): Promise<Parsed<readonly RegionChange[]>> {
  const table = await exports.table(CHAIN.file, { sheet: CHAIN.sheet });
  if (!table.ok) return table;
  const columns = table.value.columns.flatMap(({ heading }, index) => {
    const year = /^GM(\d{4})$/.exec(heading)?.[1];
    return year === undefined ? [] : [{ year: Number(year), index }];
  });
  const found = new Map<string, RegionChange>();
  const problems: FormatProblem[] = [];
  const add = (year: number, from: RegionCode, to: RegionCode, kind: RegionChange['kind']) =>
    found.set(`${year} ${from} ${to}`, { year, from, fromName: '', to, toName: '', kind });
  for (const { line, cells } of table.value.rows) {
    for (const [c, { year, index }] of columns.entries()) {
      const before = columns[c - 1];
      if (before === undefined || year >= PAIRS_FROM) continue;
      const from = parseRegionCode(`GM${cells[before.index] ?? ''}`);
      const to = parseRegionCode(`GM${cells[index] ?? ''}`);
      if (from === undefined || to === undefined) {
        problems.push(
          unreadable(CHAIN.file, line, `GM${year}`, 'Een gemeentecode van vier cijfers.', cells[index])
        );
      } else if (from !== to) {
        const divided = DIVIDED.find((split) => split.year === year && split.from === from);
        add(year, from, to, divided === undefined ? 'whole' : 'part');
        for (const other of divided?.also ?? []) add(year, from, other as RegionCode, 'part');
      }
    }
  }
  if (columns.length === 0) {
    problems.push(
      unreadable(
        CHAIN.file,
        1,
        'GM1981',
        'Kolommen "GM1981", "GM1982" en verder.',
        list(table.value.columns.map(({ heading }) => heading))
      )
    );
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: [...found.values()] };
}

/** The list of pairs, one line for each new gemeente that got a piece of an old one. */
async function readPairs(exports: ExportFolder): Promise<Parsed<readonly RegionChange[]>> {
  const rows = await readRows(exports, PAIRS.file, [
    'datum',
    'oude_code',
    'oude_naam',
    'nieuwe_code',
    'nieuwe_naam'
  ]);
  if (!rows.ok) return rows;
  const pieces = new Map<string, number>();
  for (const { cells } of rows.value) pieces.set(cells.oude_code, (pieces.get(cells.oude_code) ?? 0) + 1);
  const changes: RegionChange[] = [];
  const problems: FormatProblem[] = [];
  for (const { line, cells } of rows.value) {
    const year = firstJanuary(cells.datum);
    const from = parseRegionCode(cells.oude_code);
    const to = parseRegionCode(cells.nieuwe_code);
    if (year === undefined) {
      problems.push(unreadable(PAIRS.file, line, 'datum', 'Een datum zoals 2022-01-01.', cells.datum));
    } else if (from === undefined || to === undefined) {
      const found = `${cells.oude_code} en ${cells.nieuwe_code}`;
      problems.push(unreadable(PAIRS.file, line, 'oude_code', 'Twee gemeentecodes, zoals GM0457.', found));
    } else {
      const kind = (pieces.get(cells.oude_code) ?? 1) > 1 ? 'part' : 'whole';
      changes.push({ year, from, fromName: cells.oude_naam, to, toName: cells.nieuwe_naam, kind });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: changes };
}

/** Year of the first 1 January on or after a date: Weesp went on 24 March 2022, so it is gone in 2023. */
function firstJanuary(date: string): number | undefined {
  const [, year, monthAndDay] = /^(\d{4})-(\d{2}-\d{2})$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  return monthAndDay === '01-01' ? Number(year) : Number(year) + 1;
}

function unreadable(file: string, line: number, column: string, expected: string, found = ''): FormatProblem {
  return {
    file,
    line,
    column,
    expected,
    found: `"${found}".`,
    action: 'Zet het oorspronkelijke bestand terug.'
  };
}
