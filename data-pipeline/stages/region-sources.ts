/** The account of every file that gave areas or their changes: rows in, in use, rejected. */
import { parseBuurtCode } from '../../src/lib/domain/buurt';
import { levelOf, parseRegionCode } from '../../src/lib/domain/region';
import { parsed } from '../../src/lib/formats/problem';
import type { Parsed } from '../../src/lib/formats/types';
import type { SourceRecord } from '../momentopname';
import {
  BUURTEN,
  CHAIN,
  GGD_LIST,
  PAIRS,
  PROVINCIES,
  REGION_LISTS,
  type AreaFile
} from '../sources/gebieden';
import type { ExportFolder } from './export-folder';
import { readRows } from './region-rows';
import { recordOf, rejections } from './source-record';

/** The accounts of all files of `sources/gebieden.ts`, as `readRegions` uses them. */
export async function accountForRegions(exports: ExportFolder): Promise<Parsed<readonly SourceRecord[]>> {
  const lists = [
    { ...PROVINCIES, column: 'Identifier', isUsed: hasLevel('provincie'), indelingen: {} },
    ...REGION_LISTS.map((list) => ({
      ...list,
      column: list.columns.code,
      isUsed: hasLevel(list.level),
      indelingen: { [list.level]: list.indeling }
    })),
    ...BUURTEN.map((list) => ({
      ...list,
      column: list.columns.code,
      isUsed: isBuurt,
      indelingen: { buurt: list.indeling }
    }))
  ];
  const records: SourceRecord[] = [];
  for (const list of lists) {
    const rows = await readRows(exports, list.file, [list.column]);
    if (!rows.ok) return rows;
    const codes = rows.value.map(({ cells }) => cells[list.column] ?? '').filter(list.isUsed);
    const rowsOut = new Set(codes).size;
    const rejected = rejections({
      'ander soort gebied: niet nodig': rows.value.length - codes.length,
      'nog een rij van een gebied': codes.length - rowsOut
    });
    records.push(account(exports, list, rows.value.length, rowsOut, rejected));
  }
  for (const [list, choice] of [
    [CHAIN, { sheet: CHAIN.sheet }] as const,
    [PAIRS, {}] as const,
    [GGD_LIST, {}] as const
  ]) {
    const table = await exports.table(list.file, choice);
    if (!table.ok) return table;
    records.push(account(exports, list, table.value.rows.length, table.value.rows.length, []));
  }
  return parsed(records);
}

function account(
  exports: ExportFolder,
  file: AreaFile & Partial<Pick<SourceRecord, 'indelingen'>>,
  rowsIn: number,
  rowsOut: number,
  rejected: SourceRecord['rejected']
): SourceRecord {
  const met = { file: file.file, sha256: exports.sha256(file.file), rowsIn, rowsOut, rejected };
  return recordOf('regions', file, met);
}

function hasLevel(level: 'provincie' | 'gemeente' | 'wijk'): (text: string) => boolean {
  return (text) => {
    const code = parseRegionCode(text);
    return code !== undefined && levelOf(code) === level;
  };
}

/** Whether a text is the code of a buurt. */
function isBuurt(text: string): boolean {
  return parseBuurtCode(text) !== undefined;
}
