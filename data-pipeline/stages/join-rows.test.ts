import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/lib/formats/table';
import type { Table } from '../../src/lib/formats/types';
import { joinByRow } from './join-rows';

async function table(file: string, ...lines: readonly string[]): Promise<Table> {
  const read = await readTable(file, new TextEncoder().encode(lines.join('\n')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const codes = () =>
  table('codes.csv', 'Naam;Inwoners;Code', 'Voorbeeldstad;20;GM9001', 'Wijk 00;20;WK900100');
const on = [
  ['Naam', 'Naam'],
  ['Inwoners', 'Inwoners']
] as const;

describe('joinByRow', () => {
  it('puts the codes behind the rows of the same name and size', async () => {
    const joined = joinByRow(
      await table('namen.csv', 'Naam;Inwoners;Deel', 'Voorbeeldstad;20;3', 'Wijk 00;20;1'),
      await codes(),
      on,
      'Code'
    );
    expect(joined.ok && joined.value.rows.map(({ cells }) => cells)).toEqual([
      ['Voorbeeldstad', '20', '3', 'GM9001'],
      ['Wijk 00', '20', '1', 'WK900100']
    ]);
    expect(joined.ok && joined.value.columns.map(({ name }) => name)).toEqual([
      'Naam',
      'Inwoners',
      'Deel',
      'Code'
    ]);
  });

  it('refuses rows in another order, with both lines', async () => {
    const joined = joinByRow(
      await table('namen.csv', 'Naam;Inwoners', 'Wijk 00;20', 'Voorbeeldstad;20'),
      await codes(),
      on,
      'Code'
    );
    expect(!joined.ok && joined.problems).toMatchObject([
      { file: 'namen.csv', line: 2, column: 'Naam', found: '“Wijk 00”.' },
      { file: 'namen.csv', line: 3, column: 'Naam', found: '“Voorbeeldstad”.' }
    ]);
  });

  it('refuses one other number of inhabitants', async () => {
    const joined = joinByRow(
      await table('namen.csv', 'Naam;Inwoners', 'Voorbeeldstad;20', 'Wijk 00;25'),
      await codes(),
      on,
      'Code'
    );
    expect(!joined.ok && joined.problems).toMatchObject([{ line: 3, column: 'Inwoners' }]);
  });

  it('refuses another number of rows', async () => {
    const joined = joinByRow(
      await table('namen.csv', 'Naam;Inwoners', 'Voorbeeldstad;20'),
      await codes(),
      on,
      'Code'
    );
    expect(!joined.ok && joined.problems).toMatchObject([{ found: '1 rijen.' }]);
  });

  it('refuses when the twin has no such column', async () => {
    const joined = joinByRow(await codes(), await codes(), on, 'Nummer');
    expect(joined.ok).toBe(false);
  });
});
