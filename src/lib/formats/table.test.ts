import { describe, expect, it } from 'vitest';
import { absent } from '../domain/figure';
import { figureIn } from './figure';
import { readTable } from './table';
import { BOM, bytesOf, figures, knownValue as known, read, type SheetCell, xlsxOf } from './test-files';
import type { FormatProblem } from './types';

async function problemsOf(bytes: Uint8Array, file = 'voorbeeld.csv'): Promise<readonly FormatProblem[]> {
  const result = await readTable(file, bytes);
  if (result.ok) throw new Error(`read as ${result.value.shape}`);
  return result.problems;
}

describe('StatLine without symbols', () => {
  const text = [
    '"Wijken en buurten";"Regioaanduiding/Codering (code)";"Bevolking/Aantal inwoners (aantal)";"Bevolking/Herkomst/Buiten Europa  (%)"',
    '"Voorbeeldstad                           ";"GM9901    ";12345;2,3',
    '"Oud-Voorbeeld";"WK990101  ";;',
    ''
  ].join('\r\n');

  it('reads BOM, CRLF, decimal comma, padded names and codes, doubled blanks in headings', async () => {
    const table = await read(bytesOf(BOM + text));
    expect(table.shape).toBe('statline');
    expect(table.container).toEqual({ kind: 'text', encoding: 'utf-8-bom', delimiter: ';' });
    expect(table.dialect.decimal).toBe(',');
    expect(table.rows.map((row) => row.line)).toEqual([2, 3]);
    expect(table.rows[0]?.cells.slice(0, 2)).toEqual(['Voorbeeldstad', 'GM9901']);
    expect(table.columns[3]).toEqual({
      heading: 'Bevolking/Herkomst/Buiten Europa (%)',
      name: 'Bevolking/Herkomst/Buiten Europa',
      unit: '%',
      period: ''
    });
    expect(figures(table, 'Bevolking/Aantal inwoners (aantal)')).toEqual([known(12345), absent('unknown')]);
    expect(figures(table, 'Buiten Europa')).toEqual([known(2.3), absent('unknown')]);
  });

  it('reads Windows-1252 and UTF-16 as well', async () => {
    const accented = text.replace('Oud-Voorbeeld', 'Fryslân-Oost');
    const ansi = Uint8Array.from(accented, (char) => char.charCodeAt(0));
    const wide = new Uint8Array(2 + accented.length * 2);
    wide.set([0xff, 0xfe]);
    for (let index = 0; index < accented.length; index += 1) wide[2 + index * 2] = accented.charCodeAt(index);
    const [one, two, three] = [await read(ansi), await read(wide), await read(wide.subarray(2))];
    expect(one.container).toMatchObject({ encoding: 'windows-1252' });
    expect(two.container).toMatchObject({ encoding: 'utf-16le' });
    expect(three.rows).toEqual(two.rows);
    expect([one.rows[1]?.cells[0], two.rows[1]?.cells[0]]).toEqual(['Fryslân-Oost', 'Fryslân-Oost']);
  });

  it('warns of letters that were lost, and still reads the figures', async () => {
    const table = await read(bytesOf(text.replace('Oud-Voorbeeld', 'Frysl\uFFFDn')));
    expect(table.warnings).toHaveLength(1);
    expect(table.warnings[0]).toMatchObject({ file: 'voorbeeld.csv', line: 3 });
    expect(figures(table, 'Bevolking/Aantal inwoners')[0]).toEqual(known(12345));
  });
});

describe('StatLine with symbols', () => {
  it('reads padded values with a decimal point, and dots as unknown', async () => {
    const table = await read(
      bytesOf(
        `${BOM}"Regio's";"Perioden";"Kinderen (x 1 000)";"Groei (%)"\n` +
          `"Voorbeeldstad";"2014*";"   320.8";"  -0.100"\n"Proefdam";"2014*";"       .";"        "\n`
      )
    );
    expect(table.shape).toBe('statline-symbols');
    expect(figures(table, 'Kinderen')).toEqual([known(320.8), absent('unknown', '.')]);
    // Here a blank is a sign of its own: the figure cannot exist.
    expect(figures(table, 'Groei')).toEqual([known(-0.1), absent('not-applicable')]);
  });
});

