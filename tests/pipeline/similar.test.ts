/** Comparable areas on real pages, worked out again from the Parquet in another way. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatValue } from '../../src/lib/domain/notation';
import type { RegionCode } from '../../src/lib/domain/region';
import { siteContext } from '../../src/lib/features/gebied/context.server';
import type { FigureRow, GebiedPage } from '../../src/lib/features/gebied/model';
import { buildPage } from '../../src/lib/features/gebied/build-page';
import { readRows, type Row } from './parquet';

const DATA = join(process.cwd(), 'static', 'data');

interface Found {
  readonly code: string;
  readonly distance: number;
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? NaN;
  return (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2;
}

/** Every area of 2024 with its four variables; those that lack one, or are too small, left out. */
function table(regions: readonly Row[], figures: readonly Row[], level: string): Map<string, number[]> {
  const of2024 = new Map(
    figures.filter(({ year }) => Number(year) === 2024).map((row) => [String(row.region), row])
  );
  return new Map(
    regions
      .filter((region) => region.level === level && Number(region.indeling) === 2024)
      .flatMap(({ code, stedelijkheid }) => {
        const row = of2024.get(String(code));
        const parts = [row?.inwoners, row?.aandeel_0_15, row?.huishoudens, stedelijkheid];
        if (parts.some((part) => part === null || part === undefined)) return [];
        const [inwoners = 0, kinderen = 0, huishoudens = 0, urbanity = 0] = parts.map(Number);
        if (inwoners < (level === 'wijk' ? 500 : 1)) return [];
        return [[String(code), [Math.log(inwoners), kinderen, inwoners / huishoudens, urbanity]] as const];
      })
  );
}

/** All other areas by distance; natural logarithms and another order of variables change nothing. */
function byDistance(areas: ReadonlyMap<string, readonly number[]>, code: string): Found[] {
  const widths = [0, 1, 2, 3].map((index) => {
    const values = [...areas.values()].map((row) => row[index] ?? NaN);
    const centre = middle(values);
    return 1.4826 * middle(values.map((value) => Math.abs(value - centre)));
  });
  const own = areas.get(code) ?? [];
  return [...areas]
    .filter(([other]) => other !== code && (code.startsWith('GM') || other.slice(2, 6) !== code.slice(2, 6)))
    .map(([other, row]) => ({
      code: other,
      distance: Math.hypot(
        ...row.map((value, index) => (value - (own[index] ?? NaN)) / (widths[index] ?? NaN))
      )
    }))
    .sort((a, b) => a.distance - b.distance);
}

function rowOf(page: GebiedPage, indicator: string): FigureRow | undefined {
  return page.before
    .flatMap(({ rows }) => rows)
    .find((row): row is FigureRow => row.kind === 'figure' && row.indicator === indicator);
}

describe.skipIf(!existsSync(join(DATA, 'regions.parquet')))('comparable areas of real pages', () => {
  const figures = new Map<string, readonly Row[]>();
  let regions: readonly Row[];

  beforeAll(async () => {
    regions = await readRows(DATA, 'regions.parquet');
    for (const level of ['gemeente', 'wijk'])
      figures.set(level, await readRows(DATA, `figures-${level}.parquet`));
  });

  it.each(['GM0277', 'GM0503', 'GM0599', 'GM0363', 'WK059910'])(
    'of %s are the nearest of all, and their middle is the mark at bijstand',
    async (code) => {
      const level = code.startsWith('GM') ? 'gemeente' : 'wijk';
      const page = await buildPage(await siteContext(), code as RegionCode);
      const rows = figures.get(level) ?? [];
      const expected = byDistance(table(regions, rows, level), code).slice(0, 7);
      const similar = page?.similar;
      expect(similar?.kind === 'found' && similar.areas.map((area) => [area.code, area.distance])).toEqual(
        expected.map(({ code: other, distance }) => [other, formatValue(distance, 'score', 1)])
      );

      const near = expected.filter(({ distance }) => distance <= 2.5).map((area) => area.code);
      const values = rows
        .filter(({ region, year }) => Number(year) === 2024 && near.includes(String(region)))
        .map((row) => row.bijstand_per_1000)
        .filter((value) => typeof value === 'number');
      const mark =
        page && rowOf(page, 'bijstand_per_1000')?.strip?.marks.find(({ kind }) => kind === 'vergelijkbaar');
      expect(mark?.text).toBe(near.length < 3 ? undefined : formatValue(middle(values), 'per-1000', 1));
    }
  );

  it('name the factors of Rotterdam that are lower in at least 4 of 5 gemeenten, and none of Rozendaal', async () => {
    const context = await siteContext();
    const rotterdam = await buildPage(context, 'GM0599' as RegionCode);
    const column = (name: string, year: number) =>
      (figures.get('gemeente') ?? [])
        .filter((row) => Number(row.year) === year && typeof row[name] === 'number')
        .map((row) => ({ region: row.region, value: Number(row[name]) }));
    for (const [name, year, words] of [
      ['laag_inkomen_hh', 2021, 'laag inkomen (2021)'],
      ['moeite_rondkomen', 2020, 'moeite met rondkomen (2020)'],
      ['bijstand_per_1000', 2024, 'bijstand (2024)']
    ] as const) {
      const all = column(name, year);
      const own = all.find(({ region }) => region === 'GM0599')?.value ?? NaN;
      expect(all.filter(({ value }) => value < own).length / all.length).toBeGreaterThanOrEqual(0.8);
      expect(rotterdam?.together).toContain(words);
    }
    expect((await buildPage(context, 'GM0277' as RegionCode))?.together).toBeUndefined();
  });
});
