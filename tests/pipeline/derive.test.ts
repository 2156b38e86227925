import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../data-pipeline/stages/database';
import { defineInhabitants, defineMarks, derive } from '../../data-pipeline/stages/derive';
import { loadMomentopname } from '../../data-pipeline/stages/load';
import { absent, known, type Figure } from '../../src/lib/domain/figure';
import { source, table, voorbeeldland } from './voorbeeldstad';

const GEMEENTEN = ['GM9001', 'GM9002', 'GM9003'];

interface Gemeente {
  readonly households: number;
  readonly share: Figure;
}

const gemeente: fc.Arbitrary<Gemeente> = fc.record({
  households: fc.integer({ min: 100, max: 500_000 }),
  share: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 1000 }).map((tenths) => known(tenths / 10)) },
    { weight: 1, arbitrary: fc.constant(absent('suppressed')) }
  )
});

async function derived(gemeenten: readonly Gemeente[]): Promise<Database> {
  const rows = Object.fromEntries(
    gemeenten.map(({ households, share }, index) => [GEMEENTEN[index] ?? '', [known(households), share]])
  );
  const database = await loadMomentopname(
    voorbeeldland({
      sources: [source('cijfers')],
      figures: [table('cijfers', ['huishoudens', 'laag_inkomen_hh'], rows)]
    })
  );
  await defineMarks(database);
  await defineInhabitants(database);
  await derive(database);
  return database;
}

describe('a share of the country', () => {
  it('lies between those of its gemeenten, and exists only when nearly everybody is covered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(gemeente, gemeente, gemeente), async (gemeenten) => {
        const database = await derived(gemeenten);
        const [land] = await database.rows(
          `SELECT value, mark FROM figure WHERE level = 'land' AND indicator = 'laag_inkomen_hh'`
        );
        database.close();
        const shares = gemeenten.flatMap(({ share }) => (share.kind === 'known' ? [share.value] : []));
        const total = gemeenten.reduce((sum, { households }) => sum + households, 0);
        const covered = gemeenten.reduce(
          (sum, { households, share }) => sum + (share.kind === 'known' ? households : 0),
          0
        );
        if (covered < 0.98 * total) {
          expect(land).toEqual({ value: null, mark: 'incomplete' });
          return;
        }
        expect(land?.mark).toBe('derived');
        expect(Number(land?.value)).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
        expect(Number(land?.value)).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
      }),
      { numRuns: 40 }
    );
  });
});

describe('a count of the country', () => {
  it('is the sum of its gemeenten', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(gemeente, gemeente, gemeente), async (gemeenten) => {
        const database = await derived(gemeenten);
        const [land] = await database.rows(
          `SELECT value FROM figure WHERE level = 'land' AND indicator = 'huishoudens'`
        );
        database.close();
        expect(land?.value).toBe(gemeenten.reduce((sum, { households }) => sum + households, 0));
      }),
      { numRuns: 20 }
    );
  });
});
