import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { geoArea } from 'd3';
import type { GeometryCollection } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { boundarySetName, gemeenteChangedBetween } from '../../src/lib/domain/boundaries';
import type { Region, RegionCode } from '../../src/lib/domain/region';
import { matchName } from '../../src/lib/domain/region-names';
import { readRegionTables, writeRegionTables, type RegionPart } from './momentopname-regions';

const MOMENTOPNAME = join(import.meta.dirname, '..', 'momentopname');

let part: RegionPart;
let index: ReadonlyMap<string, Region>;
beforeAll(async () => {
  part = await readRegionTables(MOMENTOPNAME);
  index = new Map(part.regions.map((region) => [`${region.code} ${region.indeling}`, region]));
});
const list = (level: string, indeling: number): readonly Region[] =>
  part.regions.filter((region) => region.level === level && region.indeling === indeling);
const find = (code: string, indeling: number) => index.get(`${code} ${indeling}`);

describe('regions of the momentopname', () => {
  it.each([
    ['land', 2024, 1],
    ['provincie', 2020, 12],
    ['provincie', 2024, 12],
    ['ggd', 2020, 25],
    ['ggd', 2024, 25],
    ['gemeente', 2020, 355],
    ['gemeente', 2021, 352],
    ['gemeente', 2022, 345],
    ['gemeente', 2023, 342],
    ['gemeente', 2024, 342],
    ['wijk', 2020, 3177],
    ['wijk', 2022, 3340],
    ['wijk', 2024, 3393]
  ])('%s %i: %i areas, each code once', (level, indeling, count) => {
    const codes = list(level, indeling).map(({ code }) => code);
    expect(codes).toHaveLength(count);
    expect(new Set(codes).size).toBe(count);
  });

  it('gives every gemeente and wijk its parents, of the same indeling', () => {
    for (const region of part.regions) {
      if (region.level === 'gemeente' || region.level === 'wijk') {
        expect(find(region.provincie ?? '', region.indeling)?.level).toBe('provincie');
        expect(find(region.ggd ?? '', region.indeling)?.level).toBe('ggd');
      }
      if (region.level === 'wijk')
        expect(find(region.gemeente ?? '', region.indeling)?.level).toBe('gemeente');
    }
  });

  it('carries the GGD regions through the mergers', () => {
    const ggd = (code: string, indeling: number) => find(find(code, indeling)?.ggd ?? '', indeling)?.name;
    expect(ggd('GM0003', 2020)).toBe('GGD-regio Groningen');
    expect(ggd('GM1992', 2024)).toBe('GGD-regio Rotterdam-Rijnmond');
    expect(ggd('GM0457', 2022)).toBe('GGD-regio Gooi en Vechtstreek');
    expect(ggd('GM0363', 2024)).toBe('GGD-regio Amsterdam');
  });

  it('finds every gemeente by its own name, in every indeling', () => {
    for (const indeling of [2020, 2021, 2022, 2023, 2024]) {
      const gemeenten = list('gemeente', indeling);
      for (const { code, name } of gemeenten)
        expect(matchName(`${name}   `.toUpperCase(), gemeenten)).toBe(code);
    }
  });

  it('keeps letters in the codes of Amsterdam, and accents in names', () => {
    expect(find('WK0363AA', 2024)?.name).toBe('Haarlemmerbuurt');
    expect(find('GM1900', 2022)?.name).toBe('Súdwest-Fryslân');
    expect(find('WK008041', 2022)?.name).toBe('Nijlân & De Zwette');
  });

  it('calls a wijk without a name by its code, as a wijk', () => {
    expect(find('WK059926', 2020)?.name).toBe('Wijk WK059926');
  });

  it('knows the urbanity of the gemeenten and nearly all wijken of 2024', () => {
    expect(list('gemeente', 2024).every(({ stedelijkheid }) => stedelijkheid !== undefined)).toBe(true);
    expect(find('GM0363', 2024)?.stedelijkheid).toBe(1);
    expect(list('wijk', 2024).filter(({ stedelijkheid }) => stedelijkheid === undefined).length).toBeLessThan(
      40
    );
  });
});

describe('changes of the momentopname', () => {
  const changed = (code: string, from: number, to: number) =>
    gemeenteChangedBetween(code as RegionCode, from, to, part.changes);

  it('counts Weesp apart on 1 January 2022 and not in 2023', () => {
    expect(find('GM0457', 2022)).toBeDefined();
    expect(find('GM0457', 2023)).toBeUndefined();
    expect(changed('GM0363', 2021, 2022)).toBeUndefined();
    expect(changed('GM0363', 2022, 2023)).toBe('Vanaf 2023 telt Weesp mee bij deze gemeente.');
  });

  it('knows that Haaren was divided, and Winsum before it', () => {
    expect(changed('GM0788', 2020, 2021)).toBe(
      'Vanaf 2021 is deze gemeente verdeeld over Boxtel, Oisterwijk, Tilburg en Vught.'
    );
    expect(changed('GM0855', 2020, 2024)).toBe('Vanaf 2021 telt een deel van Haaren mee bij deze gemeente.');
    expect(part.changes.filter(({ from }) => from === 'GM0053').map(({ kind }) => kind)).toEqual([
      'part',
      'part'
    ]);
  });

  it('knows what Land van Cuijk was made of', () => {
    expect(changed('GM1982', 2021, 2022)).toBe(
      'Vanaf 2022 tellen Boxmeer, Grave, Mill en Sint Hubert, Cuijk en Sint Anthonis mee bij deze gemeente.'
    );
  });

  it('leads from the gemeenten of each year to those of the next', () => {
    for (const year of [2021, 2022, 2023, 2024]) {
      const before = new Set(list('gemeente', year - 1).map(({ code }) => code));
      const after = new Set(list('gemeente', year).map(({ code }) => code));
      const changes = part.changes.filter((change) => change.year === year);
      const gone = [...before].filter((code) => !after.has(code));
      const come = [...after].filter((code) => !before.has(code));
      expect(new Set(gone)).toEqual(new Set(changes.map(({ from }) => from)));
      expect(changes.map(({ to }) => to)).toEqual(expect.arrayContaining(come));
      expect(changes.every(({ to }) => after.has(to))).toBe(true);
    }
  });
});

