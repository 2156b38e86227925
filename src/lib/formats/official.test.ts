/** Official downloads fill the declared indicators, each by its own definition, unit and year. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { areaIndex } from '../domain/areas/index';
import type { IndicatorId } from '../domain/indicator-ids';
import type { Region, RegionCode } from '../domain/region';
import { bytesOf } from './test-files';
import type { Understanding } from './understanding';
import { understand } from './understand';

const AREAS = [
  ['NL01', 'land', 'Nederland'],
  ['GM9901', 'gemeente', 'Voorbeeldstad'],
  ['GM9902', 'gemeente', 'Voorbeelddorp']
] as const;
const INDEX = areaIndex(
  [2023, 2024].flatMap((indeling) =>
    AREAS.map(([code, level, name]): Region => ({
      code: code as RegionCode,
      level,
      name,
      indeling,
      outlined: true
    }))
  ),
  []
);

async function understood(file: string, bytes: Uint8Array): Promise<Understanding> {
  const result = await understand(file, bytes, INDEX);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The figures of an indicator: area, year (with * when provisional), value or reason. */
function figuresOf({ reading, codes }: Understanding, indicator: IndicatorId): readonly string[] {
  return reading.observations.flatMap(({ topic, area, period, figure }) => {
    if (reading.topics[topic]?.indicator !== indicator) return [];
    const when = `${period?.year ?? '-'}${period?.provisional === true ? '*' : ''}`;
    return [`${codes[area]} ${when} ${figure.kind === 'absent' ? figure.reason : figure.value}`];
  });
}

const indicatorsOf = ({ reading }: Understanding): readonly string[] =>
  reading.topics.flatMap(({ indicator }) => indicator ?? []).sort();

/** A field as `DataProperties` tells it; a group has no key. */
type Field = readonly [id: number, parent: number | null, key: string, title: string, unit?: string];

/** A download of OData v3: the rows, and beside them what the service tells of the fields. */
function v3(fields: readonly Field[], rows: readonly Readonly<Record<string, unknown>>[]): Uint8Array {
  const properties = fields.map(([ID, ParentID, Key, Title, Unit = '']) => ({
    ID,
    ParentID,
    Type: Key === '' ? 'TopicGroup' : 'Topic',
    Key,
    Title,
    Unit,
    Decimals: 0,
    Description: null
  }));
  return bytesOf(JSON.stringify({ 'odata.metadata': 'voorbeeld', properties, value: rows }));
}

