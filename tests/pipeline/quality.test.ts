/** The quality report, over countries that each have one thing wrong with them, and over the real figures. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../data-pipeline/commands/build';
import type { FigureTable, Momentopname } from '../../data-pipeline/momentopname';
import { qualityInWords } from '../../data-pipeline/stages/checks-words';
import type { IndicatorsFile } from '../../data-pipeline/stages/indicators';
import { absent, known, type Figure } from '../../src/lib/domain/figure';
import { reasonWithoutSeries } from '../../src/lib/domain/indicator';
import type { IndicatorId } from '../../src/lib/domain/indicator-ids';
import { CHECK_IDS, type CheckId, type Quality, type QualityFinding } from '../../src/lib/domain/quality';
import type { Region } from '../../src/lib/domain/region';
import { MOMENTOPNAME } from './cli';
import { code, emptyFolder, onDisk, REGIONS, source, table, voorbeeldland } from './voorbeeldstad';

async function qualityOf(momentopname: Momentopname): Promise<Quality> {
  const outDir = join(await emptyFolder(), 'data');
  return (await build({ momentopnameDir: await onDisk(momentopname), outDir })).quality;
}

async function findings(momentopname: Momentopname, id: CheckId): Promise<readonly QualityFinding[]> {
  return (await qualityOf(momentopname)).checks.find((check) => check.id === id)?.findings ?? [];
}

/** The country of the tests with one table of figures. */
function country(...figures: readonly FigureTable[]): Momentopname {
  return voorbeeldland({ sources: figures.map((one) => source(one.source)), figures });
}

function counts(indicator: IndicatorId, cells: Readonly<Record<string, Figure>>): FigureTable {
  return table(
    'aantallen',
    [indicator],
    Object.fromEntries(Object.entries(cells).map(([region, figure]) => [region, [figure]]))
  );
}

describe('the report', () => {
  it('holds every check in a fixed order, says what each means, and is the same in every run', async () => {
    const [one, two] = [await qualityOf(voorbeeldland()), await qualityOf(voorbeeldland())];
    expect(one.checks.map(({ id }) => id)).toEqual(CHECK_IDS);
    for (const { title, explanation } of one.checks) {
      expect(title).toMatch(/^[A-Z]/);
      expect(explanation).toMatch(/\.$/);
    }
    expect(two).toEqual(one);
  });

  it('is written as quality.json, and printed in a few lines', async () => {
    const outDir = join(await emptyFolder(), 'data');
    const { quality, manifest } = await build({ momentopnameDir: await onDisk(voorbeeldland()), outDir });
    expect(JSON.parse(await readFile(join(outDir, 'quality.json'), 'utf8'))).toEqual(quality);
    expect(manifest.files.map(({ name }) => name)).toContain('quality.json');
    const lines = qualityInWords(quality);
    expect(lines[0]).toMatch(/^Dubbele cijfers: \d+ cijfers bekeken, niets gevonden\.$/);
    expect(lines.length).toBeLessThanOrEqual(CHECK_IDS.length * 5);
  });
});

describe('parts and totals', () => {
  const exact = { GM9001: known(100), GM9002: known(50), GM9003: known(30) };

  it('are found where they differ by more than rounding explains', async () => {
    const [finding, ...rest] = await findings(
      country(counts('eenouder_huishoudens', { ...exact, NL01: known(181) })),
      'parts'
    );
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ level: 'gemeente', years: [2024], count: 1, areas: [{ code: 'NL01' }] });
    expect(finding?.text).toContain('niet gelijk aan heel Nederland. Het verschil is 1.');
  });

  it('may differ by rounding, and are not compared with a hole in them', async () => {
    const rounded = { GM9001: known(100), GM9002: known(50), GM9003: known(30) };
    expect(await findings(country(counts('inwoners', { ...rounded, NL01: known(190) })), 'parts')).toEqual(
      []
    );
    expect(
      await findings(country(counts('inwoners', { ...rounded, NL01: known(195) })), 'parts')
    ).toHaveLength(1);
    const hole = { ...exact, GM9003: absent('unknown'), NL01: known(999) };
    expect(await findings(country(counts('eenouder_huishoudens', hole)), 'parts')).toEqual([]);
  });
});

describe('a hidden figure', () => {
  const cells = { GM9001: known(100), GM9002: absent('suppressed', 'x'), GM9003: known(30) };

  it('is found where a published total gives it away, and its number is told nowhere', async () => {
    const published = country(counts('eenouder_huishoudens', { ...cells, NL01: known(137) }));
    const [finding] = await findings(published, 'hidden-values');
    expect(finding).toMatchObject({ count: 1, areas: [{ code: 'GM9002', name: 'Voorbeelddorp' }] });
    expect(JSON.stringify(await qualityOf(published))).not.toMatch(/\b7\b/);
  });

  it('is safe behind rounding, behind a second hidden figure, and behind totals of our own', async () => {
    expect(
      await findings(country(counts('inwoners', { ...cells, NL01: known(140) })), 'hidden-values')
    ).toEqual([]);
    const two = { ...cells, GM9003: absent('suppressed'), NL01: known(137) };
    expect(await findings(country(counts('eenouder_huishoudens', two)), 'hidden-values')).toEqual([]);
    expect(await findings(country(counts('eenouder_huishoudens', cells)), 'hidden-values')).toEqual([]);
  });
});

