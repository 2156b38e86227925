import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureIn } from './figure';
import { readTable } from './table';
import { bytesOf, figures, knownValue, read, type SheetCell, xlsxOf } from './test-files';
import { WRITERS } from './test-writers';

const MESSY = [
  ...[';', ',', '\t', '"', '\n', '\r\n', '.', '-', '|', '(%)', ' ', '_3', 'é', '\uFEFF', '1,5', '2.5'],
  ...['ID', 'GM9901', 'gem2023', 'Onderwerp', 'Measure', 'Value', 'ValueAttribute', 'Bron: CBS', 'sep=;'],
  ...['{"value":[', '{"GM9901":', '{"a":1}', '[', ']', '{', '}', ':', 'null', '"Key":1']
];

/** A table with as many cells as columns in every row, or at least one problem with something to do. */
async function judge(bytes: Uint8Array): Promise<void> {
  const result = await readTable('x', bytes);
  if (!result.ok) {
    expect(result.problems.length).toBeGreaterThan(0);
    expect(result.problems.every(({ action }) => action !== '')).toBe(true);
    return;
  }
  const { columns, rows } = result.value;
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.cells.length === columns.length)).toBe(true);
  for (const row of rows) columns.forEach((_, index) => figureIn(result.value, row, index));
}

const values = fc.array(
  fc.integer({ min: -9_000_000, max: 100_000_000 }).map((hundredths) => hundredths / 100),
  { minLength: 1, maxLength: 30 }
);

describe('readTable', () => {
  it('gives a table or problems for any text and any bytes, and never throws', async () => {
    const anything = fc.oneof(
      fc.array(fc.constantFrom(...MESSY), { maxLength: 60 }).map((parts) => bytesOf(parts.join(''))),
      fc.json().map(bytesOf),
      fc.string({ unit: 'binary' }).map(bytesOf),
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 200 }).map((tail) => Uint8Array.of(0x50, 0x4b, 0x03, 0x04, ...tail))
    );
    await fc.assert(fc.asyncProperty(anything, judge), { numRuns: 1500 });
  });

  it.each(Object.entries(WRITERS))('reads back what was written as %s', async (shape, write) => {
    await fc.assert(
      fc.asyncProperty(values, async (given) => {
        const { bytes, column } = write(given);
        const table = await read(bytes);
        expect(table.shape).toBe(shape);
        const back = figures(table, column).filter((figure) => figure.kind === 'known');
        expect(back).toEqual(given.map(knownValue));
        expect(table.rows.length).toBe(given.length + (shape === 'statline-symbols' ? 1 : 0));
      }),
      { numRuns: 60 }
    );
  });

  it.each(Object.entries(WRITERS))('survives a damaged file of shape %s', async (_, write) => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(values, damage, fc.nat(), async (given, places, cut) => {
        const bytes = write(given).bytes.slice();
        for (const [place, byte] of places) bytes[place % bytes.length] = byte;
        await judge(places.length === 0 ? bytes.subarray(0, cut % bytes.length) : bytes);
      }),
      { numRuns: 60 }
    );
  });

  it('reads back what a spreadsheet holds, as number and as text', async () => {
    await fc.assert(
      fc.asyncProperty(values, async (given) => {
        const sheet: SheetCell[][] = [
          ['naam', 'Waarde', 'Als tekst'],
          ...given.map((value): SheetCell[] => ['Voorbeeldstad', value, `  ${value}`])
        ];
        const table = await read(xlsxOf({ Blad1: sheet }));
        expect(figures(table, 'Waarde')).toEqual(given.map(knownValue));
        expect(figures(table, 'Als tekst')).toEqual(given.map(knownValue));
      }),
      { numRuns: 50 }
    );
  });
});