describe('a download of OData v3 that keeps the properties of its fields', () => {
  it('gives SES-WOA by the group that the score stands under, not by its place', async () => {
    const fields: readonly Field[] = [
      [1, null, '', 'SES-WOA'],
      [2, 1, '', 'Deelscore opleidingsniveau'],
      [3, 2, 'GemiddeldeScore_29', 'Gemiddelde score', 'Getal'],
      [4, 1, '', 'Totaalscore'],
      [5, 4, 'GemiddeldeScore_31', 'Gemiddelde score', 'Getal'],
      [6, 4, 'SpreidingVanDeScore_32', 'Spreiding van de score', 'Getal']
    ];
    const rows = ['GM9901    ', 'GM9902    '].map((WijkenEnBuurten, ID) => ({
      ID,
      WijkenEnBuurten,
      Perioden: '2024JJ00',
      GemiddeldeScore_29: '   0.500',
      GemiddeldeScore_31: ID === 0 ? '  -0.123' : '       .',
      SpreidingVanDeScore_32: '   0.400'
    }));
    const file = await understood('ses-woa.json', v3(fields, rows));
    expect(figuresOf(file, 'ses_woa')).toEqual(['GM9901 2024 -0.123', 'GM9902 2024 unknown']);
    expect(indicatorsOf(file)).toEqual(['ses_woa']);
    expect(file.reading.topics.map(({ name }) => name)).toContain(
      'Deelscore opleidingsniveau: Gemiddelde score'
    );
    // Without the groups nobody can tell which of the scores is the total.
    expect(indicatorsOf(await understood('ses-woa.json', v3([], rows)))).toEqual([]);
  });

  it('gives households by name and unit, and of all ages alone', async () => {
    const fields: readonly Field[] = [
      [1, null, '', 'Particuliere huishoudens: samenstelling'],
      [2, 1, 'TotaalParticuliereHuishoudens_1', 'Totaal particuliere huishoudens', 'aantal'],
      [3, 1, '', 'Meerpersoonshuishouden'],
      [4, 3, 'TotaalEenouderhuishoudens_16', 'Totaal eenouderhuishoudens', 'aantal'],
      [5, 3, 'k_2Kinderen_18', '2 kinderen', 'aantal']
    ];
    const rows = ['10000', '53105'].map((LeeftijdReferentiepersoon, ID) => ({
      ID,
      LeeftijdReferentiepersoon,
      RegioS: 'GM9901',
      Perioden: '2024JJ00',
      TotaalParticuliereHuishoudens_1: ID === 0 ? 40_000 : 3_000,
      TotaalEenouderhuishoudens_16: ID === 0 ? 2_800 : 150,
      k_2Kinderen_18: 900
    }));
    for (const told of [fields, []]) {
      const file = await understood('huishoudens.json', v3(told, rows));
      expect(figuresOf(file, 'huishoudens')).toEqual(['GM9901 2024 40000']);
      expect(figuresOf(file, 'eenouder_huishoudens')).toEqual(['GM9901 2024 2800']);
      expect(indicatorsOf(file)).toEqual(['eenouder_huishoudens', 'huishoudens']);
    }
  });

  it('gives Kerncijfers by name and unit, and never less than by the names of the fields', async () => {
    const fields: readonly Field[] = [
      [1, null, 'AantalInwoners_5', 'Aantal inwoners', 'aantal'],
      // A group of another name than in the editions that were seen.
      [2, null, '', 'Naar leeftijd'],
      [3, 2, 'k_0Tot15Jaar_8', '0 tot 15 jaar', 'aantal'],
      [4, null, 'Koopwoningen_41', 'Koopwoningen', '%'],
      [5, null, 'GemiddeldeWOZWaardeVanWoningen_36', 'Gemiddelde WOZ-waarde van woningen', 'x 1 000 euro'],
      [6, null, 'HuishoudensMetEenLaagInkomen_87', 'Huishoudens met een laag inkomen', '%'],
      [7, null, 'HuishOnderOfRondSociaalMinimum_88', 'Huish. onder of rond sociaal minimum', '%'],
      [8, null, 'HuishoudensTot110VanSociaalMinimum_89', 'Huishoudens tot 110% van sociaal minimum', '%'],
      [9, null, 'HuishoudensTot120VanSociaalMinimum_90', 'Huishoudens tot 120% van sociaal minimum', '%'],
      [10, null, 'PersonenInArmoede_81', 'Personen in armoede', 'aantal'],
      [11, null, '', 'Jeugdzorg'],
      [12, 11, 'JongerenMetJeugdzorgInNatura_96', 'Jongeren met jeugdzorg in natura', 'aantal'],
      [13, 11, 'PercentageJongerenMetJeugdzorg_97', 'Percentage jongeren met jeugdzorg', '%']
    ];
    const values = [90_500, 14_000, 52, 310, 5.5, 6.5, 8, 10, 2_700, 2_500, 11.5];
    const keys = fields.flatMap(([, , key]) => (key === '' ? [] : [key]));
    const row = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null]));
    const rows = [{ ID: 0, WijkenEnBuurten: 'GM9901    ', Codering_3: 'GM9901    ', ...row }];
    const file = await understood('kwb-2023.json', v3(fields, rows));
    expect(indicatorsOf(file)).toEqual([
      'inwoners',
      'inwoners_0_15',
      'jeugdzorg',
      'koopwoningen',
      'laag_inkomen_hh',
      'sociaal_minimum_101_hh',
      'sociaal_minimum_110_hh',
      'sociaal_minimum_120_hh',
      'woz'
    ]);
    // A number of persons is no share, whatever the field is called.
    const poverty = file.reading.topics.find(({ name }) => name === 'Personen in armoede');
    expect(poverty).toMatchObject({ unit: 'count', indicator: undefined });
  });

  it('survives properties that say nothing', async () => {
    const rows = [{ ID: 0, RegioS: 'GM9901', Perioden: '2024JJ00', Iets_1: 3 }];
    const round: readonly Field[] = [
      [1, 2, '', 'Kop'],
      [2, 1, '', 'Staart'],
      [3, 1, 'Iets_1', 'Iets', '%']
    ];
    for (const bytes of [
      v3(round, rows),
      bytesOf(JSON.stringify({ properties: [1, 'twee'], value: rows })),
      bytesOf(JSON.stringify({ properties: [{ Key: 'Iets_1' }], value: rows }))
    ])
      expect((await understood('iets.json', bytes)).rowsOut).toBe(1);
  });
});

