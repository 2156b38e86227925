/** The areas of the momentopname, as the browser reads them, and against the lists of the publishers. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readAreaIndex, readRegionTables } from '../../data-pipeline/stages/momentopname-regions';
import { areaTables } from '../../src/lib/data/area-tables';
import { areaIndex } from '../../src/lib/domain/areas/index';
import { matchAreas, type AreaText, type MatchHints } from '../../src/lib/domain/areas/match';
import { parseRegionCode } from '../../src/lib/domain/region';
import { readTable } from '../../src/lib/formats/table';
import { EXPORTS, MOMENTOPNAME, PROJECT } from './cli';

const DATA = join(PROJECT, 'static', 'data');
const index = await readAreaIndex(MOMENTOPNAME);

describe('the areas of the momentopname', () => {
  it('hold the gemeenten that CBS counted on 1 January', () => {
    const counts = [2010, 2011, 2015, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map(
      (year) => index.sets.gemeente.get(year)?.size
    );
    expect(counts).toEqual([431, 418, 393, 388, 380, 355, 355, 352, 345, 342, 342, 342]);
  });

  it('draw in 2025 the gemeenten of 2024', async () => {
    const { boundaries } = await readRegionTables(MOMENTOPNAME);
    const outlines = boundaries.find(({ set }) => set.level === 'gemeente' && set.indeling === 2025);
    const object = outlines?.topology.objects['gemeente'];
    const ids = object?.type === 'GeometryCollection' ? object.geometries.map(({ id }) => id) : [];
    expect(new Set(ids)).toEqual(index.sets.gemeente.get(2025));
  });
});

describe.skipIf(!existsSync(join(DATA, 'regions.parquet')))('the areas in the browser', () => {
  const bytes = async (name: string) => {
    const file = await readFile(join(DATA, name));
    return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  };

  it('are those of the pipeline', async () => {
    const tables = await areaTables(await bytes('regions.parquet'), await bytes('region-changes.parquet'));
    expect(areaIndex(tables.regions, tables.changes)).toEqual(index);
  });

  it('are refused in Dutch when a file is damaged', async () => {
    await expect(areaTables(new ArrayBuffer(64), new ArrayBuffer(64))).rejects.toThrow('beschadigd');
  });
});

describe.skipIf(!existsSync(EXPORTS))('the areas of real exports', () => {
  async function column(path: string, make: (row: Record<string, string>) => AreaText) {
    const content = (await readFile(join(EXPORTS, path), 'utf8')).replace(/^\uFEFF/, '');
    return Papa.parse<Record<string, string>>(content, { header: true, skipEmptyLines: true }).data.map(make);
  }

  function outcome(texts: readonly AreaText[], hints: MatchHints = {}) {
    const { areas, levels, asksGemeente } = matchAreas(texts, index, hints);
    const counts: Record<string, number> = {};
    for (const area of areas) {
      const word = area.kind === 'unmatched' ? area.reason : area.kind;
      counts[word] = (counts[word] ?? 0) + 1;
    }
    const fits = levels.map(({ level, indeling, areas, of }) => [level, indeling, areas, of]);
    return { counts, fits, asksGemeente };
  }

  it('name all gemeenten of every year of the chain, back to 1991', async () => {
    const sheet = 'Gemeenten_en_COROP_vanaf_1981';
    const path = 'regions/gemeenten-en-corop-vanaf-1981.xlsx';
    const table = await readTable(path, await readFile(join(EXPORTS, path)), { sheet });
    if (!table.ok) throw new Error('the chain is not readable');
    for (const [place, { heading }] of table.value.columns.entries()) {
      const year = Number(/^GM(\d{4})$/.exec(heading)?.[1]);
      if (!(year >= 1991 && year <= 2019)) continue;
      const codes = table.value.rows.map(({ cells }) => parseRegionCode(`GM${cells[place] ?? ''}`));
      expect(index.sets.gemeente.get(year), heading).toEqual(new Set(codes));
    }
  });

  it.each(['bevolking-totaal', 'besteedbaar-inkomen', 'huishoudens-tot-101pct-sociaal-minimum'])(
    'match all 344 names of waarstaatjegemeente.nl: 2022 without Weesp (%s)',
    async (file) => {
      const path = `swing/${file}-gemeenten.csv`;
      const fits = [['gemeente', 2022, 344, 345]];
      for (const level of [undefined, 'Gemeenten']) {
        const texts = await column(path, (row) => ({
          name: row['Gemeenten'] ?? '',
          ...(level !== undefined && { level })
        }));
        const real = texts.filter(({ name }) => name !== 'Niet te lokaliseren');
        expect(outcome(real)).toEqual({ counts: { matched: 344 }, fits, asksGemeente: false });
      }
    }
  );

  it('match StatLine by name, the provincies by their suffix', async () => {
    const income = await column('cbs-statline/inkomen-huishoudens-gemeente-2024.csv', (row) => ({
      name: row["Regio's"] ?? ''
    }));
    expect(outcome(income)).toEqual({
      counts: { matched: 342 },
      fits: [['gemeente', 2024, 342, 342]],
      asksGemeente: false
    });
    const low = await column('cbs-statline/laag-inkomen-regio-2011.csv', (row) => ({
      name: row["Regio's"] ?? ''
    }));
    expect(outcome(low)).toEqual({
      counts: { matched: 25 },
      fits: [
        ['land', 2024, 1, 1],
        ['provincie', 2024, 12, 12],
        ['gemeente', 2020, 12, 355]
      ],
      asksGemeente: false
    });
  });

  it('guess at no dissolved gemeente, and know the indeling without their empty rows', async () => {
    const heading = 'Bevolking/Bevolkingssamenstelling op 1 januari/Totale bevolking (aantal)';
    const rows = await column('cbs-statline/70072ned-regionale-kerncijfers-2025.csv', (row) => ({
      name: row["Regio's"] ?? '',
      level: row[heading] ?? ''
    }));
    const names = (some: typeof rows) => some.map(({ name = '' }) => ({ name }));
    expect(outcome(names(rows)).counts).toEqual({ matched: 397, unknown: 332 });
    expect(outcome(names(rows.filter(({ level }) => level !== '')))).toEqual({
      counts: { matched: 343 },
      fits: [
        ['land', 2024, 1, 1],
        ['gemeente', 2024, 342, 342]
      ],
      asksGemeente: false
    });
  });

  it('match a file with all levels by code, and leave its buurten out', async () => {
    const texts = await column('cbs-kwb/kwb-2024-statline-leeftijd.csv', (row) => {
      const cells = Object.values(row);
      return { name: cells[1] ?? '', code: cells.find((cell) => /^(NL|GM|WK|BU)\d/.test(cell)) ?? '' };
    });
    expect(outcome(texts)).toEqual({
      counts: { matched: 3736, 'other-level': 14574 },
      fits: [
        ['land', 2024, 1, 1],
        ['gemeente', 2024, 342, 342],
        ['wijk', 2024, 3393, 3393]
      ],
      asksGemeente: false
    });
  });

  it('match wijken by name within their gemeente, and ask for it otherwise', async () => {
    const path = 'regions/wijken-2023.csv';
    const dry = (texts: readonly AreaText[]) =>
      texts.filter(({ name }) => !/^(Groot water|Buitenland)$/.test(name ?? ''));
    const within = await column(path, (row) => ({
      name: row['WK_NAAM'] ?? '',
      gemeente: row['GM_NAAM'] ?? ''
    }));
    expect(outcome(dry(within)).counts).toEqual({ matched: 3352 });
    const alone = await column(path, (row) => ({ name: row['WK_NAAM'] ?? '', level: 'Wijken' }));
    expect(outcome(dry(alone)).asksGemeente).toBe(true);
    expect(matchAreas(dry(alone), index).levels.map(({ level }) => level)).toEqual(['land']);
  });

  it('tell a gemeente number from a postcode', async () => {
    const path = 'regions/postcode4-gemeente.csv';
    const numbers = await column(path, (row) => ({ code: row['gemcode'] ?? '' }));
    expect(outcome(numbers)).toMatchObject({
      counts: { matched: 345 },
      fits: [['gemeente', 2022, 345, 345]]
    });
    const postcodes = await column(path, (row) => ({ code: row['postcode'] ?? '' }));
    expect(Object.keys(outcome(postcodes).counts)).toEqual(['other-level']);
  });
});
