/**
 * Areas of every indeling in use and the changes between them, from the region lists of CBS and from
 * editions that hold all codes of their year.
 */
import type { Buurt } from '../../src/lib/domain/buurt';
import { foldName, matchName } from '../../src/lib/domain/region-names';
import {
  gemeenteOfWijk,
  levelOf,
  NEDERLAND,
  parseRegionCode,
  type Indeling,
  type Region,
  type RegionChange,
  type RegionCode
} from '../../src/lib/domain/region';
import type { FormatProblem, Parsed } from '../../src/lib/formats/types';
import type { SourceRecord } from '../momentopname';
import { PROVINCIES, REGION_LISTS, type RegionList } from '../sources/gebieden';
import { readBuurten, sameBuurten } from './buurten';
import type { ExportFolder } from './export-folder';
import { GGD_AREAS, placeInGgd } from './ggd-regions';
import { markOutlined, sameWijken, type Draft } from './outlined';
import { readChanges } from './region-changes';
import { readRows } from './region-rows';
import { accountForRegions } from './region-sources';

/** Years of indeling with a list of gemeenten; land, provincies and GGD regions have the same codes in each. */
const INDELINGEN = [...new Set(REGION_LISTS.map((list) => list.indeling))].sort();

export interface RegionTables {
  /** Sorted by level, indeling, code. */
  readonly regions: readonly Region[];
  /** By indeling and code. */
  readonly buurten: readonly Buurt[];
  /** Sorted by year, from, to. */
  readonly changes: readonly RegionChange[];
  /** The files that they come from. */
  readonly sources: readonly SourceRecord[];
}

/**
 * All areas of every indeling in use, with parents, and all changes of gemeenten since 1981.
 * Problems, in Dutch, when a list is incomplete or holds something that is no region.
 */
export async function readRegions(exports: ExportFolder): Promise<Parsed<RegionTables>> {
  const provincies = await readProvincies(exports);
  if (!provincies.ok) return provincies;
  const drafts: Draft[] = [];
  const problems: FormatProblem[] = [];
  for (const indeling of INDELINGEN) {
    drafts.push({ code: NEDERLAND, level: 'land', name: 'Nederland', indeling });
    for (const { code, name } of provincies.value) drafts.push({ code, level: 'provincie', name, indeling });
    for (const { code, name } of GGD_AREAS) drafts.push({ code, level: 'ggd', name, indeling });
  }
  // Gemeenten come before wijken: these take their provincie from them.
  for (const list of REGION_LISTS) {
    const read = await readList(exports, list, provincies.value, drafts);
    if (read.ok) drafts.push(...read.value);
    else problems.push(...read.problems);
  }
  if (problems.length > 0) return { ok: false, problems };

  const buurten = await readBuurten(exports, drafts);
  if (!buurten.ok) return buurten;
  const same = sameBuurten(buurten.value, 2020);
  const named = settleNames(drafts, same);
  const changes = await readChanges(exports, nameLookup(named));
  if (!changes.ok) return changes;
  const placed = await placeInGgd(exports, named, changes.value);
  if (!placed.ok) return placed;
  const regions = markOutlined(placed.value, changes.value, same);
  const sources = await accountForRegions(exports);
  if (!sources.ok) return sources;
  return {
    ok: true,
    value: { regions, buurten: buurten.value, changes: changes.value, sources: sources.value }
  };
}

interface Provincie {
  readonly code: RegionCode;
  readonly name: string;
}

async function readProvincies(exports: ExportFolder): Promise<Parsed<readonly Provincie[]>> {
  const rows = await readRows(exports, PROVINCIES.file, ['Identifier', 'Title']);
  if (!rows.ok) return rows;
  const found = rows.value.flatMap(({ cells }) => {
    const code = parseRegionCode(cells.Identifier);
    return code !== undefined && levelOf(code) === 'provincie'
      ? [{ code, name: cells.Title.replace(/ \(PV\)$/, '') }]
      : [];
  });
  return found.length === 12
    ? { ok: true, value: found }
    : { ok: false, problems: [wrongCount(PROVINCIES.file, 12, 'provincies', found.length)] };
}