/** The zip "volledige dataset" of 85678NED: codes and columns of CBS, areas and figures invented. */
function lowIncomeZip(): Uint8Array {
  const thresholds = [
    ['T001164', 'Totaal'],
    ['1050290', 'Inkomen tot lage-inkomensgrens'],
    ['A043009', 'Inkomen tot 101% sociaal minimum'],
    ['A043010', 'Inkomen tot 105% sociaal minimum'],
    ['A043007', 'Inkomen tot 110% sociaal minimum'],
    ['A043008', 'Inkomen tot 120% sociaal minimum'],
    ['A044103', 'Inkomen tot 130% sociaal minimum']
  ] as const;
  const durations = ['A028721', 'A028724'];
  const observations = ['GM9901', 'GM9902'].flatMap((area, place) =>
    ['2021JJ00', '2022JJ00'].flatMap((period, year) =>
      thresholds.flatMap(([threshold], step) =>
        durations.flatMap((duration, long) =>
          ['1050010', '1050190'].flatMap((household, single) => {
            const share = 5 + step + place / 2 + year / 10 - 3 * long + 20 * single;
            const key = `${household};${threshold};${duration};${area};${period}`;
            // Voorbeelddorp is too small for those of four years or longer.
            const hidden = place === 1 && long === 1 ? ';;Confidential' : undefined;
            return [
              `1016445_1;${key};${hidden ?? `${(share / 10).toFixed(1).replace('.', ',')};;None`}`,
              `1016445_2;${key};${hidden ?? `${share.toFixed(1).replace('.', ',')};;None`}`
            ];
          })
        )
      )
    )
  );
  const list = (dimension: string, codes: readonly (readonly [string, string])[]): string =>
    [
      'Identifier;DimensionGroupId;DimensionId;Index;Title;Description',
      ...codes.map(
        ([code, title], index) => `${code};;${dimension};${index + 1};${title};"Een tekst;\nop twee regels"`
      )
    ].join('\n');
  return zipSync(
    Object.fromEntries(
      Object.entries({
        'Observations.csv': [
          'Id;Measure;KenmerkenVanHuishoudens;InkomensgrensHuishouden;DuurInkomenspositie;RegioS;Perioden;Value;StringValue;ValueAttribute',
          ...observations.map((row, id) => `${id};${row}`)
        ].join('\n'),
        'MeasureCodes.csv':
          'Identifier;MeasureGroupId;Index;Title;Description;DataType;Unit;Decimals;PresentationType\n' +
          '1016445_1;;7;Minderjarige kinderen;Aantal;Double;x 1 000;1;Absolute\n' +
          '1016445_2;;10;Minderjarige kinderen relatief;Deel;Double;%;1;Relative',
        'InkomensgrensHuishoudenCodes.csv': list('InkomensgrensHuishouden', thresholds),
        'DuurInkomenspositieCodes.csv': list('DuurInkomenspositie', [
          ['A028721', 'Ten minste 1 jaar'],
          ['A028724', 'Vier jaar of langer']
        ]),
        'KenmerkenVanHuishoudensCodes.csv': list('KenmerkenVanHuishoudens', [
          ['1050010', 'Particuliere huishoudens'],
          ['1050190', 'Type: Eenoudergezin']
        ]),
        'RegioSCodes.csv': list(
          'RegioS',
          AREAS.map(([code, , name]) => [code, name] as const)
        ),
        'PeriodenCodes.csv':
          'Identifier;DimensionGroupId;DimensionId;Index;Title;Description;Status\n' +
          '2021JJ00;0;Perioden;1;2021;;Definitief\n2022JJ00;0;Perioden;2;2022;;Voorlopig',
        'Dimensions.csv':
          'Identifier;Title;Description;MapYear;ReleasePolicy;Kind\n' +
          'InkomensgrensHuishouden;Inkomensgrens huishouden;;;;Dimension\n' +
          'DuurInkomenspositie;Duur inkomenspositie;;;;Dimension\n' +
          'KenmerkenVanHuishoudens;Kenmerken van huishoudens;;;;Dimension\n' +
          'RegioS;Regio’s;;2023;;GeoDimension\nPerioden;Perioden;;;True;TimeDimension',
        'Properties.csv': 'Identifier;Title\n85678NED;Laag en langdurig laag inkomen (indeling 2023)'
      }).map(([name, text]) => [name, strToU8(text)])
    )
  );
}

