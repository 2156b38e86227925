/**
 * Two hundred figures of pages at random, worked out again from the Parquet: the value, its place among the
 * other areas, the marks beside it, and the middles of comparable areas. SEED draws others.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RegionCode } from '../../src/lib/domain/region';
import { buildPage } from '../../src/lib/features/gebied/build-page';
import { siteContext } from '../../src/lib/features/gebied/context.server';
import type { FigureRow, GebiedPage } from '../../src/lib/features/gebied/model';
import { LEVELS, readFiles, Recomputed, written, type Level } from './recomputed';

const DATA = join(process.cwd(), 'static', 'data');
const SEED = Number(process.env['SEED'] ?? 4);
const CELLS = 200;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Drawn {
  readonly code: string;
  readonly level: Level;
  readonly page: GebiedPage;
  readonly row: FigureRow;
  /** For the message of a failure. */
  readonly label: string;
}

const number = (text: string | undefined) => Number((text ?? '').replaceAll('.', ''));

describe.skipIf(!existsSync(join(DATA, 'regions.parquet')))(`figures of pages, seed ${SEED}`, () => {
  let again: Recomputed;
  let drawn: readonly Drawn[];

  const definition = (row: FigureRow, level: Level, year: number) =>
    again.series(row.indicator, level, year)?.definition;
  const text = ({ indicator }: FigureRow, value: number) => {
    const { unit, decimals } = again.declared(indicator);
    return written(value, unit, decimals);
  };

  beforeAll(async () => {
    again = new Recomputed(await readFiles(DATA));
    const context = await siteContext();
    const next = random(SEED);
    const any = <T>(values: readonly T[]) => values[Math.floor(next() * values.length)];
    const cells: Drawn[] = [];
    while (cells.length < CELLS) {
      const level = any(LEVELS) ?? 'land';
      const code = any(again.areas(level, 2024)) ?? 'NL01';
      const page = await buildPage(context, code as RegionCode);
      const rows = [...(page?.before ?? []), ...(page?.after ?? [])].flatMap(({ rows, more }) => [
        ...rows,
        ...more
      ]);
      const row = any(rows.filter((one) => one.kind === 'figure'));
      if (page !== undefined && row?.kind === 'figure')
        cells.push({ code, level, page, row, label: `${code} ${row.indicator}, seed ${SEED}` });
    }
    drawn = cells;
  }, 300_000);

  it('are the newest of the Parquet, written as Dutch writes numbers; so are the years in the table', () => {
    let known = 0;
    for (const { code, level, row, label } of drawn) {
      const years = again
        .declared(row.indicator)
        .series.filter((one) => one.level === level)
        .map(({ year }) => ({ year, value: again.number(level, code, row.indicator, year) }))
        .filter(({ value }) => value !== undefined)
        .sort((a, b) => b.year - a.year);
      const [newest] = years;
      if (newest?.value === undefined) {
        expect(row.value, label).toBeUndefined();
        continue;
      }
      expect(`${row.year}: ${row.value}`, label).toBe(`${newest.year}: ${text(row, newest.value)}`);
      for (const { year, own } of row.years) {
        const value = again.number(level, code, row.indicator, year) ?? NaN;
        expect(own.replace(' (voorlopig)', ''), `${label} ${year}`).toBe(text(row, value));
      }
      known += 1;
    }
    expect(known).toBeGreaterThan(CELLS / 2);
  });

  it('stand where the sentences say among the areas of their level', () => {
    let told = 0;
    for (const { code, level, row, label } of drawn) {
      if (row.table === undefined || level === 'land') continue;
      const { year, within } = row.table;
      for (const [sentence, parent] of [
        [row.position, within],
        [row.elsewhere, undefined]
      ] as const) {
        const [, count, of, word] =
          /^In ([\d.]+) van de ([\d.]+) .* is het (lager|hoger)\.$/.exec(sentence ?? '') ?? [];
        if (word === undefined) continue;
        const column = again.column(row.indicator, level, year, parent);
        const own = column.get(code) ?? NaN;
        const values = [...column.values()];
        const lower = values.filter((value) => value < own).length;
        const higher = values.filter((value) => value > own).length;
        expect([number(count), number(of)], label).toEqual([
          word === 'lager' ? lower : higher,
          values.length
        ]);
        expect(word === 'lager' ? lower >= higher : higher > lower, label).toBe(true);
        told += 1;
      }
    }
    expect(told).toBeGreaterThan(CELLS / 4);
  });

  it('stand beside the figures of the larger areas, where these count the same', () => {
    let marks = 0;
    for (const { code, level, row, label } of drawn) {
      if (row.table === undefined) continue;
      const { year } = row.table;
      for (const mark of row.strip?.marks ?? []) {
        if (mark.kind === 'vergelijkbaar') continue;
        const other = mark.kind === 'land' ? 'NL01' : again.parent(code, mark.kind);
        const value = again.number(mark.kind, other ?? '', row.indicator, year);
        const same = definition(row, mark.kind, year) === definition(row, level, year);
        if (value === undefined || !same) expect(mark.at, label).toBeUndefined();
        else expect(mark.text, label).toBe(text(row, value));
        marks += 1;
      }
    }
    expect(marks).toBeGreaterThan(CELLS / 2);
  });

  it('of larger areas are sums and weighted means of those of their gemeenten', () => {
    let derived = 0;
    for (const { code, level, row, label } of drawn) {
      if (level === 'gemeente' || level === 'wijk') continue;
      for (const { year } of row.years.length > 0 ? row.years : [row]) {
        const mark = again.mark(level, code, row.indicator, year);
        if (!/derived|incomplete/.test(mark)) continue;
        const value = again.fromGemeenten(code, row.indicator, year);
        const own = again.number(level, code, row.indicator, year);
        const where = `${label} ${year}`;
        if (mark === 'incomplete') expect(value, where).toBeUndefined();
        else {
          expect((value ?? NaN) / (own ?? NaN), where).toBeCloseTo(1, 9);
          const shown = row.years.find((one) => one.year === year)?.own ?? row.value;
          expect(shown?.replace(' (voorlopig)', ''), where).toBe(text(row, value ?? NaN));
        }
        derived += 1;
      }
    }
    expect(derived).toBeGreaterThan(CELLS / 4);
  });

  it('have the middles of the comparable areas and of the classes', () => {
    let middles = 0;
    for (const { code, level, page, row, label } of drawn) {
      const { similar } = page;
      if ((level !== 'gemeente' && level !== 'wijk') || similar?.kind !== 'found') continue;
      // Of wijken it is not simple to say which were the same in other years.
      const today = (year: number, id: string) =>
        level === 'gemeente' || again.series(id, level, year)?.indeling === 2024;
      if (row.table !== undefined && today(row.table.year, row.indicator)) {
        const near = again
          .byDistance(level, code)
          .slice(0, 7)
          .filter(({ distance }) => distance <= 2.5);
        const codes = near.map((one) => one.code);
        const value =
          codes.length < 3 ? undefined : again.middleOf(codes, row.indicator, level, row.table.year);
        const mark = row.strip?.marks.find(({ kind }) => kind === 'vergelijkbaar');
        if (value === undefined) expect(mark?.at, label).toBeUndefined();
        else expect(mark?.text, label).toBe(text(row, value));
        middles += 1;
      }
      for (const group of similar.classes) {
        const codes =
          group.of.kind === 'size' ? again.sameSize(level, code) : again.sameUrbanity(level, code);
        for (const [index, { indicator, year }] of similar.told.entries()) {
          if (!today(year, indicator)) continue;
          const value = again.middleOf(codes, indicator, level, year, 3);
          expect(group.middles[index], `${label}: ${indicator}, ${group.words}`).toEqual(value ?? null);
          middles += 1;
        }
      }
    }
    expect(middles).toBeGreaterThan(CELLS);
  });
});