describe('outlined', () => {
  it.each([
    ['GM0599', 2020, true],
    ['GM0855', 2020, false], // Tilburg gained a part of Haaren in 2021
    ['GM0855', 2021, true],
    ['GM0788', 2020, false], // Haaren itself
    ['GM0439', 2021, false], // Purmerend, with Beemster from 2022 on
    ['GM0439', 2022, true],
    ['GM0457', 2020, true], // Weesp, still apart on the outlines of 2022
    ['GM1982', 2022, true],
    ['GM1684', 2021, false], // Cuijk, part of Land van Cuijk
    ['GM0363', 2023, true],
    ['WK059910', 2020, true],
    ['WK059926', 2020, false], // gone in 2022, when the others of Rotterdam still had their buurten
    ['WK000300', 2020, false], // Appingedam, part of Eemsdelta
    ['WK0363AA', 2024, true]
  ])('%s in indeling %i: %s', (code, indeling, outlined) => {
    expect(find(code, indeling)?.outlined).toBe(outlined);
  });

  it('draws a wijk of 2020 only when 2022 has one of that code, in a gemeente that did not change', () => {
    const drawn = list('wijk', 2020).filter(({ outlined }) => outlined);
    expect(drawn.length).toBeGreaterThan(2500);
    for (const { code, gemeente } of drawn) {
      expect(find(code, 2022), code).toBeDefined();
      expect(find(gemeente ?? '', 2020)?.outlined, code).toBe(true);
    }
  });

  it('draws all areas of the years that the outlines are of', () => {
    for (const [level, year] of [
      ['gemeente', 2022],
      ['gemeente', 2024],
      ['wijk', 2022],
      ['wijk', 2024]
    ] as const) {
      expect(list(level, year).every(({ outlined }) => outlined)).toBe(true);
    }
  });
});

describe('outlines of the momentopname', () => {
  const LISTED: Record<string, number> = { 'provincie-2025': 2024, 'gemeente-2025': 2024 };

  it('hold exactly the areas of their year, each with an area, wound as d3-geo wants it', () => {
    for (const { set, topology } of part.boundaries) {
      const object = topology.objects[set.level] as GeometryCollection<{ name: string }>;
      const { features } = feature(topology, object);
      const expected = list(set.level, LISTED[boundarySetName(set)] ?? set.indeling);
      expect(features.map(({ id }) => id)).toEqual(expected.map(({ code }) => code));
      expect(features.map(({ properties }) => properties.name)).toEqual(expected.map(({ name }) => name));
      for (const { id, geometry } of features) {
        const area = geoArea(geometry);
        // On the unit sphere: 1e-11 is about 400 m², 3e-4 is more than any provincie.
        expect(area, String(id)).toBeGreaterThan(1e-11);
        expect(area, String(id)).toBeLessThan(3e-4);
      }
    }
  });

  it('fill the same land at every level', () => {
    const total = new Map(
      part.boundaries.map(({ set, topology }) => {
        const object = topology.objects[set.level] as GeometryCollection<{ name: string }>;
        return [boundarySetName(set), geoArea(feature(topology, object)) * 6371.0088 ** 2];
      })
    );
    // Square kilometres; the land with inland waters, without the large waters.
    expect(total.get('gemeente-2022')).toBeGreaterThan(34_000);
    for (const [name, area] of total) {
      expect(Math.abs(area - (total.get('gemeente-2022') ?? 0)), name).toBeLessThan(8);
    }
  });

  it('stay within the sizes that a page can carry', async () => {
    const folder = join(MOMENTOPNAME, 'boundaries');
    for (const file of await readdir(folder)) {
      const { length } = await readFile(join(folder, file));
      expect(length, file).toBeLessThan(file.startsWith('wijk') ? 1_200_000 : 300_000);
    }
  });
});

describe('writeRegionTables', () => {
  it('gives back what it wrote, and the bytes of the repository', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'regions-'));
    try {
      await writeRegionTables(dir, part);
      expect(await readRegionTables(dir)).toEqual(part);
      for (const folder of ['regions', 'boundaries']) {
        for (const file of await readdir(join(MOMENTOPNAME, folder))) {
          const [made, kept] = await Promise.all(
            [dir, MOMENTOPNAME].map((at) => readFile(join(at, folder, file)))
          );
          expect(made?.equals(kept ?? Buffer.of()), file).toBe(true);
        }
      }
      expect(existsSync(join(dir, 'region-changes.csv'))).toBe(true);
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});
