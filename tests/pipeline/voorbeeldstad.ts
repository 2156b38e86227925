/**
 * A country of two provincies, two GGD regions that cut across them, three gemeenten and five wijken that do not exist, as a momentopname on
 * disk. Tests spoil one thing at a time.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseBuurtCode, type Buurt } from '../../src/lib/domain/buurt';
import { absent, known, type Figure } from '../../src/lib/domain/figure';
import type { IndicatorId } from '../../src/lib/domain/indicator-ids';
import { parseRegionCode, type Level, type Region, type RegionCode } from '../../src/lib/domain/region';
import type { FigureRow, FigureTable, Momentopname, SourceRecord } from '../../data-pipeline/momentopname';
import { writeMomentopname } from '../../data-pipeline/stages/momentopname-files';
import { BOUNDARY_SETS } from '../../src/lib/domain/boundaries';

const YEAR = 2024;

export function code(text: string): RegionCode {
  const parsed = parseRegionCode(text);
  if (parsed === undefined) throw new Error(`no code: ${text}`);
  return parsed;
}

function region(level: Level, text: string, name: string, parents: Partial<Region> = {}): Region {
  return { level, code: code(text), name, indeling: YEAR, outlined: level !== 'land', ...parents };
}

const noord = { provincie: code('PV91') };
const zuid = { provincie: code('PV92') };
const kust = { ggd: code('GG9001') };
const duin = { ggd: code('GG9002') };

export const REGIONS: readonly Region[] = [
  region('land', 'NL01', 'Nederland', { outlined: false }),
  region('provincie', 'PV91', 'Voorbeeldnoord'),
  region('provincie', 'PV92', 'Voorbeeldzuid'),
  region('ggd', 'GG9001', 'GGD-regio Voorbeeldkust', { outlined: false }),
  region('ggd', 'GG9002', 'GGD-regio Voorbeeldduin', { outlined: false }),
  region('gemeente', 'GM9001', 'Voorbeeldstad', { ...kust, ...noord }),
  region('gemeente', 'GM9002', 'Voorbeelddorp', { ...duin, ...noord }),
  region('gemeente', 'GM9003', 'Voorbeeldveen', { ...kust, ...zuid }),
  region('wijk', 'WK9001AA', 'Voorbeeldstad-Centrum', { ...kust, ...noord, gemeente: code('GM9001') }),
  region('wijk', 'WK900102', 'Voorbeeldstad-Oost', { ...kust, ...noord, gemeente: code('GM9001') }),
  region('wijk', 'WK900201', 'Voorbeelddorp', { ...duin, ...noord, gemeente: code('GM9002') }),
  region('wijk', 'WK900202', 'Voorbeeldhaven', { ...duin, ...noord, gemeente: code('GM9002') }),
  region('wijk', 'WK900301', 'Voorbeeldveen', { ...kust, ...zuid, gemeente: code('GM9003') })
];

const buurt = (text: string, name: string): Buurt => {
  const parsed = parseBuurtCode(text);
  if (parsed === undefined) throw new Error(`no code of a buurt: ${text}`);
  return { level: 'buurt', code: parsed, name, indeling: YEAR };
};

export const BUURTEN: readonly Buurt[] = [
  buurt('BU9001AA00', 'Voorbeeldmarkt'),
  buurt('BU9001AA01', 'Voorbeeldkade'),
  buurt('BU90020100', 'Voorbeelddorp')
];

export function source(id: string, more: Partial<SourceRecord> = {}): SourceRecord {
  return {
    id,
    kind: 'figures',
    publisher: 'Voorbeeldbureau',
    table: 'VB1',
    title: 'Voorbeeldcijfers',
    edition: '2024',
    url: 'https://example.org',
    retrieved: '2025-01-01',
    licence: 'CC BY 4.0',
    attribution: 'Bron: Voorbeeldbureau',
    file: `${id}.csv`,
    sha256: '0'.repeat(64),
    rowsIn: 1,
    rowsOut: 1,
    rejected: [],
    indelingen: { land: YEAR, provincie: YEAR, ggd: YEAR, gemeente: YEAR, wijk: YEAR, buurt: YEAR },
    definitions: {},
    ...more
  };
}

/** A table of one year: per region code one cell per indicator. */
export function table(
  id: string,
  indicators: readonly IndicatorId[],
  rows: Readonly<Record<string, readonly (Figure | undefined)[]>>,
  year = YEAR
): FigureTable & { readonly rows: readonly FigureRow[] } {
  const sorted = Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    source: id,
    indicators,
    rows: sorted.map(([region, cells]) => ({ region: parseBuurtCode(region) ?? code(region), year, cells }))
  };
}

