/** Downloaded tables in the build: whole series, with a source of their own, and nothing silently. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../data-pipeline/commands/build';
import { joinDownloads, type Joined } from '../../data-pipeline/stages/join-downloads';
import type { Momentopname } from '../../data-pipeline/momentopname';
import type { Figure } from '../../src/lib/domain/figure';
import type { IndicatorId } from '../../src/lib/domain/indicator-ids';
import {
  emptyFolder,
  GECITEERD,
  GELD,
  MENSEN,
  onDisk,
  REGIONS,
  source,
  voorbeeldland
} from './voorbeeldstad';

let folder: string;
beforeEach(async () => {
  folder = join(await emptyFolder(), 'downloads');
  await mkdir(folder);
});

const AREAS = REGIONS.filter(({ level }) => level !== 'provincie' && level !== 'ggd').map(({ code }) => code);

/** A row of Kerncijfers wijken en buurten as OData v3 gives it; the numbers follow from the place. */
function kwbRow(area: string, place: number): Record<string, unknown> {
  return {
    ID: place,
    WijkenEnBuurten: (area === 'NL01' ? 'NL00' : area).padEnd(10),
    Gemeentenaam_1: 'Voorbeeldstad'.padEnd(40),
    Codering_3: area.padEnd(10),
    AantalInwoners_5: String(100 * (place + 1)).padStart(8),
    HuishoudensTotaal_29: String(50 * (place + 1)).padStart(8),
    PersonenInArmoede_81: area === 'GM9002' ? '       .' : '     3.5'
  };
}

async function store(file: string, areas: readonly string[] = AREAS): Promise<void> {
  await writeFile(join(folder, file), JSON.stringify({ value: areas.map(kwbRow) }));
}

/** The cells that a source holds of one indicator, by area. */
function cellsOf({ momentopname }: Joined, id: string, indicator: IndicatorId): Record<string, Figure> {
  const table = momentopname.figures.find((each) => each.source === id);
  const column = table?.indicators.indexOf(indicator) ?? -1;
  return Object.fromEntries(
    [...(table?.rows ?? [])].flatMap(({ region, cells }) => {
      const cell = cells[column];
      return cell === undefined ? [] : [[region, cell]];
    })
  );
}

/** The example with its people taken from the same table of CBS as the download. */
function sameTable(): Momentopname {
  return voorbeeldland({
    sources: [
      source('geciteerd'),
      source('geld'),
      source('mensen', { table: '85984NED', rowsIn: 8, rowsOut: 8 })
    ]
  });
}

