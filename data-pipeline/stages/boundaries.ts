/** Outlines of every set, from the boundary files of CBS and Kadaster. */
import { type BoundarySet, type Indeling, type Region, type RegionCode } from '../../src/lib/domain/region';
import { readBoundaries, requireCompleteBoundaries } from '../../src/lib/formats/boundaries';
import { parsed, refused } from '../../src/lib/formats/problem';
import type { Parsed } from '../../src/lib/formats/types';
import type { Momentopname, SourceRecord } from '../momentopname';
import { GEMEENTE_2022, GEMEENTE_2025, WIJK_2022, WIJK_2024, type BoundaryFile } from '../sources/grenzen';
import type { ExportFolder } from './export-folder';
import { fineWijken } from './fine-wijken';
import type { RegionTables } from './regions';
import { recordOf, rejections } from './source-record';
import { dissolve, simplifyOutlines, writeTopology, type Outline } from './topology';

/** Points that span less than this with their neighbours are dropped (square degrees; about 150 m²). */
const DETAIL = 2e-8;

export interface BoundarySets {
  readonly boundaries: Momentopname['boundaries'];
  /** The files that they come from. */
  readonly sources: readonly SourceRecord[];
}

/**
 * All sets of outlines, complete for the given regions. Problems, in Dutch, when a file cannot be read or an
 * area of its indeling has no outline.
 */
export async function readBoundarySets(
  exports: ExportFolder,
  { regions, changes }: Pick<RegionTables, 'regions' | 'changes'>
): Promise<Parsed<BoundarySets>> {
  const files = await Promise.all(
    [WIJK_2022, WIJK_2024, GEMEENTE_2022, GEMEENTE_2025].map((file) => readFileOf(exports, regions, file))
  );
  const problems = files.flatMap((file) => (file.ok ? [] : file.problems));
  // The gemeenten are only held against the regions: their outlines are those of their wijken.
  const [fine, coarse] = files;
  if (fine?.ok !== true || coarse?.ok !== true || problems.length > 0) return refused(...problems);

  const wijken2022 = simplifyOutlines(fine.value.outlines, DETAIL);
  const refitted = fineWijken(fine.value.outlines, coarse.value.outlines, changes);
  const wijken2024 = simplifyOutlines(refitted, DETAIL);
  const gemeenten2025 = dissolve(wijken2024, parentOf(regions, 2024, 'gemeente'));
  const set = (level: BoundarySet['level'], indeling: Indeling, outlines: readonly Outline[]) => ({
    set: { level, indeling },
    topology: writeTopology(level, outlines)
  });
  return parsed({
    boundaries: [
      set('provincie', 2025, dissolve(gemeenten2025, parentOf(regions, 2024, 'provincie'))),
      set('gemeente', 2022, dissolve(wijken2022, parentOf(regions, 2022, 'gemeente'))),
      set('gemeente', 2025, gemeenten2025),
      set('wijk', 2022, wijken2022),
      set('wijk', 2024, wijken2024)
    ],
    sources: files.flatMap((file) => (file.ok ? [file.value.source] : []))
  });
}

interface ReadFile {
  readonly outlines: readonly Outline[];
  readonly source: SourceRecord;
}

async function readFileOf(
  exports: ExportFolder,
  regions: readonly Region[],
  boundaries: BoundaryFile
): Promise<Parsed<ReadFile>> {
  const { file, level, listed } = boundaries;
  const bytes = await exports.bytes(file);
  if (!bytes.ok) return bytes;
  const read = readBoundaries(file, bytes.value);
  if (!read.ok) return read;
  const names = new Map(
    regions
      .filter((region) => region.level === level && region.indeling === listed)
      .map(({ code, name }) => [code, name])
  );
  const complete = requireCompleteBoundaries(file, read.value, names);
  if (!complete.ok) return complete;
  const outlines = complete.value.flatMap(({ code, geometry }) => {
    const name = names.get(code);
    return name === undefined ? [] : [{ code, name, geometry }];
  });
  const met = {
    file,
    sha256: exports.sha256(file),
    rowsIn: read.value.length,
    rowsOut: outlines.length,
    rejected: rejections({ 'gebied van een andere indeling': read.value.length - outlines.length })
  };
  const source = recordOf('boundaries', { ...boundaries, indelingen: { [level]: listed } }, met);
  return parsed({ outlines, source });
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
