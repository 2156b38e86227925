/** The real files of static/data: both ways to a figure give the same one, for every series. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOT_LOADED, valueOf } from '../domain/figure';
import type { RegionCode } from '../domain/region';
import { serverCatalogue, serverManifest } from './catalogue.server';
import { columnReader } from './columns';
import { nativeConnector } from './native.server';
import { placeReader } from './places';
import { askDistribution, askHistory, askRank } from './questions';

const data = join(process.cwd(), 'static', 'data');

describe.skipIf(!existsSync(join(data, 'manifest.json')))(
  'the loaded data (skipped without static/data)',
  () => {
    const load = async (name: string) => {
      const content = await readFile(join(data, name));
      return content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ArrayBuffer;
    };
    const read = columnReader((level) => load(`figures-${level}.parquet`));
    const readPlaces = placeReader(read, load);

    it('a column read and the database agree on every figure of every series', async () => {
      const connector = await nativeConnector(data);
      let compared = 0;
      for (const { id, series } of serverCatalogue(data).indicators) {
        for (const { level, year, known } of series) {
          const figures = await read(level, id, year);
          const places = await askDistribution(connector, { indicator: id, level, year });
          const label = `${id} ${level} ${year}`;
          expect(places.filter((place) => place.figure.kind === 'known').length, label).toBe(known);
          const columnwise = places.map(({ region }) => figures.get(region) ?? NOT_LOADED);
          expect(columnwise, label).toEqual(places.map(({ figure }) => figure));
          compared += places.length;
        }
      }
      expect(compared).toBeGreaterThan(10_000);
    });

    it('gives the same places without the database, also within one area', async () => {
      const connector = await nativeConnector(data);
      for (const { id, series } of serverCatalogue(data).indicators) {
        for (const { level, year } of series) {
          const slice = { indicator: id, level, year };
          const label = `${id} ${level} ${year}`;
          expect(await readPlaces(slice), label).toEqual(await askDistribution(connector, slice));
        }
      }
      for (const within of ['GM0599', 'PV28', 'NL01'] as RegionCode[]) {
        const slice = { indicator: 'inwoners', level: 'wijk', year: 2024, within } as const;
        const places = await readPlaces(slice);
        expect(places.length).toBeGreaterThan(10);
        expect(places).toEqual(await askDistribution(connector, slice));
      }
    });

    it('the history of an area holds the figures of its distributions', async () => {
      const connector = await nativeConnector(data);
      const rotterdam = 'GM0599' as RegionCode;
      const history = (await askHistory(connector, 'gemeente', [rotterdam])).get(rotterdam);
      const years = [...(history ?? [])];
      expect(years.length).toBeGreaterThan(10);
      for (const [indicator, figures] of years) {
        for (const { year, figure } of figures) {
          const places = await askDistribution(connector, { indicator, level: 'gemeente', year });
          expect(places.find((place) => place.region === rotterdam)?.figure, `${indicator} ${year}`).toEqual(
            figure
          );
        }
      }
    });

    it('the ranks of all gemeenten follow from their figures', async () => {
      const connector = await nativeConnector(data);
      const slice = { indicator: 'laag_inkomen_hh', level: 'gemeente', year: 2020 } as const;
      const places = await askDistribution(connector, slice);
      const values = places.map((place) => valueOf(place.figure)).filter((value) => value !== undefined);
      for (const { region, figure } of places) {
        const own = valueOf(figure);
        const rank = await askRank(connector, { ...slice, region });
        expect(rank?.lower).toBe(
          own === undefined ? undefined : values.filter((value) => value < own).length
        );
        expect(rank?.higher).toBe(
          own === undefined ? undefined : values.filter((value) => value > own).length
        );
      }
      expect(values.length).toBeGreaterThan(300);
    });

    it('the manifest names the files that are read here', () => {
      const names = serverManifest(data).files.map((file) => file.name);
      expect(names).toEqual(
        expect.arrayContaining(['figures-wijk.parquet', 'regions.parquet', 'indicators.json'])
      );
    });
  }
);
