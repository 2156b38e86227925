import fc from 'fast-check';
import readSheet from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { bytesOf, figures, knownValue, read } from './test-files';
import { harmless, type TakenCell, type TakenTable } from './taken';
import type { Table } from './types';
import { writeCsv } from './write-csv';
import { writeWorkbook } from './write-workbook';

const VALUE = 'Voorbeeld van de kinderen (%)';

function tableOf(rows: readonly (readonly [string, number | null, string])[], notes: string[]): TakenTable {
  return {
    name: 'voorbeeld',
    columns: [
      { heading: 'Code' },
      { heading: 'Gebied' },
      { heading: VALUE, decimals: 2 },
      { heading: 'Opmerking' }
    ],
    rows: rows.map(([name, value, remark]): TakenCell[] => ['GM9901', name, value, remark]),
    notes: ['Bron: Voorbeeldbureau', ...notes]
  };
}

/** Every way in which a table can be taken along, as bytes. */
const WRITERS: readonly (readonly [string, (table: TakenTable) => Promise<Uint8Array>])[] = [
  ['CSV (Nederlands)', (table) => Promise.resolve(bytesOf(writeCsv(table, 'nl')))],
  ['CSV (internationaal)', (table) => Promise.resolve(bytesOf(writeCsv(table, 'international')))],
  ['Excel', async (table) => new Uint8Array(await (await writeWorkbook(table)).arrayBuffer())]
];

const columnOf = (table: Table, heading: string) =>
  table.rows.map(({ cells }) => cells[table.columns.findIndex((column) => column.heading === heading)]);

const values = fc.option(
  fc.integer({ min: -9_000_000, max: 100_000_000 }).map((hundredths) => hundredths / 100)
);
const texts = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.constantFrom("'s-Gravenhage", 'a;b', 'a,b', 'zeg "nee"', '=1+1', '@som', '-2', '+3', 'Súdwest-Fryslân')
);
const rows = fc.array(fc.tuple(texts, values, texts), { minLength: 1, maxLength: 30 });
const notes = fc.array(texts, { maxLength: 9 });

describe.each(WRITERS)('a table that is taken along as %s', (_, write) => {
  it('is read back by this site with the same values, names and reasons', async () => {
    await fc.assert(
      fc.asyncProperty(rows, notes, async (given, lines) => {
        const table = await read(await write(tableOf(given, lines)), 'voorbeeld');
        expect(table.shape).toBe('table');
        expect(table.source).toBe('Bron: Voorbeeldbureau');
        expect(columnOf(table, 'Gebied')).toEqual(given.map(([name]) => harmless(name)));
        expect(columnOf(table, 'Opmerking')).toEqual(given.map(([, , remark]) => harmless(remark)));
        expect(figures(table, VALUE)).toEqual(
          given.map(([, value]) =>
            value === null ? { kind: 'absent', reason: 'unknown' } : knownValue(value)
          )
        );
      }),
      { numRuns: 150 }
    );
  });
});

describe('what a spreadsheet could take for a formula', () => {
  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r\n=1', '＝1', ' =1'])(
    'stands there as text: %j',
    (text) => {
      expect(harmless(text)).toMatch(/^'\S/);
      expect(writeCsv(tableOf([[text, -1.5, text]], [text]), 'nl')).not.toMatch(/(^|[;"])\s*[=+@＝]/m);
    }
  );

  it('leaves names and negative numbers as they are', () => {
    expect(harmless("'s-Gravenhage")).toBe("'s-Gravenhage");
    expect(writeCsv(tableOf([['Voorbeeldstad', -1.5, '']], []), 'nl')).toContain('"Voorbeeldstad";-1,5;');
  });

  it('is no formula in a workbook either', async () => {
    const blob = await writeWorkbook(tableOf([['=1+1', -1.5, '']], []));
    const [sheet] = await readSheet(blob);
    expect(sheet?.data[1]).toEqual(['GM9901', "'=1+1", -1.5, null]);
  });
});

describe('the Dutch dialect', () => {
  it('has a mark for UTF-8, semicolons, decimal commas and lines that end as Windows wants', () => {
    expect(writeCsv(tableOf([['Voorbeeldstad', 12.5, '']], []), 'nl')).toBe(
      `\uFEFF"Code";"Gebied";"${VALUE}";"Opmerking"\r\n"GM9901";"Voorbeeldstad";12,5;""\r\n"Bron: Voorbeeldbureau"\r\n`
    );
  });
});