const n = (value: number) => known(value);

export const MENSEN = table('mensen', ['inwoners', 'inwoners_0_15', 'huishoudens', 'bijstand'], {
  GM9001: [n(10_000), n(1500), n(5000), n(400)],
  GM9002: [n(2000), n(400), n(900), absent('suppressed')],
  GM9003: [n(3000), n(600), n(1300), n(30)],
  WK9001AA: [n(8000), n(1200), n(4100), n(400)],
  WK900102: [n(2000), n(300), n(900), n(0)],
  WK900201: [n(60), n(10), n(30), undefined],
  WK900202: [n(0), n(0), n(0), undefined],
  WK900301: [n(3000), absent('unknown'), n(1300), undefined],
  BU9001AA00: [n(7940), n(1195), n(4070), undefined],
  BU9001AA01: [n(60), n(5), absent('unknown'), undefined]
});

export const GELD = table('geld', ['laag_inkomen_hh', 'moeite_rondkomen', 'eenouder_hh'], {
  GM9001: [n(12), n(20), { ...known(10), numerator: 500, denominator: 5000 }],
  GM9002: [n(5), n(10), { ...known(100 / 9), numerator: 100, denominator: 900 }],
  GM9003: [absent('unknown'), n(9), { ...known(5), numerator: 65, denominator: 1300 }],
  WK9001AA: [n(13), { ...known(21, ['estimate']), lower: 19, upper: 23 }, undefined],
  WK900201: [absent('suppressed'), n(8), undefined]
});

export const GECITEERD = table('geciteerd', ['laag_inkomen_hh', 'kinderen_armoede'], {
  NL01: [known(6, ['cited']), known(3.6, ['cited'])],
  GM9001: [known(99, ['cited']), undefined]
});

/** The momentopname of this country; `changes` replaces parts of it. */
export function voorbeeldland(changes: Partial<Momentopname> = {}): Momentopname {
  return {
    sources: [source('geciteerd'), source('geld'), source('mensen')],
    figures: [GECITEERD, GELD, MENSEN],
    regions: REGIONS,
    buurten: BUURTEN,
    changes: [
      {
        year: 2023,
        from: code('GM9009'),
        fromName: 'Voorbeeldgehucht',
        to: code('GM9002'),
        toName: 'Voorbeelddorp',
        kind: 'whole'
      }
    ],
    boundaries: BOUNDARY_SETS.map((set) => ({ set, topology: outlines(set.level) })),
    ...changes
  };
}

/** One square per area of the level, side by side. */
export function outlines(level: Level, without?: string): Momentopname['boundaries'][number]['topology'] {
  const areas = REGIONS.filter((area) => area.level === level && area.code !== without);
  return {
    type: 'Topology',
    transform: { scale: [0.01, 0.01], translate: [4, 51] },
    arcs: areas.map((_, index) => [
      [index * 10, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
      [0, -10]
    ]),
    objects: {
      [level]: {
        type: 'GeometryCollection',
        geometries: areas.map(({ code: id, name }, index) => ({
          type: 'Polygon',
          id,
          properties: { name },
          arcs: [[index]]
        }))
      }
    }
  };
}

/** An empty folder of its own for one test. */
export function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'voorbeeld-'));
}

/** Writes a momentopname into a new folder and gives its path. */
export async function onDisk(momentopname: Momentopname): Promise<string> {
  const dir = await emptyFolder();
  await writeMomentopname(dir, momentopname);
  return dir;
}
