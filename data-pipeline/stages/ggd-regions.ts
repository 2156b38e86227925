/** Which GGD region each gemeente is in, in every indeling. */
import { areaIndex } from '../../src/lib/domain/areas/index';
import { matchAreas } from '../../src/lib/domain/areas/match';
import { levelOf, parseRegionCode, type RegionChange, type RegionCode } from '../../src/lib/domain/region';
import { list, parsed, quote, refused } from '../../src/lib/formats/problem';
import type { FormatProblem, Parsed } from '../../src/lib/formats/types';
import { GGD_LIST, GGD_REGIONS } from '../sources/gebieden';
import type { ExportFolder } from './export-folder';
import type { Draft } from './outlined';
import { readRows } from './region-rows';

/** The GGD regions with the names that the site gives them. */
export const GGD_AREAS: readonly { readonly code: RegionCode; readonly name: string }[] = GGD_REGIONS.flatMap(
  ([text, name]) => {
    const code = parseRegionCode(text);
    return code === undefined ? [] : [{ code, name: `GGD-regio ${name}` }];
  }
);

/**
 * The drafts with the GGD region of every gemeente and wijk. `drafts` hold the GGD regions themselves too: the
 * list tells areas by name. Problems, in Dutch, for a name that is no area, and those of `followed`.
 */
export async function placeInGgd(
  exports: ExportFolder,
  drafts: readonly Draft[],
  changes: readonly RegionChange[]
): Promise<Parsed<readonly Draft[]>> {
  const listed = await readMembers(exports, drafts, changes);
  return listed.ok ? followed(drafts, listed.value, changes) : listed;
}

/**
 * The same, from the region of each gemeente in the list. Problems for a gemeente in no region or in more than
 * one, and for a region without gemeenten.
 */
export function followed(
  drafts: readonly Draft[],
  listed: ReadonlyMap<RegionCode, RegionCode>,
  changes: readonly RegionChange[]
): Parsed<readonly Draft[]> {
  const regionOf = follower(listed, changes);
  const problems: FormatProblem[] = [];
  const placed = drafts.map((area) => {
    const gemeente = area.level === 'gemeente' ? area.code : area.gemeente;
    if (gemeente === undefined) return area;
    const regions = [...regionOf(gemeente, area.indeling)];
    const [ggd, ...more] = regions;
    if (ggd !== undefined && more.length === 0) return { ...area, ggd };
    if (area.level === 'gemeente') {
      problems.push({
        file: GGD_LIST.file,
        expected: `Eén GGD-regio voor ${area.name} (${area.code}) in de indeling van ${area.indeling}.`,
        found: ggd === undefined ? 'Geen.' : `${list(regions)}.`,
        action: 'Vul de gemeente aan in de lijst, of zet een lijst van een later jaar neer.'
      });
    }
    return area;
  });
  const used = new Set(placed.map(({ ggd }) => ggd));
  for (const { code, name, level } of drafts) {
    if (level !== 'ggd' || used.has(code)) continue;
    problems.push({
      file: GGD_LIST.file,
      expected: `Gemeenten in ${name} (${code}).`,
      found: 'Geen.',
      action: 'Het bestand is niet compleet. Zet het oorspronkelijke bestand terug.'
    });
  }
  return problems.length > 0 ? refused(...problems) : parsed(placed);
}

/** GGD region of each gemeente in the list. */
async function readMembers(
  exports: ExportFolder,
  drafts: readonly Draft[],
  changes: readonly RegionChange[]
): Promise<Parsed<ReadonlyMap<RegionCode, RegionCode>>> {
  const rows = await readRows(exports, GGD_LIST.file, ['gemeente', 'ggdregio']);
  if (!rows.ok) return rows;
  const index = areaIndex(
    drafts.map((area) => ({ ...area, outlined: false })),
    changes
  );
  const codes = (column: 'gemeente' | 'ggdregio', level: 'gemeente' | 'ggd') => {
    const { areas } = matchAreas(
      rows.value.map(({ cells }) => ({ name: cells[column], level })),
      index
    );
    return new Map(
      areas.flatMap((area) =>
        area.kind === 'matched' && levelOf(area.code) === level ? [[area.text.name, area.code] as const] : []
      )
    );
  };
  const [gemeenten, regions] = [codes('gemeente', 'gemeente'), codes('ggdregio', 'ggd')];
  const members = new Map<RegionCode, RegionCode>();
  const problems: FormatProblem[] = [];
  for (const { line, cells } of rows.value) {
    const [gemeente, ggd] = [gemeenten.get(cells.gemeente), regions.get(cells.ggdregio)];
    if (gemeente !== undefined && ggd !== undefined) members.set(gemeente, ggd);
    else {
      problems.push({
        file: GGD_LIST.file,
        line,
        expected: 'De naam van een gemeente en van haar GGD-regio.',
        found: `${quote(cells.gemeente)} en ${quote(cells.ggdregio)}.`,
        action: 'Zet het oorspronkelijke bestand terug.'
      });
    }
  }
  return problems.length > 0 ? refused(...problems) : parsed(members);
}

/**
 * The regions of a gemeente in an indeling: its own where it is listed, also when it grew later; else those of
 * the gemeenten that it came from, else of those that it became.
 */
function follower(
  listed: ReadonlyMap<RegionCode, RegionCode>,
  changes: readonly RegionChange[]
): (gemeente: RegionCode, indeling: number) => ReadonlySet<RegionCode> {
  const back = (code: RegionCode, until: number): readonly RegionCode[] => {
    const own = listed.get(code);
    if (own !== undefined) return [own];
    return changes
      .filter(({ to, year }) => to === code && year <= until)
      .flatMap(({ from, year }) => back(from, year - 1));
  };
  const onward = (code: RegionCode, since: number): readonly RegionCode[] => {
    const own = listed.get(code);
    if (own !== undefined) return [own];
    return changes
      .filter(({ from, year }) => from === code && year > since)
      .flatMap(({ to, year }) => onward(to, year));
  };
  return (code, indeling) => {
    const before = back(code, indeling);
    return new Set(before.length > 0 ? before : onward(code, indeling));
  };
}
