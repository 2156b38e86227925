/** Comparable areas on real pages, worked out again from the Parquet in another way. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatValue } from '../../src/lib/domain/notation';
import type { RegionCode } from '../../src/lib/domain/region';
import { siteContext } from '../../src/lib/features/gebied/context.server';
import type { FigureRow, GebiedPage } from '../../src/lib/features/gebied/model';
import { buildPage } from '../../src/lib/features/gebied/build-page';
import { middle, readFiles, Recomputed } from './recomputed';

const DATA = join(process.cwd(), 'static', 'data');

function rowOf(page: GebiedPage, indicator: string): FigureRow | undefined {
  return page.before
    .flatMap(({ rows }) => rows)
    .find((row): row is FigureRow => row.kind === 'figure' && row.indicator === indicator);
}

describe.skipIf(!existsSync(join(DATA, 'regions.parquet')))('comparable areas of real pages', () => {
  let again: Recomputed;

  beforeAll(async () => {
    again = new Recomputed(await readFiles(DATA));
  });

  it.each(['GM0277', 'GM0503', 'GM0599', 'GM0363', 'WK059910'])(
    'of %s are the nearest of all, and their middle is the mark at bijstand',
    async (code) => {
      const level = code.startsWith('GM') ? 'gemeente' : 'wijk';
      const page = await buildPage(await siteContext(), code as RegionCode);
      const expected = again.byDistance(level, code).slice(0, 7);
      const similar = page?.similar;
      expect(similar?.kind === 'found' && similar.areas.map((area) => [area.code, area.distance])).toEqual(
        expected.map(({ code: other, distance }) => [other, formatValue(distance, 'score', 1)])
      );

      const near = expected.filter(({ distance }) => distance <= 2.5).map((area) => area.code);
      const column = again.column('bijstand_per_1000', level, 2024);
      const values = near.flatMap((other) => column.get(other) ?? []);
      const mark =
        page && rowOf(page, 'bijstand_per_1000')?.strip?.marks.find(({ kind }) => kind === 'vergelijkbaar');
      expect(mark?.text).toBe(near.length < 3 ? undefined : formatValue(middle(values), 'per-1000', 1));
    }
  );

  it('name the factors of Rotterdam that are lower in at least 4 of 5 gemeenten, and none of Rozendaal', async () => {
    const context = await siteContext();
    const rotterdam = await buildPage(context, 'GM0599' as RegionCode);
    for (const [name, year, words] of [
      ['laag_inkomen_hh', 2021, 'laag inkomen'],
      ['moeite_rondkomen', 2020, 'moeite met rondkomen'],
      ['bijstand_per_1000', 2024, 'bijstand']
    ] as const) {
      const all = again.column(name, 'gemeente', year);
      const own = all.get('GM0599') ?? NaN;
      const lower = [...all.values()].filter((value) => value < own);
      expect(lower.length / all.size).toBeGreaterThanOrEqual(0.8);
      expect(rotterdam?.together?.sentence).toContain(words);
    }
    const rozendaal = await buildPage(context, 'GM0277' as RegionCode);
    expect(rozendaal?.together?.factors.filter(({ fifth }) => fifth === 5)).toEqual([]);
  });
});
