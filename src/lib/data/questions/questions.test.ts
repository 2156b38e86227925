import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { absent, known, NOT_LOADED, valueOf, type Figure } from '../../domain/figure';
import type { Connector } from '../connector';
import { nativeConnector } from '../native.server';
import { code, writeDataFolder, type TestRegion } from '../testing/folder.server';
import { askComparison, askDistribution, askHistory, askRank, askRegions } from '.';

const stad = { level: 'gemeente', indeling: 2024 } as const;
const gemeenten: readonly TestRegion[] = [
  { ...stad, code: 'GM9001', name: 'Voorbeeldstad 1', provincie: 'PV91', inwoners: 1000 },
  { ...stad, code: 'GM9002', name: 'Voorbeeldstad 2', ggd: 'GG9001', provincie: 'PV91', inwoners: 2000 },
  { ...stad, code: 'GM9003', name: 'Voorbeeldstad 3', ggd: 'GG9001', provincie: 'PV92', inwoners: 3000 },
  { ...stad, code: 'GM9004', name: 'Voorbeeldstad 4', provincie: 'PV92', inwoners: 4000 },
  { ...stad, code: 'GM9002', name: 'Voorbeeldstad 2 (toen)', indeling: 2020 },
  { ...stad, code: 'GM9009', name: 'Oud-Voorbeeldstad', indeling: 2020 }
];
const share = { level: 'gemeente', indicator: 'laag_inkomen_hh', year: 2024 } as const;

describe('questions', () => {
  let connector: Connector;

  beforeAll(async () => {
    const interval: Figure = {
      ...known(30, ['estimate']),
      lower: 28,
      upper: 33,
      numerator: 300,
      denominator: 1000
    };
    const folder = await writeDataFolder({
      regions: gemeenten,
      series: [
        { ...share, indeling: 2024 },
        { ...share, year: 2020, indeling: 2020 }
      ],
      cells: [
        { ...share, region: 'GM9001', figure: known(12) },
        { ...share, region: 'GM9002', figure: interval },
        { ...share, region: 'GM9003', figure: absent('suppressed') },
        { ...share, region: 'GM9009', year: 2020, figure: known(5) },
        { ...share, region: 'GM9002', year: 2020, figure: known(0) }
      ]
    });
    connector = await nativeConnector(folder);
  });

  it('gives every area of the indeling its figure or the reason', async () => {
    const places = await askDistribution(connector, share);
    expect(places.map((place) => [place.region, place.figure])).toEqual([
      ['GM9001', known(12)],
      ['GM9002', { ...known(30, ['estimate']), lower: 28, upper: 33, numerator: 300, denominator: 1000 }],
      ['GM9003', absent('suppressed')],
      ['GM9004', NOT_LOADED]
    ]);
  });

  it('takes areas and names of the series’ own indeling, and keeps a real 0', async () => {
    expect(await askDistribution(connector, { ...share, year: 2020 })).toEqual([
      { region: 'GM9002', name: 'Voorbeeldstad 2 (toen)', figure: known(0) },
      { region: 'GM9009', name: 'Oud-Voorbeeldstad', figure: known(5) }
    ]);
  });

  it('narrows to one provincie or GGD region', async () => {
    const places = await askDistribution(connector, { ...share, within: code('PV92') });
    expect(places.map((place) => place.region)).toEqual(['GM9003', 'GM9004']);
    expect(await askDistribution(connector, { ...share, within: code('NL01') })).toHaveLength(4);
    const ggd = await askDistribution(connector, { ...share, within: code('GG9001') });
    expect(ggd.map((place) => place.region)).toEqual(['GM9002', 'GM9003']);
  });

  it('answers with nothing for a slice that is not loaded', async () => {
    expect(await askDistribution(connector, { ...share, year: 2015 })).toEqual([]);
    expect(await askDistribution(connector, { ...share, indicator: 'woz' })).toEqual([]);
    expect(await askRank(connector, { ...share, indicator: 'woz', region: code('GM9001') })).toBeUndefined();
  });

  it('says nothing on the position of an area without a known figure', async () => {
    expect(await askRank(connector, { ...share, region: code('GM9003') })).toBeUndefined();
    expect(await askRank(connector, { ...share, region: code('GM9009') })).toBeUndefined();
    expect(await askRank(connector, { ...share, region: code('GM9001') })).toEqual({
      lower: 0,
      equal: 0,
      higher: 1,
      known: 2,
      total: 4
    });
  });

  it('compares in the order asked, and tells a vanished area from an unloaded year', async () => {
    const regions = [code('GM9009'), code('GM9002'), code('GM9999')];
    const places = await askComparison(connector, { ...share, regions });
    expect(
      places.map((place) => [place.name, place.figure.kind === 'absent' ? place.figure.reason : 'known'])
    ).toEqual([
      ['Oud-Voorbeeldstad', 'region-changed'],
      ['Voorbeeldstad 2', 'known'],
      ['GM9999', 'not-loaded']
    ]);
    const unloaded = await askComparison(connector, { ...share, year: 2015, regions });
    expect(unloaded.map((place) => place.figure)).toEqual([NOT_LOADED, NOT_LOADED, NOT_LOADED]);
  });

  it('tells the history of areas without inventing years', async () => {
    const histories = await askHistory(connector, 'gemeente', [code('GM9002'), code('GM9004')]);
    expect(
      histories
        .get(code('GM9002'))
        ?.get('laag_inkomen_hh')
        ?.map(({ year }) => year)
    ).toEqual([2020, 2024]);
    expect(histories.get(code('GM9004'))?.size).toBe(0);
    expect(await askHistory(connector, 'gemeente', [])).toEqual(new Map());
  });

  it('lists the regions of one indeling', async () => {
    const regions = await askRegions(connector, { level: 'gemeente', indeling: 2024, within: code('PV91') });
    expect(regions.map((region) => [region.code, region.inwoners])).toEqual([
      ['GM9001', 1000],
      ['GM9002', 2000]
    ]);
    expect(regions[0]).not.toHaveProperty('gemeente');
  });

  it('does not let text become SQL', async () => {
    const regions = await askComparison(connector, { ...share, regions: [code(`x') OR ('1'='1`)] });
    expect(regions.map((place) => place.figure)).toEqual([NOT_LOADED]);
  });
});

describe('rank against plain arithmetic', () => {
  const figure = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });

  it('counts lower, equal, higher, known and total with ties and missing figures', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { minLength: 1, maxLength: 12 }), async (values) => {
        const areas = values.map((value, index) => ({
          value,
          region: `GM9${String(index).padStart(3, '0')}`
        }));
        const folder = await writeDataFolder({
          regions: areas.map(({ region }) => ({ ...stad, code: region, name: region })),
          series: [{ ...share, indeling: 2024 }],
          cells: areas.map(({ region, value }) => ({
            ...share,
            region,
            figure: value === undefined ? absent('unknown') : known(value)
          }))
        });
        const connector = await nativeConnector(folder);
        const present = values.filter((value) => value !== undefined);
        for (const { region, value: own } of areas) {
          const rank = await askRank(connector, { ...share, region: code(region) });
          expect(rank).toEqual(
            own === undefined
              ? undefined
              : {
                  lower: present.filter((value) => value < own).length,
                  equal: present.filter((value) => value === own).length - 1,
                  higher: present.filter((value) => value > own).length,
                  known: present.length,
                  total: values.length
                }
          );
        }
        const places = await askDistribution(connector, share);
        expect(places.map((place) => valueOf(place.figure))).toEqual(values);
      }),
      { numRuns: 12 }
    );
  });
});
