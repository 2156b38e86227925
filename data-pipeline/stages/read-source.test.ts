import { describe, expect, it } from 'vitest';
import { absent, known } from '../../src/lib/domain/figure';
import { parseRegionCode, type Region } from '../../src/lib/domain/region';
import { readTable } from '../../src/lib/formats/table';
import type { FormatProblem } from '../../src/lib/formats/types';
import { CBS, type SourceDeclaration } from '../sources/declaration';
import { readSource, type ReadSource } from './read-source';

function region(level: Region['level'], code: string, name: string): Region {
  const parsed = parseRegionCode(code);
  if (parsed === undefined) throw new Error(code);
  return { code: parsed, level, name, indeling: 2024, outlined: true };
}

const REGIONS = [
  region('land', 'NL01', 'Nederland'),
  region('provincie', 'PV91', 'Voorbeeldland'),
  region('gemeente', 'GM9001', 'Voorbeeldstad'),
  region('gemeente', 'GM9002', 'Voorbeelddorp'),
  region('wijk', 'WK9001AA', 'Wijk 00'),
  { ...region('gemeente', 'GM9009', 'Voorbeeldweleer'), indeling: 2020 }
];

const SOURCE: SourceDeclaration = {
  id: 'voorbeeld',
  ...CBS,
  table: '1',
  title: 'Voorbeeld',
  edition: '2024',
  url: 'https://example.org',
  retrieved: '2024',
  file: 'voorbeeld.csv',
  indelingen: { land: 2024, gemeente: 2024, wijk: 2024 },
  complete: ['gemeente'],
  region: { kind: 'code', column: 'Codering' },
  year: { kind: 'fixed', year: 2024 },
  measures: [{ indicator: 'inwoners', from: 'Aantal inwoners' }]
};

