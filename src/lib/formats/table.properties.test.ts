import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureIn } from './figure';
import { readTable } from './table';
import { BOM, bytesOf, figures, knownValue, read, type SheetCell, xlsxOf } from './test-files';
import type { Table } from './types';

describe('readTable', () => {
  const messy = fc
    .array(
      fc.constantFrom(
        ';',
        ',',
        '\t',
        '"',
        '\n',
        '\r\n',
        '.',
        '-',
        '|',
        '(%)',
        'ID',
        'GM9901',
        '1,5',
        '2.5',
        ' ',
        '_3',
        'é',
        '\uFEFF'
      ),
      {
        maxLength: 60
      }
    )
    .map((parts) => parts.join(''));

  it('gives a table or problems for any text and any bytes, and never throws', async () => {
    const anything = fc.oneof(
      messy.map(bytesOf),
      fc.string({ unit: 'binary' }).map(bytesOf),
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 200 }).map((tail) => Uint8Array.of(0x50, 0x4b, 0x03, 0x04, ...tail))
    );
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        const result = await readTable('x', bytes);
        if (!result.ok) {
          expect(result.problems.length).toBeGreaterThan(0);
          return;
        }
        const { columns, rows } = result.value;
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.every((row) => row.cells.length === columns.length)).toBe(true);
        for (const row of rows) columns.forEach((_, index) => figureIn(result.value, row, index));
      }),
      { numRuns: 1500 }
    );
  });

  /** How each shape writes one column of values. */
  const comma = (value: number): string => String(value).replace('.', ',');
  const writers: Partial<Record<Table['shape'], (values: readonly number[]) => Uint8Array>> = {
    statline: (values) =>
      bytesOf(
        `${BOM}"Regio's";"A/Waarde (%)"\r\n${values.map((value) => `"Voorbeeldstad";${comma(value)}`).join('\r\n')}`
      ),
    'statline-symbols': (values) =>
      bytesOf(
        `${BOM}"Regio's";"A/Waarde (%)"\n"Proefdam";"       ."\n${values.map((value) => `"Voorbeeldstad";"${String(value).padStart(8)}"`).join('\n')}`
      ),
    'odata-untyped': (values) =>
      bytesOf(
        `"ID";"RegioS";"Waarde_7"\r\n${values.map((value, id) => `"${id}";"GM9901";"${String(value).padStart(8)}"`).join('\r\n')}`
      ),
    swing: (values) =>
      bytesOf(
        `"Gemeenten";"Waarde|2020"\r\n${values.map((value) => `"Voorbeeldstad";${comma(value)}`).join('\r\n')}`
      ),
    table: (values) => bytesOf(`naam,Waarde\n${values.map((value) => `Voorbeeldstad,${value}`).join('\n')}`)
  };
  const values = fc.array(
    fc.integer({ min: -9_000_000, max: 100_000_000 }).map((hundredths) => hundredths / 100),
    {
      minLength: 1,
      maxLength: 30
    }
  );

  it.each(Object.entries(writers))('reads back what was written as %s', async (shape, write) => {
    await fc.assert(
      fc.asyncProperty(values, async (written) => {
        const table = await read(write(written));
        expect(table.shape).toBe(shape);
        const back = figures(table, 'Waarde').filter((figure) => figure.kind === 'known');
        expect(back).toEqual(written.map(knownValue));
      }),
      { numRuns: 100 }
    );
  });

  it('reads back what a spreadsheet holds, as number and as text', async () => {
    await fc.assert(
      fc.asyncProperty(values, async (written) => {
        const sheet: SheetCell[][] = [
          ['naam', 'Waarde', 'Als tekst'],
          ...written.map((value): SheetCell[] => ['Voorbeeldstad', value, `  ${value}`])
        ];
        const table = await read(xlsxOf({ Blad1: sheet }));
        expect(figures(table, 'Waarde')).toEqual(written.map(knownValue));
        expect(figures(table, 'Als tekst')).toEqual(written.map(knownValue));
      }),
      { numRuns: 50 }
    );
  });
});
