/**
 * Areas of every indeling in use and the changes between them, from the region lists of CBS and from
 * editions that hold all codes of their year.
 */
import { foldName, matchProvincie } from '../../src/lib/domain/region-names';
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
import { markOutlined, sameWijken, type Draft } from './outlined';
import { readChanges } from './region-changes';
import { readRows } from './region-rows';

interface RegionList {
  readonly level: 'gemeente' | 'wijk';
  readonly indeling: Indeling;
  readonly path: string;
  readonly columns: {
    readonly code: string;
    /** Absent where the file has no names of its own. */
    readonly name?: string;
    /** Code or name of the provincie; wijken take it from their gemeente. */
    readonly provincie?: string;
    readonly stedelijkheid?: string;
  };
  /** Areas that CBS counted on 1 January of that year: a list that holds another number is incomplete. */
  readonly count: number;
}

/** Which file names the areas of which year. All of CBS, but for the codes of 2020's wijken (RIVM). */
export const REGION_LISTS: readonly RegionList[] = [
  {
    level: 'gemeente',
    indeling: 2020,
    path: 'regions/gebieden-in-nederland-2020.csv',
    columns: { code: 'municipalityCode', name: 'municipalityName', provincie: 'provinceCode' },
    count: 355
  },
  {
    level: 'gemeente',
    indeling: 2021,
    path: 'regions/gemeenten-alfabetisch-2021.csv',
    columns: { code: 'GemeentecodeGM', name: 'Gemeentenaam', provincie: 'ProvinciecodePV' },
    count: 352
  },
  {
    level: 'gemeente',
    indeling: 2022,
    path: 'cbs-kwb/kwb-2022-uittreksel-gemeente.csv',
    columns: { code: 'code', name: 'name', provincie: 'province' },
    count: 345
  },
  {
    level: 'gemeente',
    indeling: 2023,
    path: 'regions/gemeenten-alfabetisch-2023.csv',
    columns: { code: 'GemeentecodeGM', name: 'Gemeentenaam', provincie: 'ProvinciecodePV' },
    count: 342
  },
  {
    level: 'gemeente',
    indeling: 2024,
    path: 'cbs-kwb/kwb-2024-odata-uittreksel-gemeente.csv',
    columns: { code: 'code', name: 'naam', provincie: 'provinciecode', stedelijkheid: 'stedelijkheid' },
    count: 342
  },
  {
    level: 'wijk',
    indeling: 2020,
    path: 'rivm/rivm_gezondheid_wijk_buurt_2020_18plus.xlsx',
    columns: { code: 'Codering_3' },
    count: 3177
  },
  {
    level: 'wijk',
    indeling: 2022,
    path: 'cbs-kwb/kwb-2022-uittreksel-wijk.csv',
    columns: { code: 'code', name: 'name' },
    count: 3340
  },
  {
    level: 'wijk',
    indeling: 2024,
    path: 'cbs-kwb/kwb-2024-odata-uittreksel-wijk.csv',
    columns: { code: 'code', name: 'naam', stedelijkheid: 'stedelijkheid' },
    count: 3393
  }
];

/** Files that list the buurten of a year: which wijken still consist of the same ones? */
const BUURTEN = [
  { path: 'rivm/rivm_gezondheid_wijk_buurt_2020_18plus.xlsx', column: 'Codering_3' },
  { path: 'cbs-kwb/kwb-2024-odata-uittreksel-buurt.csv', column: 'code' }
] as const;

const PROVINCIES = 'regions/regios-codes-indeling-2023.csv';

/** Years of indeling with a list of gemeenten; land and provincies have the same codes in each. */
const INDELINGEN = [...new Set(REGION_LISTS.map((list) => list.indeling))].sort();

export interface RegionTables {
  /** Sorted by level, indeling, code. */
  readonly regions: readonly Region[];
  /** Sorted by year, from, to. */
  readonly changes: readonly RegionChange[];
}

/**
 * All areas of every indeling in use, with parents, and all changes of gemeenten since 1981.
 * `exportsDir` is the folder of raw exports. Problems, in Dutch, when a list is incomplete or holds
 * something that is no region.
 */
