/** Outlines of the momentopname as files of the site, after checking that no area lacks its outline. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { boundarySetFor, boundarySetName } from '../../src/lib/domain/boundaries';
import type { FormatProblem } from '../../src/lib/formats/types';
import { list } from '../../src/lib/formats/problem';
import type { Momentopname } from '../momentopname';
import type { WrittenTable } from './write-parquet';

type Boundaries = Momentopname['boundaries'][number];

function codesOf({ set, topology }: Boundaries): ReadonlySet<string> {
  const object = topology.objects[set.level];
  const geometries = object?.type === 'GeometryCollection' ? object.geometries : [];
  return new Set(geometries.flatMap(({ id }) => (id === undefined ? [] : [String(id)])));
}

/** Areas that are said to have an outline, and have none: the map would silently leave a hole. */
export function findMissingOutlines(momentopname: Momentopname): readonly FormatProblem[] {
  const problems: FormatProblem[] = [];
  const drawn = new Map(momentopname.boundaries.map((entry) => [boundarySetName(entry.set), codesOf(entry)]));
  const missing = new Map<string, string[]>();
  for (const region of momentopname.regions) {
    const set = boundarySetFor(region.level, region.indeling);
    if (!region.outlined || set === undefined) continue;
    const name = boundarySetName(set);
    if (drawn.get(name)?.has(region.code) === true) continue;
    missing.set(name, [...(missing.get(name) ?? []), `${region.name} (${region.code}, ${region.indeling})`]);
  }
  for (const [name, areas] of missing) {
    problems.push({
      file: `boundaries/${name}.topo.json`,
      expected: 'Een grens voor elk gebied dat op de kaart staat.',
      found: `Geen grens voor ${list(areas)}.`,
      action: 'Download het bestand met grenzen opnieuw en kijk of het compleet is.'
    });
  }
  return problems;
}

/** Writes boundaries-<level>-<indeling>.topo.json into `dir`. */
export async function writeBoundaries(
  dir: string,
  boundaries: readonly Boundaries[]
): Promise<readonly WrittenTable[]> {
  return Promise.all(
    boundaries.map(async (entry) => {
      const name = `boundaries-${boundarySetName(entry.set)}.topo.json`;
      await writeFile(join(dir, name), `${JSON.stringify(entry.topology)}\n`);
      return { name, rows: codesOf(entry).size, columns: ['id', 'name'] };
    })
  );
}
