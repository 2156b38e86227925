import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { areaIndex } from '../domain/areas/index';
import type { Level, Region, RegionCode } from '../domain/region';
import { bytesOf } from './test-files';
import type { Choices, Understanding } from './understanding';
import { describe, understand } from './understand';

function region(code: string, level: Level, name: string, indeling: number, gemeente?: string): Region {
  return {
    code: code as RegionCode,
    level,
    name,
    indeling,
    ...(gemeente !== undefined && { gemeente: gemeente as RegionCode }),
    outlined: true
  };
}

/** Oud-Voorbeeld went into Voorbeeldstad; both of the others have a wijk Centrum. */
const INDEX = areaIndex(
  [2020, 2024].flatMap((year) => [
    region('NL01', 'land', 'Nederland', year),
    region('GM9901', 'gemeente', 'Voorbeeldstad', year),
    region('GM9902', 'gemeente', 'Voorbeelddorp', year),
    ...(year === 2020
      ? [
          region('GM9903', 'gemeente', 'Oud-Voorbeeld', year),
          region('WK990300', 'wijk', 'Oud-Noord', year, 'GM9903')
        ]
      : []),
    region('WK990100', 'wijk', 'Centrum', year, 'GM9901'),
    region('WK990200', 'wijk', 'Centrum', year, 'GM9902')
  ]),
  [
    {
      year: 2021,
      from: 'GM9903' as RegionCode,
      fromName: 'Oud-Voorbeeld',
      to: 'GM9901' as RegionCode,
      toName: 'Voorbeeldstad',
      kind: 'whole'
    }
  ]
);