describe('the zip “volledige dataset” of low income', async () => {
  const file = await understood('85678NED.zip', lowIncomeZip());

  it.each([
    ['kinderen_laag_inkomen', 6],
    ['kinderen_sociaal_minimum_101', 7],
    ['kinderen_sociaal_minimum_110', 9],
    ['kinderen_sociaal_minimum_120', 10],
    ['kinderen_sociaal_minimum_130', 11]
  ] as const)('fills %s for both years, the last provisional', (indicator, base) => {
    expect([...figuresOf(file, indicator)].sort()).toEqual([
      `GM9901 2021 ${base}`,
      `GM9901 2022* ${base + 0.1}`,
      `GM9902 2021 ${base + 0.5}`,
      `GM9902 2022* ${base + 0.6}`
    ]);
  });

  it('fills the long duration apart, and keeps what CBS hides', () => {
    expect([...figuresOf(file, 'kinderen_laag_inkomen_lang')].sort()).toEqual([
      'GM9901 2021 3',
      'GM9901 2022* 3.1',
      'GM9902 2021 suppressed',
      'GM9902 2022* suppressed'
    ]);
  });

  it('takes each indicator from one topic, in percent, and no number for a share', () => {
    expect(indicatorsOf(file)).toEqual([
      'kinderen_laag_inkomen',
      'kinderen_laag_inkomen_lang',
      'kinderen_sociaal_minimum_101',
      'kinderen_sociaal_minimum_110',
      'kinderen_sociaal_minimum_120',
      'kinderen_sociaal_minimum_130'
    ]);
    const { topics } = file.reading;
    for (const { indicator, unit, unitText } of topics)
      if (indicator !== undefined) expect([unit, unitText]).toEqual(['percent', '%']);
    const counted = topics.filter(({ unitText }) => unitText === 'x 1 000');
    expect(counted).toHaveLength(28);
    for (const { unit, times } of counted) expect([unit, times]).toEqual(['count', 1000]);
  });

  it('knows its indeling and its years', () => {
    expect(file.years).toEqual([2021, 2022]);
    expect(file.matching.levels).toMatchObject([{ level: 'gemeente', areas: 2, of: 2, indeling: 2023 }]);
    expect([file.rowsIn, file.rowsOut, file.open]).toEqual([224, 224, []]);
  });
});
