/** Every real export at hand: read in the right shape, or refused for the right reason. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseRegionCode, type RegionCode } from '../domain/region';
import { readBoundaries, requireCompleteBoundaries } from './boundaries';
import { columnOf, requireCodes, type ColumnChoice } from './columns';
import { figureIn } from './figure';
import { readTable } from './table';
import type { Parsed, Shape, Table } from './types';

const folder = fileURLToPath(new URL('../../../../shared/exports/', import.meta.url));
const present = existsSync(folder);
const note = present ? '' : ' (skipped: there is no folder ../shared/exports beside this repository)';

const files = present
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .sort()
  : [];
/** Code lists, descriptions of tables, and what a statistics program spoilt: the reason that is told. */
const REFUSED: readonly (readonly [RegExp, RegExp])[] = [
  [/^broken\//, /statistiekprogramma/],
  [/MeasureCodes/, /MeasureCodes/],
  [/(Groups|-groups)\.csv$/, /groepen/],
  [/(Codes\.csv|regios-codes.*|v3_Wijken.*)$/, /codelijst/],
  [/Dimensions/, /Dimensions/],
  [/Catalog/, /Catalog/],
  [/Properties/, /Properties/],
  [/Distribution/, /Distribution/],
  [/Link[A-Z]/, /verwijzingen/],
  [/TableInfos/, /TableInfos/],
  [/service_document/, /service document/],
  [/D-\d+NED\.json$/, /beschrijving van CBS-tabel “\d+NED”/],
  [/\.geojson$/, /Grenzen/],
  [/\.md$/, /losse tekst/]
];
const refusalOf = (name: string): RegExp | undefined => REFUSED.find(([pattern]) => pattern.test(name))?.[1];
const tables = files.filter((name) => /\.[a-z]+$/.test(name));
const outlines = files.filter((name) => name.endsWith('.geojson'));

const bytesIn = (name: string): Uint8Array => readFileSync(folder + name);

function must<T>(result: Parsed<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Shape by folder and name; the parser itself sees content only. */
function shapeOf(name: string): Shape {
  if (name.includes('odata-values')) return 'swing-odata';
  if (name.startsWith('swing/')) return 'swing';
  if (name.startsWith('kansenkaart/')) return 'kansenkaart';
  if (/v3_TypedDataSet_\d/.test(name)) return 'odata-v3';
  if (name.startsWith('cbs-odata-v4/')) return 'odata-v4';
  if (name.endsWith('.json')) return 'region-json';
  if (name.startsWith('rivm/') || /DataSet|odata-untyped|71488ned/.test(name)) return 'odata-untyped';
  if (name.includes('laag-inkomen-regio')) return 'statline-symbols';
  if (name.startsWith('cbs-statline/') || name.includes('-statline-')) return 'statline';
  return 'table';
}

/** One known value in a table, at the row where `where` holds that text. */
function valueAt(
  table: Table,
  where: string,
  text: string,
  name: string,
  choice: ColumnChoice = {}
): unknown {
  const key = must(columnOf(table, where));
  const row = table.rows.find((candidate) => candidate.cells[key] === text);
  if (row === undefined) throw new Error(`no row ${text}`);
  const figure = must(figureIn(table, row, must(columnOf(table, name, choice))));
  return figure.kind === 'known' ? figure.value : figure.reason;
}

describe.skipIf(!present)(`real exports${note}`, () => {
  it('finds files to walk', () => {
    expect(tables.length).toBeGreaterThan(0);
    expect(outlines.length).toBeGreaterThan(0);
  });

  it.each(tables)('%s', async (name) => {
    const result = await readTable(name, bytesIn(name));
    const refusal = refusalOf(name);
    if (refusal !== undefined) {
      expect(result).toMatchObject({ ok: false, problems: [{ file: name }] });
      expect(!result.ok && result.problems[0]?.found).toMatch(refusal);
      return;
    }
    const table = must(result);
    expect(table.shape).toBe(shapeOf(name));
    let lowest = 0;
    for (const row of table.rows) {
      expect(row.cells.length).toBe(table.columns.length);
      for (const index of table.columns.keys()) {
        const figure = figureIn(table, row, index);
        if (figure.ok && figure.value.kind === 'known') lowest = Math.min(lowest, figure.value.value);
      }
    }
    // Codes for missing lie between -99990 and -99999; real figures are far above.
    expect(lowest).toBeGreaterThan(-99_990);
  });

  it('asks for codes where StatLine gave names only', async () => {
    const name = 'cbs-kwb/kwb-2024-statline-herkomst-zonder-code.csv';
    const result = requireCodes(must(await readTable(name, bytesIn(name))));
    expect(!result.ok && result.problems[0]?.action).toContain('Regioaanduiding/Codering (code)');
  });

  it('reads the values that the publishers give', async () => {
    const load = async (name: string): Promise<Table> => must(await readTable(name, bytesIn(name)));
    const kwb = await load('cbs-kwb/kwb-2024-statline-leeftijd.csv');
    expect(valueAt(kwb, 'Codering', 'NL00', 'Aantal inwoners')).toBe(17_942_942);
    expect(valueAt(kwb, 'Codering', 'GM0363', 'Aantal inwoners')).toBe(931_298);
    const kwb2020 = await load('cbs-kwb/kwb-2020-gemeente.csv');
    expect(valueAt(kwb2020, 'GM_CODE', 'GM0363', 'Aantal algemene bijstandsuitkeringen')).toBeTypeOf(
      'number'
    );
    const swing = await load('swing/huishoudens-tot-101pct-sociaal-minimum-gemeenten.csv');
    const indicator = 'Huishoudens met inkomen ten minste 1 jaar tot 101% sociaal minimum';
    expect(valueAt(swing, 'Gemeenten', 'Amsterdam', indicator, { period: '2011' })).toBe(13.4);
    const rivm = await load('rivm/rivm_gezondheid_wijk_buurt_2020_18plus.xlsx');
    expect(valueAt(rivm, 'Codering', 'GM0363', 'MoeiteMetRondkomen')).toBe(24.3);
    const households = await load('cbs-statline/71486ned-huishoudens-2020-namen.csv');
    expect(valueAt(households, "Regio's", 'Rotterdam', 'Totaal particuliere huishoudens')).toBe(328_283);
  });

  it.each(outlines)('%s', (name) => {
    const features = must(readBoundaries(name, bytesIn(name)));
    const level = name.includes('wijk') ? 'WK' : 'GM';
    expect(features.every(({ code }) => code.startsWith(level))).toBe(true);
  });

  it('names the gemeente that a boundary file lacks', async () => {
    const list = must(await readTable('lijst', bytesIn('regions/gemeenten-alfabetisch-2024.xlsx')));
    const [code, name] = [must(columnOf(list, 'GemeentecodeGM')), must(columnOf(list, 'Gemeentenaam'))];
    const expected = new Map<RegionCode, string>();
    for (const { cells } of list.rows) {
      const region = parseRegionCode(cells[code] ?? '');
      if (region !== undefined) expected.set(region, cells[name] ?? '');
    }
    expect(expected.size).toBe(342);
    const features = must(readBoundaries('grenzen', bytesIn('geometry/gemeente-2025.geojson')));
    expect(requireCompleteBoundaries('grenzen', features, expected).ok).toBe(true);
    const without = features.filter(({ code: region }) => region !== 'GM0599');
    const result = requireCompleteBoundaries('grenzen', without, expected);
    expect(!result.ok && result.problems[0]?.found).toBe('Geen grens voor Rotterdam (GM0599).');
  });
});