describe('areas and years', () => {
  it('are told where figures are missing, with names when they are few', async () => {
    const cells = { GM9001: known(100), GM9002: absent('suppressed', 'x'), GM9003: known(30) };
    const found = await findings(country(counts('eenouder_huishoudens', cells)), 'areas-without-figures');
    const finding = found.find(({ level }) => level === 'gemeente');
    expect(finding).toMatchObject({ count: 1, areas: [{ code: 'GM9002' }] });
    expect(finding?.text).toBe(
      'Gezinnen met één ouder, 2024: voor 1 van de 3 gemeenten is er geen cijfer (Voorbeelddorp): 1 keer ‘geheim’.'
    );
  });

  it('are thin when only a few areas were loaded, and years that say the same are told once', async () => {
    const years = [2022, 2023].map((year) =>
      table(`jaar-${year}`, ['bijstand'], { GM9001: [known(400)] }, year)
    );
    const found = await findings(country(...years), 'thin-series');
    expect(found).toMatchObject([{ years: [2022, 2023], count: 1, areas: [{ name: 'Voorbeeldstad' }] }]);
    expect(found[0]?.text).toContain('2022 en 2023: alleen 1 van de 3 gemeenten (Voorbeeldstad)');
  });

  it('have a latest year that holds figures, also when a later column is still empty', async () => {
    const filled = table(
      'vol',
      ['woz'],
      { GM9001: [known(300)], GM9002: [known(280)], GM9003: [known(250)] },
      2023
    );
    const empty = table('leeg', ['woz'], {
      GM9001: [absent('unknown', '.')],
      GM9002: [absent('unknown', '.')],
      GM9003: [absent('unknown', '.')]
    });
    const { latest } = await qualityOf(country(empty, filled));
    expect(latest).toEqual([
      { indicator: 'woz', level: 'gemeente', year: 2023, known: 3, total: 3, empty: 2024 }
    ]);
  });
});

describe('a jump between two years', () => {
  const codes = Array.from({ length: 30 }, (_, index) => `GM${9100 + index}`);
  const regions: readonly Region[] = [
    ...REGIONS.filter(({ level }) => level === 'land' || level === 'provincie'),
    ...codes.map((one): Region => ({
      level: 'gemeente',
      code: code(one),
      name: `Voorbeeld ${one}`,
      indeling: 2024,
      provincie: code('PV91'),
      outlined: false
    }))
  ];

  /** All shares rise a little; `odd` is the rise of the last gemeente. */
  function shares(odd: number): Momentopname {
    const year = (of: number, rise: (index: number) => number) =>
      table(
        `jaar-${of}`,
        ['laag_inkomen_hh'],
        Object.fromEntries(codes.map((one, index) => [one, [known(10 + (index % 5) + rise(index))]])),
        of
      );
    const figures = [
      year(2020, () => 0),
      year(2021, (index) => (index === codes.length - 1 ? odd : 1 + (index % 3) / 10))
    ];
    return { ...country(...figures), regions };
  }

  it('is found by what is usual elsewhere, and small departures are left alone', async () => {
    const [finding] = await findings(shares(9), 'jumps');
    expect(finding).toMatchObject({ years: [2021], count: 1, areas: [{ code: 'GM9129' }] });
    expect(finding?.text).toContain('van 14,0% naar 23,0%');
    expect(await findings(shares(4), 'jumps')).toEqual([]);
  });

  it('is not sought across a change of borders', async () => {
    const changed = shares(9);
    const moved = {
      ...changed,
      sources: changed.sources.map((one) => ({
        ...one,
        indelingen: { gemeente: one.id === 'jaar-2020' ? 2023 : 2024 }
      }))
    };
    const withOld = {
      ...moved,
      regions: [
        ...regions.filter(({ level }) => level === 'gemeente').map((one) => ({ ...one, indeling: 2023 })),
        ...regions
      ]
    };
    expect(await findings(withOld, 'jumps')).toHaveLength(1);
    const merged = {
      year: 2024,
      from: code('GM9200'),
      fromName: 'Weg',
      to: code('GM9129'),
      toName: 'Groter',
      kind: 'whole'
    } as const;
    expect(await findings({ ...withOld, changes: [merged] }, 'jumps')).toEqual([]);
  });
});

describe('the real figures', () => {
  let outDir: string;
  let quality: Quality;
  beforeAll(async () => {
    outDir = join(await emptyFolder(), 'data');
    quality = (await build({ momentopnameDir: MOMENTOPNAME, outDir })).quality;
  }, 60_000);

  it('hide nothing that can be worked out', () => {
    const hidden = quality.checks.find(({ id }) => id === 'hidden-values');
    expect(hidden?.checked).toBeGreaterThan(1000);
    expect(hidden?.findings).toEqual([]);
  });

  it('are all published at the level and in the year that the catalogue says', async () => {
    const { indicators } = JSON.parse(
      await readFile(join(outDir, 'indicators.json'), 'utf8')
    ) as IndicatorsFile;
    const odd = indicators.flatMap((indicator) =>
      indicator.series
        .filter(
          ({ level, year, known: some }) =>
            some > 0 && reasonWithoutSeries(indicator, level, year) !== 'not-loaded'
        )
        .map(({ level, year }) => `${indicator.id} ${level} ${year}`)
    );
    expect(odd).toEqual([]);
  });
});