describe('OData dump', () => {
  const head = ['ID', 'WijkenEnBuurten', 'Codering_3', 'Appartement_48', 'Tussenwoning_49', 'Appartement_56'];
  const rows = [
    ['1', 'GM9901    ', 'GM9901    ', '    1920', '    38.4', '     760'],
    ['2', 'WK990101  ', 'WK990101  ', '       .', '        ', '     950']
  ];

  it('strips running numbers, and the occurrence decides where names repeat', async () => {
    const text = [head, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n');
    const table = await read(bytesOf(BOM + text));
    expect(table.shape).toBe('odata-untyped');
    expect(table.columns[2]).toEqual({ heading: 'Codering_3', name: 'Codering', unit: '', period: '' });
    expect(figures(table, 'Tussenwoning')).toEqual([known(38.4), absent('unknown')]);
    expect(figures(table, 'Appartement', { occurrence: 1 })).toEqual([known(1920), absent('unknown', '.')]);
    expect(figures(table, 'Appartement', { occurrence: 2 })).toEqual([known(760), known(950)]);
  });

  it('reads the same table from XLSX with padded texts and empty cells', async () => {
    const sheet: SheetCell[][] = [
      head,
      ...rows.map((row) => row.map((cell) => (cell.trim() === '' ? null : cell)))
    ];
    const table = await read(xlsxOf({ Blad1: sheet }), 'voorbeeld.xlsx');
    expect(table.shape).toBe('odata-untyped');
    expect(table.container).toEqual({ kind: 'xlsx', sheet: 'Blad1' });
    expect(table.rows[0]?.cells).toEqual(['1', 'GM9901', 'GM9901', '1920', '38.4', '760']);
    expect(figures(table, 'Tussenwoning')).toEqual([known(38.4), absent('unknown')]);
  });
});

describe('Swing', () => {
  const text = '"Gemeenten";"Inkomen|laag|2011";"Inkomen|laag|2012"\r\n';

  it('splits headings on the last bar, and keeps the reasons of absence apart', async () => {
    const table = await read(
      bytesOf(
        `${text}"Voorbeeldstad";38,4;"-"\r\n"Proefdam";"x";"?"\r\n"Modeldorp";nvt;-99997\r\n"Elders";-99996;-99999,0`
      )
    );
    expect(table.shape).toBe('swing');
    expect(table.columns[1]).toMatchObject({ name: 'Inkomen|laag', period: '2011' });
    expect(figures(table, 'Inkomen|laag', { period: '2011' })).toEqual([
      known(38.4),
      absent('suppressed', 'x'),
      absent('not-applicable', 'nvt'),
      absent('unknown', '-99996')
    ]);
    expect(figures(table, 'Inkomen|laag', { period: '2012' })).toEqual([
      absent('unknown', '-'),
      absent('unknown', '?'),
      absent('suppressed', '-99997'),
      absent('unknown', '-99999')
    ]);
  });
});

describe('plain tables', () => {
  it.each([
    ['comma', 'code,naam,waarde\nGM9901,"Voorbeeldstad, oost",2.5\n', ',', '.'],
    ['tab', 'code\tnaam\twaarde\nGM9901\tVoorbeeldstad, oost\t2,5\n', '\t', ','],
    ['semicolon', 'code;naam;waarde\nGM9901;Voorbeeldstad, oost;2,5\n', ';', ',']
  ])('reads a table with %s', async (_, text, delimiter, decimal) => {
    const table = await read(bytesOf(text));
    expect(table.shape).toBe('table');
    expect(table.container).toMatchObject({ delimiter });
    expect(table.dialect.decimal).toBe(decimal);
    expect(table.rows[0]?.cells[1]).toBe('Voorbeeldstad, oost');
    expect(figures(table, 'waarde')).toEqual([known(2.5)]);
  });

  it('skips a title, a trailing separator and the footer of a maatwerk table', async () => {
    const table = await read(
      bytesOf(
        'Auto’s per gemeente, 2024;;;\n;;;\nGemeente  ;Code ;Aantal;\nVoorbeeldstad ;GM9901 ;12,5;\nProefdam;GM9902;.;\n;;;\nBron: CBS/RDW;;;\n'
      )
    );
    expect(table.columns.map(({ heading }) => heading)).toEqual(['Gemeente', 'Code', 'Aantal']);
    expect(table.rows.map((row) => row.line)).toEqual([4, 5]);
    expect(figures(table, 'Aantal')).toEqual([known(12.5), absent('unknown', '.')]);
  });

  it('counts lines truly behind a cell that holds line ends', async () => {
    const table = await read(bytesOf('code;tekst\nGM9901;"eerste\n\nderde"\nGM9902;kort\n'));
    expect(table.rows.map((row) => row.line)).toEqual([2, 5]);
  });

  it('never lets a code for missing through as a number', async () => {
    const table = await read(
      bytesOf('code;a;b\nGM9901;-99997;-99995.0\nGM9902;-99999999;0.5\nGM9903;-99991;-9999\n')
    );
    expect(figures(table, 'a')).toEqual([
      absent('unknown', '-99997'),
      absent('unknown', '-99999999'),
      absent('unknown', '-99991')
    ]);
    expect(figures(table, 'b')).toEqual([absent('unknown', '-99995'), known(0.5), known(-9999)]);
  });

  it('gives each column its own decimal mark where a file uses both', async () => {
    const table = await read(bytesOf('code;a;b\nGM9901;1,8;416.0\nGM9902;3,2;739.0\n'));
    expect(figures(table, 'a')).toEqual([known(1.8), known(3.2)]);
    expect(figures(table, 'b')).toEqual([known(416), known(739)]);
  });

  it('takes typed numbers of a spreadsheet as they show', async () => {
    const table = await read(
      xlsxOf({
        Blad1: [
          ['code', 'waarde'],
          ['GM9901', 38.400000000000006],
          ['GM9902', 1.234]
        ]
      }),
      'voorbeeld.xlsx'
    );
    expect(figures(table, 'waarde')).toEqual([known(38.4), known(1.234)]);
  });

  it('takes the named sheet, and names the sheets when it is not there', async () => {
    const bytes = xlsxOf({
      Uitleg: [
        ['Lees dit', 'eerst'],
        ['a', 'b']
      ],
      Cijfers: [
        ['code', 'x'],
        ['GM9901', 1]
      ]
    });
    const found = await readTable('v.xlsx', bytes, { sheet: 'Cijfers' });
    expect(found.ok && found.value.rows[0]?.cells).toEqual(['GM9901', '1']);
    const lost = await readTable('v.xlsx', bytes, { sheet: 'Data' });
    expect(!lost.ok && lost.problems[0]?.found).toContain('“Uitleg” en “Cijfers”');
  });
});

describe('refusals', () => {
  const whole = xlsxOf({
    Blad1: [
      ['code', 'waarde'],
      ['GM9901', 1]
    ]
  });
  it.each<[string, Uint8Array, RegExp]>([
    ['an empty file', bytesOf(''), /leeg/],
    ['a blank file', bytesOf(`${BOM} \r\n \r\n`), /leeg/],
    ['an HTML page', bytesOf('\n<!DOCTYPE html><html><body>Fout 500; a;b</body></html>'), /webpagina/],
    ['JSON without rows', bytesOf('{"value": []}'), /JSON met een lege lijst/],
    ['a PDF', bytesOf('%PDF-1.7 a;b'), /PDF/],
    ['an old spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), /\.xls/],
    ['binary garbage', Uint8Array.from({ length: 300 }, (_, index) => index % 32), /geen leesbare tekst/],
    ['a truncated spreadsheet', whole.subarray(0, whole.length - 200), /niet te openen/],
    ['a zip that holds no workbook', bytesOf('PK\u0003\u0004 zomaar iets'), /niet te openen/],
    ['running text', bytesOf('Geachte mevrouw\n\nHierbij de cijfers.'), /Geen kolommen/],
    ['headings only', bytesOf('code;waarde\n'), /Alleen kolomkoppen/],
    [
      'headings that R rewrote',
      bytesOf('"","Wijken.en.buurten","Aantal.inwoners..aantal."\n"1","Voorbeeldstad",5\n'),
      /statistiekprogramma/
    ],
    [
      'doubled quotes',
      bytesOf('"""Regio"";""Aantal"""\n"""Voorbeeldstad"";5"\n'),
      /Geen kolommen|verdubbeld/
    ],
    [
      'a StatLine file of the old kind without figures',
      bytesOf('Titel\n""\n"Onderwerp";"Inkomen|Laag"\n"Regio";"%"\n'),
      /oud StatLine/
    ]
  ])('refuses %s', async (_, bytes, found) => {
    const [problem] = await problemsOf(bytes);
    expect(problem?.found).toMatch(found);
    expect(problem?.file).toBe('voorbeeld.csv');
  });

  it('names every row with too few or too many cells', async () => {
    const problems = await problemsOf(bytesOf('code;a;b\nGM9901;1;2\nGM9902;1\nGM9903;1;2;3\nGM9904;1;2\n'));
    expect(problems.map(({ line, found }) => [line, found.slice(0, 8)])).toEqual([
      [3, '2 vakken'],
      [4, '4 vakken']
    ]);
  });

  it('names the line of a quote that is never closed', async () => {
    const problems = await problemsOf(bytesOf('code;a\nGM9901;1\n"GM9902;2\nGM9903;3\n'));
    expect(problems[0]).toMatchObject({ line: 3 });
    expect(problems[0]?.found).toContain('aanhalingsteken');
  });

  it('tells a long list of problems as a number', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? 'GM;1;2' : 'GM;1')).join('\n');
    const problems = await problemsOf(bytesOf(`code;a;b\n${rows}\n`));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.found).toContain('20 andere');
  });

  it('refuses a column with both decimal marks, and numbers that may be thousands', async () => {
    const [both] = await problemsOf(bytesOf('code;a\nGM9901;1,8\nGM9902;41.06\n'));
    expect(both).toMatchObject({ line: 3, column: 'a' });
    const [doubtful] = await problemsOf(bytesOf('code;a\nGM9901;1.234\nGM9902;12.345\n'));
    expect(doubtful).toMatchObject({ line: 2, column: 'a' });
    expect(doubtful?.found).toContain('1.234');
  });

  it('says where a number in a text is not a number', async () => {
    const table = await read(bytesOf('code;a\nGM9901;1,8\nGM9902;ongeveer 3\n'));
    const row = table.rows[1];
    const figure = row === undefined ? undefined : figureIn(table, row, 1);
    expect(figure).toMatchObject({ ok: false, problems: [{ line: 3, column: 'a', found: '“ongeveer 3”.' }] });
  });
});
