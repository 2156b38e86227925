import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absent, type Figure } from '../domain/figure';
import { layoutOf } from './layout';
import { readObservations } from './observations';
import { bytesOf, read } from './test-files';
import { WRITERS } from './test-writers';
import type { Choices, ColumnRole, Reading } from './understanding';

async function reading(text: string, choices: Choices = {}): Promise<Reading> {
  const table = await read(bytesOf(text), 'cijfers van de gemeente.csv');
  return readObservations(table, layoutOf(table, choices.roles), choices);
}

const numberOf = (figure: Figure): number | string =>
  figure.kind === 'known' ? figure.value : figure.reason;

/** Observations as lines, in an order that does not depend on the shape of the file. */
function told({ observations, areas, topics }: Reading): readonly string[] {
  return observations
    .map(({ area, period, topic, figure }) => {
      const { code, name } = areas[area] ?? {};
      return `${code ?? name ?? ''} ${period?.year ?? '-'} ${topics[topic]?.name ?? ''}: ${numberOf(figure)}`;
    })
    .sort();
}

const balance = ({ rowsIn, rowsOut, rejected }: Reading): number =>
  rowsIn - rowsOut - rejected.reduce((sum, { rows }) => sum + rows, 0);

describe('readObservations', () => {
  it('reads a wide table with a column per topic', async () => {
    const wide = await reading(
      'code;naam;jaar;laag inkomen (%);inwoners\nGM9901;Voorbeeldstad;2023;5,1;100\nGM9902;Voorbeelddorp;2023;x;90\n'
    );
    expect(told(wide)).toEqual([
      'GM9901 2023 inwoners: 100',
      'GM9901 2023 laag inkomen: 5.1',
      'GM9902 2023 inwoners: 90',
      'GM9902 2023 laag inkomen: suppressed'
    ]);
    expect(wide.topics.map(({ unit, unitText }) => [unit, unitText])).toEqual([
      ['percent', '%'],
      [undefined, '']
    ]);
  });

  it('reads years from headings, named after the file or after what stands before them', async () => {
    const years = await reading('gemeente;2019;2020*\nVoorbeeldstad;1,5;2,5\n');
    expect(told(years)).toEqual([
      'Voorbeeldstad 2019 cijfers van de gemeente: 1.5',
      'Voorbeeldstad 2020 cijfers van de gemeente: 2.5'
    ]);
    expect(years.observations[1]?.figure).toMatchObject({ remarks: ['provisional'] });
    const named = await reading(
      'gemeente;schulden 2019;schulden 2020;bouwjaar tot 2000;bouwjaar vanaf 2000\nVoorbeeldstad;1;2;3;4\n'
    );
    expect(told(named)).toEqual([
      'Voorbeeldstad - bouwjaar tot 2000: 3',
      'Voorbeeldstad - bouwjaar vanaf 2000: 4',
      'Voorbeeldstad 2019 schulden: 1',
      'Voorbeeldstad 2020 schulden: 2'
    ]);
  });

  it('folds an estimate and its margins into one figure', async () => {
    const rows = ['MW00000";"  24.3', 'MOG0095";"  22.1', 'MBG0095";"  26.4'].map(
      (margin, index) =>
        `"${index}";"20300";"${margin.split('"')[0] ?? ''}";"GM9901  ";"2020JJ00";"${margin.split('"').at(-1) ?? ''}"`
    );
    const text = `"ID";"Leeftijd";"Marges";"WijkenEnBuurten";"Perioden";"MoeiteMetRondkomen_38"\r\n${rows.join('\r\n')}\r\n`;
    const { observations, rowsOut, topics } = await reading(text);
    expect(observations).toHaveLength(1);
    expect(observations[0]?.figure).toEqual({
      kind: 'known',
      value: 24.3,
      lower: 22.1,
      upper: 26.4,
      remarks: ['estimate']
    });
    expect([rowsOut, topics[0]?.indicator]).toEqual([3, 'moeite_rondkomen']);

    const alone = await reading(
      `${text
        .split('\r\n')
        .filter((line) => !line.includes('MW0'))
        .join('\r\n')}`
    );
    expect([alone.rowsOut, alone.rejected]).toEqual([
      0,
      [{ reason: 'alleen een ondergrens of bovengrens', rows: 2 }]
    ]);
  });

  it('shows fractions of Kansenkaart as percentages, with interval and denominator', async () => {
    const head =
      'outcome,income_group,gender_group,migration_group,household_group,region_type,region_id,n,est,lwr,upr';
    const { observations, topics } = await reading(
      `${head}\nc35_social_assistance,all,all,all,all,municipality_code,9901,420,0.07,0.05,0.09\nc35_social_assistance,Low,all,all,all,municipality_code,9901,90,0.14,0.1,0.18\n`
    );
    expect(observations[0]?.figure).toEqual({
      kind: 'known',
      value: 7,
      lower: 5,
      upper: 9,
      denominator: 420,
      remarks: []
    });
    expect(topics.map(({ name, indicator }) => [name, indicator])).toEqual([
      ['c35_social_assistance', 'kansenkaart_bijstand'],
      ['c35_social_assistance, Low', undefined]
    ]);
  });

  it('takes amounts of Kansenkaart for euros, and what is neither for nothing known', async () => {
    const head = 'outcome,region_type,region_id,est';
    const outcomes = [
      'c35_debt',
      'c11_class_income_below_25th',
      'c35_top_20_household_income',
      'c35_hrs_work_pw'
    ];
    const { topics } = await reading(
      [head, ...outcomes.map((outcome) => `${outcome},municipality_code,9901,0.5`)].join('\n')
    );
    expect(topics.map(({ unit, times, indicator }) => [unit, times, indicator])).toEqual([
      ['euro', 1, undefined],
      ['percent', 100, undefined],
      ['percent', 100, undefined],
      [undefined, 1, undefined]
    ]);
  });

  it('reads Regiobeeld: a fraction, the count in it, and both counts together', async () => {
    const { observations } = await reading(
      '"";"gem2023";"n_1";"n_0";"percentage";"jaar"\n"1";"9901";30;170;0,15;2022\n"2";"9902";"<10";90;"<10";2022\n'
    );
    expect(observations.map(({ figure }) => figure)).toEqual([
      { kind: 'known', value: 15, numerator: 30, denominator: 200, remarks: [] },
      absent('suppressed', '<10')
    ]);
  });

  it('splits topics by what tells the rows of one area apart, and by nothing else', async () => {
    const { topics } = await reading(
      'code;provincie;geslacht;waarde\nGM9901;Voorbeeldland;Meisjes;1\nGM9901;Voorbeeldland;Jongens;2\n'
    );
    expect(topics.map(({ name }) => name)).toEqual(['waarde, Meisjes', 'waarde, Jongens']);
  });

  it('reads a list with a unit per row, and takes 1 January for its year', async () => {
    const list = await reading(
      'gemeente;peildatum;indicator;waarde;eenheid\nVoorbeeldstad;1-1-2023;schulden;8,5;%\nVoorbeeldstad;1-1-2024;schulden;9,5;%\nVoorbeeldstad;01-01-2024;gezinnen;120;aantal\n'
    );
    expect(told(list)).toEqual([
      'Voorbeeldstad 2023 schulden: 8.5',
      'Voorbeeldstad 2024 gezinnen: 120',
      'Voorbeeldstad 2024 schulden: 9.5'
    ]);
    expect(list.topics.map(({ unit }) => unit)).toEqual(['percent', 'count']);
  });

  it('rejects with a reason: no area, no whole year, twice the same', async () => {
    const { rejected, rowsOut } = await reading(
      'code;jaar;laag inkomen\nGM9901;2020;1\nGM9901;2020;2\n;2020;3\nGM9902;2020 1e kwartaal;4\nGM9902;2021;5\n'
    );
    expect(rowsOut).toBe(2);
    expect(rejected).toEqual([
      { reason: 'staat er al: zelfde gebied, jaar en kenmerk', rows: 1 },
      { reason: 'geen gebied genoemd', rows: 1 },
      { reason: 'geen heel jaar', rows: 1 }
    ]);
  });

  it('points at a cell without a number, and takes no figure from it', async () => {
    const rows = Array.from({ length: 10 }, (_, index) => `GM990${index};${index === 3 ? 'veel' : index}`);
    const { observations, problems } = await reading(`code;waarde\n${rows.join('\n')}\n`);
    expect(observations).toHaveLength(9);
    expect(problems).toMatchObject([{ line: 5, column: 'waarde', found: '“veel”.' }]);
  });

  it('knows no indicator by its name where the figures cannot be of it', async () => {
    const kwb = (figure: string): string =>
      `"ID";"WijkenEnBuurten";"Codering_3";"k_0Tot15Jaar_8"\r\n"0";"GM9901";"GM9901";"${figure}"\r\n`;
    expect((await reading(kwb(' 4120'))).topics[0]?.indicator).toBe('inwoners_0_15');
    expect((await reading(kwb('   17'))).topics[0]?.indicator).toBeUndefined();
    const share = (figure: string): string => `gemeentecode;percentage_koopwoningen\nGM9901;${figure}\n`;
    expect((await reading(share('58'))).topics[0]?.indicator).toBe('koopwoningen');
    expect((await reading(share('5800'))).topics[0]?.indicator).toBeUndefined();
  });

  it('takes the year and the columns that a person names', async () => {
    const roles = new Map<number, ColumnRole>([
      [1, 'ignored'],
      [0, 'area-name']
    ]);
    const chosen = await reading('plaats;nummer;aantal\nVoorbeeldstad;7;12\n', { roles, year: 2022 });
    expect(told(chosen)).toEqual(['Voorbeeldstad 2022 aantal: 12']);
  });

  it.each(Object.entries(WRITERS))('gives back what was written as %s', async (shape, write) => {
    const values = fc.uniqueArray(
      fc.integer({ min: -50_000, max: 900_000 }).map((hundredths) => hundredths / 100),
      { minLength: 1, maxLength: 12 }
    );
    // Fractions are shown as percentages.
    const times = shape === 'kansenkaart' || shape === 'regiobeeld' ? 100 : shape === 'odata-v4' ? 1000 : 1;
    await fc.assert(
      fc.asyncProperty(values, async (given) => {
        const table = await read(write(given).bytes, `voorbeeld.${shape}`);
        const result = readObservations(table, layoutOf(table));
        expect(balance(result)).toBe(0);
        expect(result.problems).toEqual([]);
        const known = result.observations.flatMap(({ figure }) =>
          figure.kind === 'known' ? [figure.value] : []
        );
        // Some writers name one area only: then the first figure stands, and the others are told as rejected.
        const expected = result.areas.length > 2 ? given : given.slice(0, known.length);
        expect(known.length).toBeGreaterThan(0);
        known.forEach((value, index) => expect(value / times).toBeCloseTo(expected[index] ?? NaN, 9));
        expect(known).toHaveLength(expected.length);
      }),
      { numRuns: 25 }
    );
  });

  const cell = fc.oneof(
    fc.integer({ min: 0, max: 9999 }).map(String),
    fc.constantFrom(
      '',
      '.',
      'x',
      '-',
      '<5',
      '2020',
      '2020JJ00',
      'GM9901',
      'WK990101',
      'Voorbeeldstad',
      'MW00000',
      'veel',
      '0363',
      '1,5'
    )
  );
  const heading = fc.constantFrom(
    'code',
    'gemeente',
    'jaar',
    'waarde',
    '2019',
    '2020',
    'lwr',
    'Marges',
    'indicator',
    'n',
    'Measure',
    'Value',
    'Id',
    'A_1',
    'A (%)',
    'ID',
    'RegioS',
    'A|2020'
  );

  it('accounts for every row of any table', async () => {
    const tables = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.tuple(
          fc.array(heading, { minLength: width, maxLength: width }),
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
        )
      );
    const { readTable } = await import('./table');
    await fc.assert(
      fc.asyncProperty(tables, async ([headings, rows]) => {
        const text = [headings, ...rows].map((cells) => cells.map((one) => `"${one}"`).join(';')).join('\n');
        const table = await readTable('x', bytesOf(text));
        if (!table.ok) return;
        const result = readObservations(table.value, layoutOf(table.value));
        expect(balance(result)).toBe(0);
        const keys = result.observations.map(({ area, period, topic }) => `${area} ${period?.year} ${topic}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 400 }
    );
  });

  it('reads the same from a wide and from a long table', async () => {
    const topics = ['schulden', 'bijstand', 'inwoners'];
    const years = [2019, 2020];
    const areas = ['GM9901', 'GM9902', 'GM9903'];
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 99_999 })), { minLength: 18, maxLength: 18 });
    await fc.assert(
      fc.asyncProperty(values, async (given) => {
        const at = (area: number, year: number, topic: number): string =>
          String(given[area * 6 + year * 3 + topic] ?? 'x');
        const places = areas.flatMap((code, area) => years.map((year, when) => ({ code, area, year, when })));
        const wide = places.map(({ code, year, area, when }) => [
          code,
          year,
          ...topics.map((_, topic) => at(area, when, topic))
        ]);
        const long = places.flatMap(({ code, year, area, when }) =>
          topics.map((name, topic) => [code, name, year, at(area, when, topic)])
        );
        const crossed = areas.map((code, area) => [
          code,
          ...topics.flatMap((_, topic) => years.map((_, when) => at(area, when, topic)))
        ]);
        const csv = (head: readonly string[], rows: readonly (readonly unknown[])[]): string =>
          [head, ...rows].map((cells) => cells.join(';')).join('\n');
        const expected = told(await reading(csv(['code', 'jaar', ...topics], wide)));
        expect(expected).toHaveLength(18);
        expect(told(await reading(csv(['code', 'indicator', 'jaar', 'waarde'], long)))).toEqual(expected);
        const headings = topics.flatMap((name) => years.map((year) => `${name} ${year}`));
        expect(told(await reading(csv(['code', ...headings], crossed)))).toEqual(expected);
        const swing = topics.flatMap((name) => years.map((year) => `${name}|${year}`));
        expect(told(await reading(csv(['Gemeenten', ...swing], crossed)))).toEqual(expected);
      }),
      { numRuns: 60 }
    );
  });
});
