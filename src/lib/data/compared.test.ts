/** What Vergelijk reads from columns is what the database says, for every indicator of static/data. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { yearsOf } from '../domain/indicator';
import { isOwnIndicator, type ShownIndicator } from '../domain/own';
import type { Level, RegionCode } from '../domain/region';
import { serverCatalogue } from './catalogue.server';
import { columnReader } from './columns';
import { readCourses } from './courses';
import { nativeConnector } from './native.server';
import { readPairs } from './pairs';
import { askHistory } from './questions';

const data = join(process.cwd(), 'static', 'data');

describe.skipIf(!existsSync(join(data, 'manifest.json')))(
  'compared figures (skipped without static/data)',
  () => {
    const column = columnReader(async (level) => {
      const content = await readFile(join(data, `figures-${level}.parquet`));
      return content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ArrayBuffer;
    });
    const read = async (indicator: ShownIndicator, level: Level, year: number) =>
      isOwnIndicator(indicator) ? new Map() : column(level, indicator.id, year);

    it('the years of areas are those of their history', async () => {
      const connector = await nativeConnector(data);
      const areas: readonly (readonly [Level, string])[] = [
        ['land', 'NL01'],
        ['provincie', 'PV28'],
        ['ggd', 'GG4607'],
        ['gemeente', 'GM0599'],
        ['gemeente', 'GM0277'],
        ['wijk', 'WK059910']
      ];
      let compared = 0;
      for (const [level, text] of areas) {
        const code = text as RegionCode;
        const history = (await askHistory(connector, level, [code])).get(code);
        for (const indicator of serverCatalogue(data).indicators) {
          // A year without any known figure at the level is no year of a course.
          const years = yearsOf(indicator, level);
          const expected = history?.get(indicator.id)?.filter(({ year }) => years.includes(year)) ?? [];
          const course = (await readCourses(indicator, [code], read)).get(code);
          expect(course, `${indicator.id} ${code}`).toEqual(expected);
          compared += expected.length;
        }
      }
      expect(compared).toBeGreaterThan(100);
    });

    it('pairs of indicators are those that a join of the tables gives', async () => {
      const connector = await nativeConnector(data);
      const { indicators } = serverCatalogue(data);
      const shares = indicators.filter((one) => one.unit !== 'count' && yearsOf(one, 'wijk').length > 0);
      expect(shares.length).toBeGreaterThan(2);
      for (const [index, x] of shares.entries()) {
        const y = shares[(index + 1) % shares.length] ?? x;
        const [xYear, yYear] = [x, y].map((one) => yearsOf(one, 'wijk').at(-1) ?? 0);
        const rows = await connector.query(
          `SELECT a.region, a."${x.id}" AS x, b."${y.id}" AS y FROM figures_wijk a JOIN figures_wijk b USING (region)
         WHERE a.year = ? AND b.year = ? AND a."${x.id}" IS NOT NULL AND b."${y.id}" IS NOT NULL ORDER BY a.region`,
          [xYear ?? 0, yYear ?? 0]
        );
        const pairs = await readPairs(
          'wijk',
          { indicator: x, year: xYear ?? 0 },
          { indicator: y, year: yYear ?? 0 },
          read
        );
        expect(pairs, `${x.id} ${y.id}`).toEqual(rows);
      }
    });
  }
);
