/** For the tests of this folder: one column of values, written as each shape writes it. */
import { strToU8, zipSync } from 'fflate';
import { BOM, bytesOf, xlsxOf } from './test-files';
import type { Shape } from './types';

export interface Written {
  readonly bytes: Uint8Array;
  /** Heading or name of the column with the values. */
  readonly column: string;
}

const comma = (value: number): string => String(value).replace('.', ',');
const padded = (value: number): string => String(value).padStart(8);
const written = (column: string, text: string): Written => ({ column, bytes: bytesOf(text) });
const json = (column: string, value: unknown): Written => written(column, JSON.stringify(value));
const code = (index: number): string => String(9000 + (index % 1000));

/** The v4 "volledige dataset" of one measure; `measure` is the code that the observations use. */
export function datasetZip(
  values: readonly number[],
  measure = 'M1_1',
  lists: Readonly<Record<string, string>> = {}
): Uint8Array {
  const rows = values.map((value, id) => `${id};${measure};GM9001  ;2023JJ00;${comma(value)};;None`);
  const entries: Readonly<Record<string, string>> = {
    'Observations.csv': `Id;Measure;RegioS;Perioden;Value;StringValue;ValueAttribute\n${rows.join('\n')}\n`,
    'MeasureCodes.csv':
      'Identifier;MeasureGroupId;Index;Title;Description;Unit\nM1_1;;1;Kinderen;"Eerste regel\n\nderde";x 1 000\n',
    'RegioSCodes.csv':
      'Identifier;DimensionGroupId;DimensionId;Index;Title;Description\nGM9001;GM;RegioS;1;Voorbeeldstad;\n',
    'PeriodenCodes.csv':
      'Identifier;DimensionGroupId;DimensionId;Index;Title;Description;Status\n2023JJ00;0;Perioden;1;2023;;Voorlopig\n',
    'Dimensions.csv':
      'Identifier;Title;Description;MapYear;Kind\nRegioS;Regio’s;;2023;GeoDimension\nPerioden;Perioden;;;TimeDimension\n',
    'Properties.csv': 'Identifier;Title;ObservationCount\n99999NED;Voorbeeldtabel;1\n',
    ...lists
  };
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
}

export const cubeSheets = (values: readonly number[]) => ({
  DATA: [
    ['Jaar', 'geolevel', 'geoitem', 'SEKSE', 'W_1'],
    ...values.map((value, index) => ['2023', 'gemeente', code(index), '1', value])
  ],
  Data_def: [
    ['col', 'type'],
    ['Jaar', 'period'],
    ['geolevel', 'geolevel'],
    ['geoitem', 'geoitem'],
    ['SEKSE', 'dim'],
    ['W_1', 'var']
  ],
  Label_var: [
    ['Onderwerpcode', 'Naam', 'Eenheid'],
    ['W_1', 'Waarde', 'Personen']
  ],
  Dimensies: [
    ['Dimensiecode', 'Naam'],
    ['SEKSE', 'Geslacht']
  ],
  SEKSE: [
    ['Itemcode', 'Naam', 'Volgnr'],
    ['1', 'Jongens', '1'],
    ['2', 'Meisjes', '2']
  ]
});

/** How each shape writes one column of values. */
export const WRITERS: Readonly<Record<Shape, (values: readonly number[]) => Written>> = {
  statline: (values) =>
    written(
      'Waarde',
      `${BOM}"Regio's";"A/Waarde (%)"\r\n${values.map((value) => `"Voorbeeldstad";${comma(value)}`).join('\r\n')}`
    ),
  'statline-symbols': (values) =>
    written(
      'Waarde',
      `${BOM}"Regio's";"A/Waarde (%)"\n"Proefdam";"       ."\n${values.map((value) => `"Voorbeeldstad";"${padded(value)}"`).join('\n')}`
    ),
  'statline-old': (values) =>
    written(
      'Waarde',
      `"Oude tabel"\n""\n"Onderwerp";"Groep|Waarde"\n"Regio's";"%"\n${values.map((value) => `"Voorbeeldstad";"${comma(value)}"`).join('\n')}\n"Bron: CBS"\n`
    ),
  'statline-custom': (values) =>
    written(
      'Waarde',
      `Maatwerk;;;\n;;;\nGemeente  ;Waarde (%) ;\n${values.map((value) => `Voorbeeldstad ;${comma(value)} ;`).join('\n')}\nBron: CBS/RDW;;;\n`
    ),
  'odata-untyped': (values) =>
    written(
      'Waarde',
      `"ID";"RegioS";"Waarde_7"\r\n${values.map((value, id) => `"${id}";"GM9901";"${padded(value)}"`).join('\r\n')}`
    ),
  'odata-v3': (values) =>
    json('Waarde', {
      'odata.metadata': 'https://voorbeeld.nl',
      value: values.map((value, ID) => ({ ID, RegioS: 'GM9901  ', Waarde_7: value }))
    }),
  'odata-v4': (values) => ({ column: 'Value', bytes: datasetZip(values) }),
  swing: (values) =>
    written(
      'Waarde',
      `"Gemeenten";"Waarde|2020"\r\n${values.map((value) => `"Voorbeeldstad";${comma(value)}`).join('\r\n')}`
    ),
  'swing-odata': (values) =>
    json('ValueString', {
      value: values.map((value, index) => ({
        ExternalCode: `gemeente_${code(index)}`,
        GeoLevel: 'gemeente',
        PeriodLevel: 'year',
        Period: '2023',
        ValueString: String(value),
        Description: null
      }))
    }),
  regiobeeld: (values) =>
    written(
      'percentage',
      `"";"gem2023";"n_1";"n_0";"percentage";"jaar"\n${values.map((value, index) => `"${index + 1}";"${code(index)}";"<10";12;${comma(value)};2023`).join('\n')}`
    ),
  kansenkaart: (values) =>
    written(
      'est',
      `${BOM}outcome,region_type,region_id,n,est,lwr,upr\n${values.map((value, index) => `c30_x,municipality_code,${code(index)},200,${value},0,1`).join('\n')}`
    ),
  'local-flat': (values) =>
    written(
      'WAARDE',
      `PERIODE;GEBIEDSNIVEAU;GEBIED;NAAM;WAARDE\n${values.map((value, index) => `2023;gemeente;${code(index)};ww;${comma(value)}`).join('\n')}`
    ),
  'local-cube': (values) => ({ column: 'Waarde', bytes: xlsxOf(cubeSheets(values)) }),
  cbs2swing: (values) =>
    written(
      'values',
      `"BESCHRIJVING";"geoitemcode";"geolevelcode";"values";"variablecode";"periodcode"\n${values.map((value, index) => `"Voorbeeldwijk";"90${code(index)}";"wijk24";${comma(value)};"ww";"2024"`).join('\n')}`
    ),
  'region-json': (values) =>
    json(
      'Groep/Waarde',
      Object.fromEntries(
        values.map((value, index) => [`GM${code(index)}`, { Groep: { 'Waarde (%)': value } }])
      )
    ),
  table: (values) =>
    written('Waarde', `naam,Waarde\n${values.map((value) => `Voorbeeldstad,${value}`).join('\n')}`)
};