async function understood(text: string, choices: Choices = {}): Promise<Understanding> {
  const result = await understand('voorbeeld.csv', bytesOf(text), INDEX, choices);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function refusal(text: string): Promise<string> {
  const result = await understand('voorbeeld.csv', bytesOf(text), INDEX);
  return result.ok ? 'read' : (result.problems[0]?.found ?? '');
}

suite('understand', () => {
  it('finds levels, indeling, years and what each topic holds', async () => {
    const { matching, topics, years, open, rejected } = await understood(
      'code;jaar;laag inkomen\nGM9901;2019;5\nGM9902;2019;x\nGM9903;2019;7\nBU99010000;2019;4\n'
    );
    expect(matching.levels).toMatchObject([{ level: 'gemeente', indeling: 2020, areas: 3, of: 3 }]);
    expect(topics).toMatchObject([{ levels: ['gemeente'], years: [2019], known: 2, absent: 1 }]);
    expect([years, open]).toEqual([[2019], []]);
    expect(rejected).toEqual([{ reason: 'soort gebied dat deze site niet toont, zoals een buurt', rows: 1 }]);
  });

  it('leaves out a dissolved gemeente without figures, and keeps one of the same indeling', async () => {
    const rows = (filled: string): string =>
      `"Regio's";"Perioden";"Inwoners (aantal)"\r\n"Voorbeeldstad";"2024";8\r\n"Voorbeelddorp";"2024";${filled}\r\n"Oud-Voorbeeld";"2024";\r\n`;
    const all = await understood(rows('9'));
    expect(all.matching.levels).toMatchObject([{ level: 'gemeente', indeling: 2024, areas: 2, of: 2 }]);
    expect(all.rejected).toEqual([
      { reason: 'gebied zonder cijfers dat in deze indeling niet bestaat', rows: 1 }
    ]);
  });

  it('takes all levels of a file for one indeling, where they can be', async () => {
    const { matching } = await understood('code;jaar;waarde\nGM9901;2019;5\nWK990300;2019;6\n');
    expect(matching.levels).toMatchObject([
      { level: 'gemeente', indeling: 2020, areas: 1, of: 3 },
      { level: 'wijk', indeling: 2020, areas: 1, of: 3 }
    ]);
    const [gemeenten] = matching.levels;
    expect(gemeenten?.equallyGood).toContain(2024);
  });

  it('takes one of two texts for one area, and says so', async () => {
    const { reading, rejected } = await understood(
      'gemeente;jaar;waarde\nVoorbeeldstad;2024;5\nGemeente Voorbeeldstad;2024;6\n'
    );
    expect(reading.observations.map(({ line }) => line)).toEqual([2]);
    expect(rejected).toEqual([{ reason: 'staat er al: zelfde gebied, jaar en kenmerk', rows: 1 }]);
  });

  it('asks for the year and the gemeente, and goes on when they are told', async () => {
    const text = 'wijk;bijstand\nCentrum;12\n';
    const asked = await understood(text);
    expect([asked.open, asked.rowsOut]).toEqual([['gemeente'], 0]);
    expect(asked.topics.map(({ topic }) => topic.name)).toEqual(['bijstand']);
    const gemeente = 'GM9902' as RegionCode;
    expect((await understood(text, { gemeente })).open).toEqual(['year']);
    const told = await understood(text, { gemeente, year: 2022 });
    expect([told.open, told.codes, told.years]).toEqual([[], ['WK990200'], [2022]]);
  });

  it('finds the column of the areas by what stands in it', async () => {
    const { reading, codes } = await understood(
      ';2023;2024;wie\nVoorbeeldstad;3;4;een\nVoorbeelddorp;5;6;twee\n'
    );
    expect(reading.layout).toEqual(['area-name', 'topic', 'topic', 'ignored']);
    expect([codes, reading.observations.length]).toEqual([['GM9901', 'GM9902'], 4]);
  });

  it('asks for the column of the areas', async () => {
    const text = 'plek;aantal\nVoorbeeldsta;3\n';
    expect((await understood(text)).open).toContain('area-column');
    const mended = await understood(text, { roles: new Map([[0, 'area-name' as const]]), year: 2024 });
    expect([mended.open, mended.matching.areas.length]).toEqual([[], 1]);
  });

  it('takes a table of CBS without areas for the whole country', async () => {
    const { matching, rowsOut } = await understood(
      '"ID";"Perioden";"PersonenInArmoede_1"\r\n"0";"2023JJ00";"  3.1"\r\n"1";"2024JJ00";"  3.0"\r\n'
    );
    expect([matching.levels.map(({ level }) => level), rowsOut]).toEqual([['land'], 2]);
  });

  it('knows the places of birth and the country of Kansenkaart', async () => {
    const { codes, topics } = await understood(
      'outcome,income_group,region_type,region_id,n,est,lwr,upr\n' +
        'c11_youth_protection,all,municipality_code_birth,9901,500,0.012,0.01,0.015\n' +
        'c11_youth_protection,all,all,all,90000,0.011,0.01,0.012\n',
      { year: 2020 }
    );
    expect(codes).toEqual(['GM9901', 'NL01']);
    expect(topics.map(({ topic, known }) => [topic.indicator, known])).toEqual([['jeugdbescherming', 2]]);
  });

  it('tells of columns of months, and uses nothing of them', async () => {
    const { warnings, reading } = await understood(
      '"Gemeenten";"Bijstand|2023";"Bijstand|m1y2024"\r\n"Voorbeeldstad";5;6\r\n'
    );
    expect(reading.observations).toHaveLength(1);
    expect(warnings.map(({ found }) => found)).toEqual([
      '1 kolom met een andere periode: “m1y2024”. Die worden niet gebruikt.'
    ]);
  });

  it('refuses a list of areas, a table without figures, names that cannot be told apart, and buurten', async () => {
    expect(await refusal('code;naam\nGM9901;Voorbeeldstad\n')).toMatch(
      /^Een lijst met gebieden, geen cijfers\./
    );
    expect(await refusal('titel;tekst\nEen;Twee\n')).toMatch(/^Geen cijfers\./);
    expect(await refusal('"Wijken en buurten";"Inwoners (aantal)"\r\n"Centrum";5\r\n')).toMatch(
      /^Alleen namen/
    );
    expect(await refusal('code;waarde\nBU99010000;5\nBU99010001;6\n')).toBe(
      '2 gebieden die deze site niet toont, zoals “BU99010000” en “BU99010001”.'
    );
  });

  it('tells all of it in lines', async () => {
    const file = await understood(
      '\uFEFF"Regio\'s";"Perioden";"Regioaanduiding/Codering (code)";"Inkomen/Huishoudens met een laag inkomen (%)"\r\n' +
        '"Voorbeeldstad";"2023";"GM9901";5,2\r\n"Voorbeelddorp";"2024*";"GM9902";\r\n' +
        '"Rest";"2024*";"GM9999";1,0\r\n"Elders";"2024*";"GM8888";2,0\r\n'
    );
    expect(describe(file)).toEqual([
      'Bestand:         voorbeeld.csv',
      'Vorm:            StatLine, CSV zonder statistische symbolen',
      'Opslag:          tekst in UTF-8 met BOM, kolommen gescheiden door een puntkomma',
      'Decimaalteken:   komma',
      'Rijen:           4 gelezen, 2 gebruikt, 2 afgewezen',
      '  1 × geen gebied, maar een restgroep of totaal',
      '  1 × gebied niet herkend',
      "Gebieden:        2 herkend, 0 vermoed, 2 niet herkend, in “Regioaanduiding/Codering (code)” en “Regio's”",
      '  gemeente: 2 van 2, indeling 2024, past ook bij 2025',
      'Jaren:           2023, 2024 (voorlopig)',
      'Kenmerken:       1',
      '  Huishoudens met een laag inkomen (%), herkend als “Laag inkomen”: gemeente 2023–2024, 1 bekend, 1 ontbreekt',
      'Niet zeker:      2 gebieden',
      '  “Rest”: Dit is geen gebied, maar een restgroep of een totaal.',
      '  “Elders”: Wij kennen geen gebied met deze code of naam.'
    ]);
  });

  it('names other indelingen that fit only where they are few', async () => {
    const years = [2019, 2020, 2021, 2022];
    const same = (count: number) =>
      areaIndex(
        years.slice(0, count).map((year) => region('GM9901', 'gemeente', 'Voorbeeldstad', year)),
        []
      );
    const said = async (count: number): Promise<string | undefined> => {
      const result = await understand('x.csv', bytesOf('code;jaar;waarde\nGM9901;2024;5\n'), same(count));
      return result.ok ? describe(result.value).find((line) => line.startsWith('  gemeente:')) : undefined;
    };
    expect(await said(1)).toBe('  gemeente: 1 van 1, indeling 2019');
    expect(await said(3)).toMatch(/, indeling 20\d\d, past ook bij 20\d\d(–| en )20\d\d$/);
    expect(await said(4)).toMatch(/, indeling 20\d\d, past ook bij andere jaren$/);
  });

  it('gives an account or problems for any text, and never throws', async () => {
    const parts = [
      ';',
      ',',
      '\n',
      '"',
      'code',
      'jaar',
      'GM9901',
      'Voorbeeldstad',
      '2024',
      '1,5',
      '2.5',
      'x',
      '(%)',
      '|2020'
    ];
    const texts = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string()), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const result = await understand('x', bytesOf(text.join('')), INDEX);
        if (!result.ok) {
          expect(result.problems.every(({ action }) => action !== '')).toBe(true);
          return;
        }
        const { rowsIn, rowsOut, rejected } = result.value;
        expect(rowsOut + rejected.reduce((sum, { rows }) => sum + rows, 0)).toBe(rowsIn);
        expect(describe(result.value).every((line) => !line.includes('undefined'))).toBe(true);
      }),
      { numRuns: 500 }
    );
  });
});
