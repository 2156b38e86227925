/** Outlines of buurten, from the service of the publisher to a file per gemeente. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, it } from 'vitest';
import { build } from '../../data-pipeline/commands/build';
import { BUURT_OUTLINES } from '../../data-pipeline/download/tables';
import type { BuurtIndex } from '../../src/lib/domain/buurt-file';
import type { Manifest } from '../../src/lib/domain/manifest';
import { outcome, useHarness } from './download-harness';
import type { ServedLayer } from './odata-server';
import { BUURTEN, emptyFolder, onDisk, voorbeeldland } from './voorbeeldstad';

const harness = useHarness();

/** Squares side by side; their shared border has a bend that is too small to keep. */
function served(codes: readonly string[]): ServedLayer {
  return {
    features: codes.map((statcode, index) => {
      const [west, east] = [4 + index / 100, 4.01 + index / 100];
      const ring = [
        [west, 51],
        [west + 0.000_001, 51.005],
        [west, 51.01],
        [east, 51.01],
        [east + 0.000_001, 51.005],
        [east, 51],
        [west, 51]
      ];
      return {
        type: 'Feature',
        id: `buurt_gegeneraliseerd.${index}`,
        properties: { statcode, statnaam: `Bij de dienst ${statcode}` },
        geometry: { type: 'MultiPolygon', coordinates: [[ring]] }
      };
    })
  };
}

/** Downloads these outlines, and builds the example with them. */
async function built(codes: readonly string[]) {
  harness.server.layers.set('2024/buurt_gegeneraliseerd', served(codes));
  const stored = await outcome(harness, { declarations: [BUURT_OUTLINES] });
  expect(stored).toMatchObject({ kind: 'stored', rows: codes.length });
  const dir = join(await emptyFolder(), 'data');
  const momentopnameDir = await onDisk(voorbeeldland());
  const { notes } = await build({ momentopnameDir, downloadsDir: harness.folder, outDir: dir });
  const read = async <T>(name: string): Promise<T> =>
    JSON.parse(await readFile(join(dir, name), 'utf8')) as T;
  const files = (await readdir(dir)).filter((name) => /^buurten-.*\.topo\.json$/.test(name));
  return { dir, notes, read, files };
}

const ALL = BUURTEN.map(({ code }) => code);

it('come in per gemeente, simplified with their shared borders, with their source and licence', async () => {
  const { dir, notes, read, files } = await built([...ALL, 'BU99990000']);
  expect(files).toEqual(['buurten-GM9001.topo.json', 'buurten-GM9002.topo.json']);
  expect(notes).toContain('buurt-2024: grenzen van 3 buurten in 2 gemeenten.');

  const topology =
    await read<Topology<{ buurt: GeometryCollection<{ name: string }> }>>('buurten-GM9001.topo.json');
  const outlines = feature(topology, topology.objects.buurt).features;
  expect(outlines.map(({ id, properties }) => [id, properties.name])).toEqual([
    ['BU9001AA00', 'Voorbeeldmarkt'],
    ['BU9001AA01', 'Voorbeeldkade']
  ]);
  for (const { geometry } of outlines) {
    if (geometry.type !== 'Polygon') throw new Error(geometry.type);
    // Four corners, closed: the bends went, on both sides of the border.
    expect(geometry.coordinates[0]).toHaveLength(5);
  }
  // Two outer lines and the one between.
  expect(topology.arcs).toHaveLength(3);

  const { outlines: index } = await read<BuurtIndex>('buurten.json');
  expect(index).toMatchObject({ attribution: 'Bron: CBS, Kadaster', licence: 'CC BY 4.0' });
  for (const [gemeente, hash] of Object.entries(index?.files ?? {})) {
    const bytes = await readFile(join(dir, `buurten-${gemeente}.topo.json`));
    expect(createHash('sha256').update(bytes).digest('hex').slice(0, 16)).toBe(hash);
  }
  const { sources } = await read<Manifest>('manifest.json');
  expect(sources.find(({ id }) => id === 'grenzen-buurt-2024')).toMatchObject({
    kind: 'boundaries',
    file: 'downloads/buurt-2024.geojson',
    rowsIn: 4,
    rowsOut: 3,
    rejected: [{ reason: 'gebied van een andere indeling', rows: 1 }]
  });
});

it('leave out a gemeente of which a buurt has none, rather than draw a hole', async () => {
  const { notes, files } = await built(ALL.filter((code) => code !== 'BU9001AA01'));
  expect(files).toEqual(['buurten-GM9002.topo.json']);
  expect(notes).toContain('buurt-2024: geen kaart in GM9001, waar een buurt geen grens heeft.');
});

it('are told and left out when they are of other buurten', async () => {
  const { notes, files, read } = await built(['BU99990000']);
  expect(files).toEqual([]);
  expect(notes).toContain('buurt-2024: niet gebruikt. Geen enkele buurt van 2024.');
  expect(await read<BuurtIndex>('buurten.json')).not.toHaveProperty('outlines');
});