async function read(lines: readonly string[], changes: Partial<SourceDeclaration> = {}): Promise<ReadSource> {
  const result = await tryRead(lines, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function refusal(
  lines: readonly string[],
  changes: Partial<SourceDeclaration> = {}
): Promise<readonly FormatProblem[]> {
  const result = await tryRead(lines, changes);
  if (result.ok) throw new Error('not refused');
  return result.problems;
}

async function tryRead(lines: readonly string[], changes: Partial<SourceDeclaration>) {
  const table = await readTable('voorbeeld.csv', new TextEncoder().encode(lines.join('\r\n')));
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return readSource({ ...SOURCE, ...changes }, table.value, REGIONS);
}

const CODES = ['"Codering (code)";"Bevolking/Aantal inwoners (aantal)"', 'NL00;30', 'GM9001;20', 'GM9002;10'];
const BY_NAME: Partial<SourceDeclaration> = {
  region: { kind: 'name', column: 'Regio' },
  year: { kind: 'column', column: 'Perioden' }
};
const NAMES = [
  '"Perioden";"Regio";"Aantal inwoners (aantal)"',
  '2024*;"Voorbeeldstad";20',
  '2024*;"Voorbeelddorp";10'
];

describe('a table with codes', () => {
  it('gives each area its figure, NL00 as NL01, and counts the buurten that it skips', async () => {
    const { table, rowsIn, rejected } = await read([...CODES, 'WK9001AA;.', 'BU9001AA01;5']);
    expect(table.rows.map(({ region: code, year, cells }) => [code, year, cells[0]])).toEqual([
      ['GM9001', 2024, known(20)],
      ['GM9002', 2024, known(10)],
      ['NL01', 2024, known(30)],
      ['WK9001AA', 2024, absent('unknown', '.')]
    ]);
    expect(rowsIn).toBe(5);
    expect(rejected).toEqual([{ reason: 'buurt: niet in gebruik', rows: 1 }]);
  });

  it('is refused when a column is missing', async () => {
    const [problem] = await refusal(CODES, { measures: [{ indicator: 'bijstand', from: 'Bijstand' }] });
    expect(problem?.expected).toContain('Bijstand');
  });

  it('is refused with a code of another indeling, with its line', async () => {
    const [problem] = await refusal([...CODES, 'GM9009;7']);
    expect(problem).toMatchObject({ line: 5, expected: 'Een gemeente van 2024.', found: '“GM9009”.' });
  });

  it('is refused with something that is no code', async () => {
    expect(await refusal([...CODES, '9001;7'])).toHaveLength(1);
  });

  it('is refused when it is cut off', async () => {
    const [problem] = await refusal(CODES.slice(0, 3));
    expect(problem?.found).toBe('Er missen er 1: Voorbeelddorp (GM9002).');
  });

  it('is refused with an area twice', async () => {
    const [problem] = await refusal([...CODES, 'GM9001;21']);
    expect(problem).toMatchObject({ line: 5, expected: 'Eén rij voor GM9001 in 2024.' });
  });

  it('leaves out, and counts, levels that another source holds', async () => {
    const { rejected } = await read(CODES, { indelingen: { gemeente: 2024 } });
    expect(rejected).toEqual([{ reason: 'Nederland: staat in een andere bron', rows: 1 }]);
  });

  it('gives no figure for an area whose borders changed', async () => {
    const { table } = await read(CODES, { changed: ['GM9002'] });
    expect(table.rows[1]?.cells).toEqual([absent('region-changed')]);
  });
});

describe('a table with names', () => {
  it('finds gemeenten, marks provisional years, and counts dissolved gemeenten', async () => {
    const { table, rejected } = await read([...NAMES, '2024*;"Voorbeeldweleer";'], BY_NAME);
    expect(table.rows.map(({ region: code, cells }) => [code, cells[0]])).toEqual([
      ['GM9001', known(20, ['provisional'])],
      ['GM9002', known(10, ['provisional'])]
    ]);
    expect(rejected).toEqual([{ reason: 'opgeheven gemeente of oude naam: lege rij', rows: 1 }]);
  });

  it('is refused with a figure for a name that no gemeente has', async () => {
    const [problem] = await refusal([...NAMES, '2024*;"Nergenshuizen";3'], BY_NAME);
    expect(problem).toMatchObject({ line: 4, column: 'Regio', found: '“Nergenshuizen”.' });
  });

  it('is refused with a period that is no year', async () => {
    const [problem] = await refusal([...NAMES, '2024KW01;"Voorbeeldstad";3'], BY_NAME);
    expect(problem).toMatchObject({ line: 4, found: '“2024KW01”.' });
  });
});

describe('years in the headings', () => {
  const SWING = [
    '"Gemeenten";"Bevolking|2010";"Bevolking|2011"',
    '"Voorbeeldstad";20;"x"',
    '"Voorbeelddorp";10;"?"'
  ];
  const wide: Partial<SourceDeclaration> = {
    region: { kind: 'name', column: 'Gemeenten' },
    measures: [{ indicator: 'inwoners', from: 'Bevolking' }]
  };

  it('gives a figure per year, with the reason where there is none', async () => {
    const { table } = await read(SWING, { ...wide, year: { kind: 'headings', years: [2010, 2011] } });
    expect(table.rows.map(({ region: code, year, cells }) => [code, year, cells[0]])).toEqual([
      ['GM9001', 2010, known(20)],
      ['GM9002', 2010, known(10)],
      ['GM9001', 2011, absent('suppressed', 'x')],
      ['GM9002', 2011, absent('unknown', '?')]
    ]);
  });

  it('is refused when a year is missing', async () => {
    expect(await refusal(SWING, { ...wide, year: { kind: 'headings', years: [2012] } })).toHaveLength(1);
  });
});

describe('a share of two counts', () => {
  const lines = [
    'Codering;Leeftijd;Ouders;Partners',
    'GM9001;20;3;',
    'GM9001;30;2;10',
    'GM9002;20;;',
    'GM9002;30;1;0'
  ];
  const ratio: Partial<SourceDeclaration> = {
    addRows: true,
    measures: [
      {
        indicator: 'eenouder_gezinnen',
        numerator: 'Ouders',
        denominator: [
          { column: 'Ouders', times: 1 },
          { column: 'Partners', times: 0.5 }
        ]
      }
    ]
  };

  it('adds the rows of one area before it divides', async () => {
    const { table } = await read(lines, ratio);
    expect(table.rows.map(({ cells }) => cells[0])).toEqual([
      { kind: 'known', value: 50, numerator: 5, denominator: 10, remarks: ['derived'] },
      { kind: 'known', value: 100, numerator: 1, denominator: 1, remarks: ['derived'] }
    ]);
  });

  it('does not exist where nobody lives, and is unknown where a count is', async () => {
    const { table } = await read(['Codering;Deel;Geheel', 'GM9001;0;0', 'GM9002;.;10'], {
      measures: [{ indicator: 'herkomst_buiten_europa', numerator: 'Deel', denominator: 'Geheel' }]
    });
    expect(table.rows.map(({ cells }) => cells[0])).toEqual([
      absent('not-applicable'),
      absent('unknown', '.')
    ]);
  });
});

describe('a long table', () => {
  it('takes only the rows that the declaration names, and counts the others', async () => {
    const { table, rejected } = await read(
      [
        'Codering;Soort;Grens;Waarde',
        'GM9001;%;A;5',
        'GM9001;%;B;6',
        'GM9001;%;C;7',
        'GM9001;n;A;500',
        'GM9002;%;A;8'
      ],
      {
        only: { Soort: '%' },
        measures: [
          { indicator: 'laag_inkomen_hh', from: 'Waarde', where: { Grens: 'A' }, remarks: ['estimate'] },
          { indicator: 'sociaal_minimum_101_hh', from: 'Waarde', where: { Grens: 'B' }, levels: ['gemeente'] }
        ]
      }
    );
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      [known(5, ['estimate']), known(6)],
      [known(8, ['estimate']), undefined]
    ]);
    expect(rejected).toEqual([{ reason: 'andere uitsplitsing: niet nodig', rows: 2 }]);
  });
});