describe('a downloaded table', () => {
  it('fills an indicator that was empty, at every level of which it has all areas', async () => {
    await store('kwb-2024.json');
    const joined = await joinDownloads(voorbeeldland(), folder);
    const cells = cellsOf(joined, 'kwb-2024', 'personen_armoede');
    expect(Object.keys(cells).sort()).toEqual([...AREAS].sort());
    expect(cells['WK9001AA']).toMatchObject({ kind: 'known', value: 3.5 });
    expect(cells['GM9002']).toEqual({ kind: 'absent', reason: 'unknown', mark: '.' });
    const record = joined.momentopname.sources.find(({ id }) => id === 'kwb-2024');
    expect(record).toMatchObject({
      table: '85984NED',
      attribution: 'Bron: CBS',
      indelingen: { land: 2024, gemeente: 2024, wijk: 2024 },
      rowsIn: AREAS.length,
      rowsOut: AREAS.length
    });
  });

  it('is known by the titles and groups of its fields, where the names of the fields are not enough', async () => {
    const gemeenten = AREAS.filter((area) => area.startsWith('GM'));
    const fields = [
      { ID: 1, ParentID: null, Type: 'TopicGroup', Key: '', Title: 'Totaalscore' },
      { ID: 2, ParentID: null, Type: 'TopicGroup', Key: '', Title: 'Deelscore opleidingsniveau' },
      {
        ID: 3,
        ParentID: 2,
        Type: 'Topic',
        Key: 'GemiddeldeScore_29',
        Title: 'Gemiddelde score',
        Unit: 'Getal'
      },
      {
        ID: 4,
        ParentID: 1,
        Type: 'Topic',
        Key: 'GemiddeldeScore_31',
        Title: 'Gemiddelde score',
        Unit: 'Getal'
      }
    ];
    const rows = gemeenten.map((WijkenEnBuurten, ID) => ({
      ID,
      WijkenEnBuurten,
      Perioden: '2024JJ00',
      GemiddeldeScore_29: '  0.900',
      GemiddeldeScore_31: ` -0.${ID + 1}00`
    }));
    await writeFile(join(folder, 'ses-woa.json'), JSON.stringify({ properties: fields, value: rows }));
    const cells = cellsOf(await joinDownloads(voorbeeldland(), folder), 'ses-woa', 'ses_woa');
    expect(gemeenten.map((area) => cells[area])).toMatchObject([
      { kind: 'known', value: -0.1 },
      { kind: 'known', value: -0.2 },
      { kind: 'known', value: -0.3 }
    ]);
  });

  it('takes the place of the same table, series by series, and says so', async () => {
    await store('kwb-2024.json');
    const joined = await joinDownloads(sameTable(), folder);
    expect(Object.keys(cellsOf(joined, 'mensen', 'inwoners'))).toEqual(['BU9001AA00', 'BU9001AA01']);
    expect(Object.keys(cellsOf(joined, 'kwb-2024', 'inwoners'))).toHaveLength(AREAS.length);
    // What the download does not hold stays where it was.
    expect(Object.keys(cellsOf(joined, 'mensen', 'inwoners_0_15'))).toHaveLength(10);
    expect(joined.notes).toContainEqual(
      expect.stringMatching(
        /^kwb-2024: in plaats van mensen: Inwoners \(gemeente 2024\), .*Huishoudens \(wijk 2024\)/
      )
    );
  });

  it('leaves a series of another table that knows as many areas, and says so', async () => {
    await store('kwb-2024.json');
    const joined = await joinDownloads(voorbeeldland(), folder);
    expect(Object.keys(cellsOf(joined, 'mensen', 'inwoners'))).toHaveLength(10);
    expect(Object.keys(cellsOf(joined, 'kwb-2024', 'inwoners'))).toEqual(['NL01']);
    expect(joined.notes).toContainEqual(
      expect.stringMatching(/^kwb-2024: niet gebruikt, want mensen gaat voor: Inwoners \(gemeente 2024\)/)
    );
  });

  it('is not used at a level of which an area lacks', async () => {
    await store(
      'kwb-2024.json',
      AREAS.filter((area) => area !== 'GM9003')
    );
    const joined = await joinDownloads(voorbeeldland(), folder);
    expect(Object.keys(cellsOf(joined, 'kwb-2024', 'personen_armoede')).sort()).toEqual([
      'NL01',
      'WK900102',
      'WK9001AA',
      'WK900201',
      'WK900202',
      'WK900301'
    ]);
    expect(joined.notes).toContain(
      'kwb-2024: de gebieden van niveau gemeente zijn niet precies die van een indeling van dit project.'
    );
  });

  it('is not used at a level of which an area is unknown', async () => {
    await store('kwb-2024.json', [...AREAS, 'WK990099']);
    const joined = await joinDownloads(voorbeeldland(), folder);
    expect(Object.keys(cellsOf(joined, 'kwb-2024', 'personen_armoede')).sort()).toEqual([
      'GM9001',
      'GM9002',
      'GM9003',
      'NL01'
    ]);
  });

  it('is not used for wijken of another indeling, though their codes are the same', async () => {
    await store('kwb-2025.json');
    const joined = await joinDownloads(voorbeeldland(), folder);
    expect(Object.keys(cellsOf(joined, 'kwb-2025', 'personen_armoede')).sort()).toEqual([
      'GM9001',
      'GM9002',
      'GM9003',
      'NL01'
    ]);
    expect(joined.momentopname.sources.find(({ id }) => id === 'kwb-2025')?.indelingen).toEqual({
      land: 2024,
      gemeente: 2024
    });
  });

  it('is told and left out when it cannot be read', async () => {
    await writeFile(join(folder, 'kwb-2024.json'), '{"value":[{"ID":');
    const before = voorbeeldland();
    const joined = await joinDownloads(before, folder);
    expect(joined.momentopname).toEqual(before);
    expect(joined.notes).toEqual([expect.stringMatching(/^kwb-2024: niet gebruikt\. ./)]);
  });
});

it('reaches the files of the site, with its record in the manifest', async () => {
  await store('kwb-2024.json');
  const outDir = join(await emptyFolder(), 'data');
  const momentopnameDir = await onDisk(sameTable());
  const { notes, manifest } = await build({ momentopnameDir, outDir, downloadsDir: folder });
  expect(notes).toContain('kwb-2024: 9 reeksen gebruikt.');
  expect(manifest.sources.map(({ id }) => id)).toContain('kwb-2024');
  const { indicators } = JSON.parse(await readFile(join(outDir, 'indicators.json'), 'utf8'));
  const poverty = indicators.find(({ id }: { readonly id: string }) => id === 'personen_armoede');
  expect(JSON.stringify(poverty)).toContain('kwb-2024');
});

it('changes nothing where there are no downloads', async () => {
  const before = voorbeeldland({ figures: [GECITEERD, GELD, MENSEN] });
  expect(await joinDownloads(before, folder)).toEqual({ momentopname: before, notes: [] });
});
