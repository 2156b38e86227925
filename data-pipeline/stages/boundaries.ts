/** Outlines of every set, from the boundary files of CBS and Kadaster. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BoundarySet, type Indeling, type Region, type RegionCode } from '../../src/lib/domain/region';
import { readBoundaries, requireCompleteBoundaries } from '../../src/lib/formats/boundaries';
import { parsed, refused } from '../../src/lib/formats/problem';
import type { Parsed } from '../../src/lib/formats/types';
import type { Momentopname } from '../momentopname';
import { fineWijken } from './fine-wijken';
import type { RegionTables } from './regions';
import { dissolve, simplifyOutlines, writeTopology, type Outline } from './topology';

/** Boundary files, the areas that each must hold, and the list of regions that names them. */
const FILES = {
  wijk2022: { path: 'geometry/wijk-2022.geojson', level: 'wijk', listed: 2022 },
  wijk2024: { path: 'geometry/wijk-2024.geojson', level: 'wijk', listed: 2024 },
  gemeente2022: {
    path: 'geometry/pdok-gemeente-gegeneraliseerd-2022.geojson',
    level: 'gemeente',
    listed: 2022
  },
  // Gemeenten of 2025 are those of 2024.
  gemeente2025: { path: 'geometry/gemeente-2025.geojson', level: 'gemeente', listed: 2024 }
} as const satisfies Record<string, { path: string; level: BoundarySet['level']; listed: Indeling }>;

/** Points that span less than this with their neighbours are dropped (square degrees; about 150 m²). */
const DETAIL = 2e-8;

/**
 * All sets of outlines, complete for the given regions. Problems, in Dutch, when a file cannot be read or an
 * area of its indeling has no outline.
 */
export async function readBoundarySets(
  exportsDir: string,
  { regions, changes }: RegionTables
): Promise<Parsed<Momentopname['boundaries']>> {
  const [wijk2022, wijk2024, gemeente2022, gemeente2025] = await Promise.all([
    readFileOf(exportsDir, regions, FILES.wijk2022),
    readFileOf(exportsDir, regions, FILES.wijk2024),
    readFileOf(exportsDir, regions, FILES.gemeente2022),
    readFileOf(exportsDir, regions, FILES.gemeente2025)
  ]);
  const problems = [wijk2022, wijk2024, gemeente2022, gemeente2025].flatMap((file) =>
    file.ok ? [] : file.problems
  );
  if (!wijk2022.ok || !wijk2024.ok || problems.length > 0) return refused(...problems);

  const wijken2022 = simplifyOutlines(wijk2022.value, DETAIL);
  const wijken2024 = simplifyOutlines(fineWijken(wijk2022.value, wijk2024.value, changes), DETAIL);
  const gemeenten2025 = dissolve(wijken2024, parentOf(regions, 2024, 'gemeente'));
  const set = (level: BoundarySet['level'], indeling: Indeling, outlines: readonly Outline[]) => ({
    set: { level, indeling },
    topology: writeTopology(level, outlines)
  });
  return parsed([
    set('provincie', 2025, dissolve(gemeenten2025, parentOf(regions, 2024, 'provincie'))),
    set('gemeente', 2022, dissolve(wijken2022, parentOf(regions, 2022, 'gemeente'))),
    set('gemeente', 2025, gemeenten2025),
    set('wijk', 2022, wijken2022),
    set('wijk', 2024, wijken2024)
  ]);
}

async function readFileOf(
  exportsDir: string,
  regions: readonly Region[],
  { path, level, listed }: { path: string; level: BoundarySet['level']; listed: Indeling }
): Promise<Parsed<readonly Outline[]>> {
  const read = readBoundaries(path, await readFile(join(exportsDir, path)));
  if (!read.ok) return read;
  const names = new Map(
    regions
      .filter((region) => region.level === level && region.indeling === listed)
      .map(({ code, name }) => [code, name])
  );
  const complete = requireCompleteBoundaries(path, read.value, names);
  if (!complete.ok) return complete;
  return parsed(
    complete.value.flatMap(({ code, geometry }) => {
      const name = names.get(code);
      return name === undefined ? [] : [{ code, name, geometry }];
    })
  );
}

/** The parent of an area, with its name. */
function parentOf(regions: readonly Region[], indeling: Indeling, parent: 'gemeente' | 'provincie') {
  const listed = regions.filter((region) => region.indeling === indeling);
  const names = new Map(listed.map(({ code, name }) => [code, name]));
  const parents = new Map(listed.map((region) => [region.code, region[parent]]));
  return (code: RegionCode) => {
    const found = parents.get(code) ?? code;
    return { code: found, name: names.get(found) ?? found };
  };
}
