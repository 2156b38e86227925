import { describe, expect, it } from 'vitest';
import { known } from '../../src/lib/domain/figure';
import { parseRegionCode, type RegionCode } from '../../src/lib/domain/region';
import { citedTables } from './cited-figures';

const HEAD = 'publication,region,year,indicator,value\n';

function code(text: string): RegionCode {
  const parsed = parseRegionCode(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

describe('citedTables', () => {
  it('makes a table per publication, every figure marked as cited', () => {
    const [first, second] = citedTables(
      `${HEAD}cbs-schulden,GM9001,2020,schuld_hh,1.5\ncbs-armoede,NL01,2012,kinderen_laag_inkomen,9.5\n`,
      []
    );
    expect(first?.table).toEqual({
      source: 'geciteerd-cbs-armoede',
      indicators: ['kinderen_laag_inkomen'],
      rows: [{ region: 'NL01', year: 2012, cells: [known(9.5, ['cited'])] }]
    });
    expect(second).toMatchObject({ publication: { id: 'cbs-schulden' }, rowsIn: 1, replaced: 0 });
  });

  it('gives way to a table with the same indicator, level and year, and only then', () => {
    const text = `${HEAD}cbs-schulden,GM9001,2020,schuld_hh,1.5\ncbs-schulden,NL01,2020,schuld_hh,2.5\n`;
    const loaded = {
      source: 'tabel',
      indicators: ['schuld_hh'] as const,
      rows: [{ region: code('GM9002'), year: 2020, cells: [known(3)] }]
    };
    expect(citedTables(text, [loaded])).toMatchObject([
      { replaced: 1, table: { rows: [{ region: 'NL01', cells: [known(2.5, ['cited'])] }] } }
    ]);
    const empty = { ...loaded, rows: [{ region: code('GM9002'), year: 2020, cells: [undefined] }] };
    expect(citedTables(text, [empty])).toMatchObject([{ replaced: 0 }]);
  });

  it.each([
    'cbs-schulden,BU90010000,2020,schuld_hh,1',
    'cbs-schulden,GM9001,2020,geluk,1',
    'cbs-schulden,GM9001,2020,schuld_hh,',
    'krant,GM9001,2020,schuld_hh,1'
  ])('throws on a mistake in the list: %s', (line) => {
    expect(() => citedTables(`${HEAD}${line}\n`, [])).toThrow(line);
  });
});
