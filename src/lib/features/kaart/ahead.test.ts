import { declarationOf } from '$lib/domain/catalogue';
import { parseAreaCode } from '$lib/domain/coalition';
import type { Indicator, IndicatorId, Series } from '$lib/domain/indicator';
import { NEDERLAND } from '$lib/domain/region';
import { describe, expect, it } from 'vitest';
import { neededFor } from './ahead';

function indicator(id: IndicatorId, ...levels: readonly Series['level'][]): Indicator {
  const series = levels.map((level) => ({
    level,
    year: 2024,
    indeling: 2024,
    source: 'proef',
    definition: 'proef',
    known: 10,
    total: 10,
    provisional: false
  }));
  return { ...declarationOf(id), series, breaks: {} };
}

const share = indicator('bijstand_per_1000', 'wijk', 'gemeente', 'land');
const all = [share, indicator('bijstand', 'wijk')];

function needed(area: string, shown: Indicator): readonly string[] {
  const settled = { indicator: shown, level: 'wijk', year: 2024 } as const;
  return neededFor(settled, parseAreaCode(area) ?? NEDERLAND, all).map(
    (one) => `${one.indicator.id} ${one.level} ${one.year}`
  );
}

describe('neededFor', () => {
  it('names the figures of the areas, of the whole and of the country, and the numbers behind them', () => {
    expect(needed('GM0599', share)).toEqual([
      'bijstand_per_1000 wijk 2024',
      'bijstand_per_1000 gemeente 2024',
      'bijstand_per_1000 land 2024',
      'bijstand wijk 2024'
    ]);
    expect(needed('CO0882-0917', share)).toEqual(needed('GM0599', share));
  });

  it('names none twice, and none that does not exist', () => {
    expect(needed(NEDERLAND, share)).toEqual([
      'bijstand_per_1000 wijk 2024',
      'bijstand_per_1000 land 2024',
      'bijstand wijk 2024'
    ]);
    expect(needed('PV31', indicator('woz', 'wijk'))).toEqual(['woz wijk 2024']);
  });
});
