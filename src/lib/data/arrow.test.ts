import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesTable, tableBytes } from './arrow';
import type { ParquetFile } from './parquet';

type Column = readonly [type: ParquetFile['columns'][number]['type'], cells: readonly unknown[]];

function file(columns: Readonly<Record<string, Column>>): ParquetFile {
  return {
    columns: Object.entries(columns).map(([name, [type]]) => ({ name, type })),
    rows: Object.values(columns)[0]?.[1].length ?? 0,
    read: (name) => Promise.resolve(columns[name]?.[1] ?? [])
  };
}

describe('the Arrow stream', () => {
  it('holds every cell as it was, and an empty one as null', async () => {
    const cell = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
    const row = fc.record({
      text: cell(fc.string({ unit: 'grapheme', maxLength: 6 })),
      double: cell(fc.double({ noNaN: true })),
      integer: cell(fc.integer({ min: -32768, max: 32767 })),
      flag: cell(fc.boolean())
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        const bytes = await tableBytes(
          file({
            text: ['BYTE_ARRAY', rows.map((cells) => cells.text)],
            double: ['DOUBLE', rows.map((cells) => cells.double)],
            integer: ['INT32', rows.map((cells) => cells.integer)],
            flag: ['BOOLEAN', rows.map((cells) => cells.flag)]
          })
        );
        expect(
          tableFromIPC(bytes)
            .toArray()
            .map((back) => back.toJSON())
        ).toEqual(rows);
      })
    );
  });

  it('takes counts of 64 bits as plain numbers', async () => {
    const bytes = await tableBytes(file({ inwoners: ['INT64', [17_942_942n, undefined]] }));
    expect([...(tableFromIPC(bytes).getChild('inwoners') ?? [])]).toEqual([17_942_942, null]);
  });

  it('refuses a type that no file of the project has', async () => {
    await expect(tableBytes(file({ old: ['INT96', []] }))).rejects.toThrow('column old: unexpected INT96');
  });

  it('holds the indeling of every series', () => {
    const series = [{ level: 'wijk', year: 2024, indeling: 2024 }] as const;
    const bytes = seriesTable({
      indicators: [
        {
          id: 'woz',
          series: series.map((one) => ({
            ...one,
            source: 'x',
            definition: 'x',
            known: 1,
            total: 1,
            provisional: false
          }))
        }
      ]
    });
    expect(
      tableFromIPC(bytes)
        .toArray()
        .map((row) => row.toJSON())
    ).toEqual([{ indicator: 'woz', level: 'wijk', year: 2024, indeling: 2024 }]);
  });
});