export async function readRegions(exportsDir: string): Promise<Parsed<RegionTables>> {
  const provincies = await readProvincies(exportsDir);
  if (!provincies.ok) return provincies;
  const drafts: Draft[] = [];
  const problems: FormatProblem[] = [];
  for (const indeling of INDELINGEN) {
    drafts.push({ code: NEDERLAND, level: 'land', name: 'Nederland', indeling });
    for (const { code, name } of provincies.value) drafts.push({ code, level: 'provincie', name, indeling });
  }
  // Gemeenten come before wijken: these take their provincie from them.
  for (const list of REGION_LISTS) {
    const read = await readList(exportsDir, list, provincies.value, drafts);
    if (read.ok) drafts.push(...read.value);
    else problems.push(...read.problems);
  }
  if (problems.length > 0) return { ok: false, problems };

  const sameBuurten = await readSameBuurten(exportsDir);
  if (!sameBuurten.ok) return sameBuurten;
  const named = settleNames(drafts, sameBuurten.value);
  const changes = await readChanges(exportsDir, nameLookup(named));
  if (!changes.ok) return changes;
  const regions = markOutlined(named, changes.value, sameBuurten.value);
  return { ok: true, value: { regions, changes: changes.value } };
}

/** Wijken with the same set of buurt codes in 2020 and 2024, hence in the years between. */
async function readSameBuurten(exportsDir: string): Promise<Parsed<ReadonlySet<RegionCode>>> {
  const years: ReadonlyMap<string, string>[] = [];
  for (const { path, column } of BUURTEN) {
    const rows = await readRows(exportsDir, path, [column]);
    if (!rows.ok) return rows;
    const codes = rows.value
      .map(({ cells }) => cells[column])
      .filter((code) => /^BU\d{4}[0-9A-Z]{4}$/.test(code));
    const sets = new Map<string, string>();
    for (const code of codes.sort()) {
      const wijk = `WK${code.slice(2, 8)}`;
      sets.set(wijk, `${sets.get(wijk) ?? ''} ${code}`);
    }
    years.push(sets);
  }
  const [before, after] = years;
  const same = [...(before?.keys() ?? [])].filter((wijk) => before?.get(wijk) === after?.get(wijk));
  return { ok: true, value: new Set(same.flatMap((wijk) => parseRegionCode(wijk) ?? [])) };
}

interface Provincie {
  readonly code: RegionCode;
  readonly name: string;
}

async function readProvincies(exportsDir: string): Promise<Parsed<readonly Provincie[]>> {
  const rows = await readRows(exportsDir, PROVINCIES, ['Identifier', 'Title']);
  if (!rows.ok) return rows;
  const found = rows.value.flatMap(({ cells }) => {
    const code = parseRegionCode(cells.Identifier);
    return code !== undefined && levelOf(code) === 'provincie'
      ? [{ code, name: cells.Title.replace(/ \(PV\)$/, '') }]
      : [];
  });
  return found.length === 12
    ? { ok: true, value: found }
    : { ok: false, problems: [wrongCount(PROVINCIES, 12, 'provincies', found.length)] };
}

async function readList(
  exportsDir: string,
  list: RegionList,
  provincies: readonly Provincie[],
  earlier: readonly Draft[]
): Promise<Parsed<readonly Draft[]>> {
  const { columns } = list;
  const headings = Object.values(columns);
  const rows = await readRows(exportsDir, list.path, headings);
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
        ? (parseRegionCode(provincieText) ?? matchProvincie(provincieText, provincies))
        : provincieOf.get(gemeente);
    if (provincie === undefined) {
      problems.push({
        file: list.path,
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
    problems.push(wrongCount(list.path, list.count, what, found.size));
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
 * wijken of its gemeente or of its own buurten is the same, and is else called by its code.
 */
function settleNames(drafts: readonly Draft[], sameBuurten: ReadonlySet<RegionCode>): readonly Draft[] {
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
    const sure = same.has(gemeenteOfWijk(area.code)) || sameBuurten.has(area.code);
    const name = sure ? names2022.get(area.code) : undefined;
    return { ...area, name: name ?? area.code };
  });
}

function nameLookup(drafts: readonly Draft[]): ReadonlyMap<RegionCode, string> {
  return new Map(drafts.filter((area) => area.level === 'gemeente').map((area) => [area.code, area.name]));
}
