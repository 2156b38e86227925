import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { gemeenteOfBuurt, parseBuurtCode, sourceLevelOf, wijkOfBuurt } from './buurt';
import { buurtFigure, type BuurtSeries } from './buurt-file';
import { absent, known, NOT_LOADED } from './figure';

describe('the code of a buurt', () => {
  it('holds its wijk and its gemeente, with letters and leading zeros', () => {
    const code = parseBuurtCode(' BU0363AB02 ');
    expect(code).toBe('BU0363AB02');
    expect(code && [wijkOfBuurt(code), gemeenteOfBuurt(code)]).toEqual(['WK0363AB', 'GM0363']);
  });

  it.each(['BU036300', 'WK036300', 'GM0363', 'bu03630000', 'BU0363AB0A', 'BU03630000x', ''])(
    'is not %j',
    (text) => expect(parseBuurtCode(text)).toBeUndefined()
  );

  it('is no other text', () => {
    fc.assert(fc.property(fc.string(), (text) => parseBuurtCode(text) === undefined));
  });

  it('is told from those of areas', () => {
    expect(['NL01', 'GM0363', 'WK0363AB', 'BU0363AB02', 'CR02'].map(sourceLevelOf)).toEqual([
      'land',
      'gemeente',
      'wijk',
      'buurt',
      undefined
    ]);
  });
});

describe('a series of buurten', () => {
  const series: BuurtSeries = {
    indicator: 'aandeel_0_15',
    year: 2024,
    indeling: 2024,
    source: 'voorbeeld',
    definition: 'aandeel_0_15',
    value: [12.5, null, null],
    mark: ['derived', 'too-few', 'unknown:.'],
    num: [125, null, null],
    den: [1000, null, null]
  };

  it('gives each its figure, or the reason that it has none', () => {
    expect([0, 1, 2].map((place) => buurtFigure(series, place))).toEqual([
      { ...known(12.5, ['derived']), numerator: 125, denominator: 1000 },
      absent('too-few'),
      absent('unknown', '.')
    ]);
  });

  it('has nothing for a buurt that is not in the list', () => {
    expect([buurtFigure(series, -1), buurtFigure(series, 3)]).toEqual([NOT_LOADED, NOT_LOADED]);
  });
});