async function readList(
  exports: ExportFolder,
  list: RegionList,
  provincies: readonly Provincie[],
  earlier: readonly Draft[]
): Promise<Parsed<readonly Draft[]>> {
  const { columns } = list;
  const headings = Object.values(columns);
  const rows = await readRows(exports, list.file, headings);
  if (!rows.ok) return rows;
  const provincieOf = new Map(
    earlier.flatMap((area) =>
      area.indeling === list.indeling && area.provincie !== undefined
        ? [[area.code, area.provincie] as const]
        : []
    )
  );
  const found = new Map<RegionCode, Draft>();
  const problems: FormatProblem[] = [];
  for (const { line, cells } of rows.value) {
    const code = parseRegionCode(cells[columns.code] ?? '');
    // Editions hold several levels, and lists end with a line that names the source.
    if (code === undefined || levelOf(code) !== list.level) continue;
    const gemeente = list.level === 'wijk' ? gemeenteOfWijk(code) : undefined;
    const provincieText = columns.provincie === undefined ? '' : (cells[columns.provincie] ?? '');
    const provincie =
      gemeente === undefined
        ? (parseRegionCode(provincieText) ?? matchName(provincieText, provincies))
        : provincieOf.get(gemeente);
    if (provincie === undefined) {
      problems.push({
        file: list.file,
        line,
        expected: `Een ${gemeente === undefined ? 'provincie' : 'gemeente die in dit jaar bestaat'} bij ${code}.`,
        found: provincieText === '' ? 'Niets dat past.' : `"${provincieText}".`,
        action: 'Controleer of het bestand bij dit jaar hoort.'
      });
      continue;
    }
    const urbanity =
      columns.stedelijkheid === undefined ? undefined : stedelijkheid(cells[columns.stedelijkheid]);
    found.set(code, {
      code,
      level: list.level,
      name: columns.name === undefined ? '' : (cells[columns.name] ?? ''),
      indeling: list.indeling,
      ...(gemeente !== undefined && { gemeente }),
      provincie,
      ...(urbanity !== undefined && { stedelijkheid: urbanity })
    });
  }
  if (problems.length === 0 && found.size !== list.count) {
    const what = list.level === 'gemeente' ? 'gemeenten' : 'wijken';
    problems.push(wrongCount(list.file, list.count, what, found.size));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: [...found.values()] };
}

function wrongCount(file: string, expected: number, what: string, found: number): FormatProblem {
  return {
    file,
    expected: `${expected} ${what}.`,
    found: `${found} ${what}.`,
    action: 'Het bestand is niet compleet. Download het opnieuw, of zet het oorspronkelijke bestand terug.'
  };
}

function stedelijkheid(text: string | undefined): Region['stedelijkheid'] {
  const classes = [1, 2, 3, 4, 5] as const;
  return classes.find((value) => String(value) === text);
}

/**
 * One code, one name: a gemeente is called as in the latest list that holds it, since lists differ in
 * suffixes. The names of 2022's wijken lost their accents; where the name of 2024 is the same but for
 * those, it is taken. A wijk of 2020 has no name in its file: it takes that of 2022 where the set of
 * wijken of its gemeente or of its own buurten is the same, and is else a wijk with its code.
 */
function settleNames(drafts: readonly Draft[], sameParts: ReadonlySet<RegionCode>): readonly Draft[] {
  const latest = new Map<RegionCode, string>();
  for (const area of drafts) if (area.level === 'gemeente') latest.set(area.code, area.name);
  const wijkName = (indeling: Indeling) =>
    new Map(
      drafts.flatMap((area) =>
        area.level === 'wijk' && area.indeling === indeling ? [[area.code, area.name] as const] : []
      )
    );
  const names2024 = wijkName(2024);
  const names2022 = new Map(
    [...wijkName(2022)].map(([code, name]) => {
      const later = names2024.get(code);
      return [code, later !== undefined && foldName(later) === foldName(name) ? later : name] as const;
    })
  );
  const same = sameWijken(drafts, 2020, 2022);
  return drafts.map((area) => {
    if (area.level === 'gemeente') return { ...area, name: latest.get(area.code) ?? area.name };
    if (area.level !== 'wijk') return area;
    if (area.indeling === 2022) return { ...area, name: names2022.get(area.code) ?? area.name };
    if (area.name !== '') return area;
    const sure = same.has(gemeenteOfWijk(area.code)) || sameParts.has(area.code);
    const name = sure ? names2022.get(area.code) : undefined;
    return { ...area, name: name ?? `Wijk ${area.code}` };
  });
}

function nameLookup(drafts: readonly Draft[]): ReadonlyMap<RegionCode, string> {
  return new Map(drafts.filter((area) => area.level === 'gemeente').map((area) => [area.code, area.name]));
}
