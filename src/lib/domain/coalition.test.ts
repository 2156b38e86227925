import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coalitionCode,
  coalitionName,
  isCoalition,
  membersOf,
  MOST_MEMBERS,
  parseAreaCode,
  parseCoalitionCode
} from './coalition';
import { combineFigures, type MemberFigure } from './coalition-figures';
import { absent, explainAbsent, known, type Figure, type Known } from './figure';
import type { IndicatorDeclaration } from './indicator';
import { parseRegionCode, type RegionCode } from './region';

const gemeente = fc
  .integer({ min: 1, max: 9999 })
  .map((number) => parseRegionCode(`GM${String(number).padStart(4, '0')}`) as RegionCode);
const gemeenten = fc.uniqueArray(gemeente, { minLength: 2, maxLength: MOST_MEMBERS });

const COUNT = { aggregation: { kind: 'add' }, unit: 'count' } as const;
const SHARE = { aggregation: { kind: 'weigh', by: 'huishoudens' }, unit: 'percent' } as const;
const RATIO = { aggregation: { kind: 'ratio' }, unit: 'percent' } as const;
const MEDIAN = {
  aggregation: { kind: 'none', why: 'Een middelste waarde is geen som.' },
  unit: 'score'
} as const;

const member = (name: string, figure: Figure | undefined, weight?: number): MemberFigure => ({
  name,
  figure,
  ...(weight !== undefined && { weight: known(weight) })
});
const knownFigure = (figure: Figure): Known => {
  if (figure.kind === 'absent') throw new Error(explainAbsent(figure));
  return figure;
};

describe('the code of a coalition', () => {
  it('holds its gemeenten in order, whatever order they come in, and reads back', () => {
    fc.assert(
      fc.property(gemeenten, (members) => {
        const code = coalitionCode([...members, ...members.toReversed()]);
        expect(code).toBeDefined();
        if (code === undefined) return;
        expect(membersOf(code)).toEqual([...members].sort());
        expect(parseAreaCode(` ${code} `)).toBe(code);
        expect(isCoalition(code)).toBe(true);
        const shuffled = `CO${members.map((one) => one.slice(2)).join('-')}`;
        expect(parseCoalitionCode(shuffled)).toBe(code);
      })
    );
  });

  it.each(['', 'CO', 'CO0882', 'CO0882-0882', 'CO0882-917', 'GM0882', 'CO0882,0917', 'co0882-0917'])(
    'is not %o',
    (text) => expect(parseCoalitionCode(text)).toBeUndefined()
  );

  it('has 2 to 15 gemeenten, and no wijken', () => {
    const many = Array.from({ length: 16 }, (_, at) => `GM${String(1000 + at)}` as RegionCode);
    expect(coalitionCode(many)).toBeUndefined();
    expect(coalitionCode(many.slice(0, 15))).toBeDefined();
    expect(coalitionCode(['GM0882', 'WK088200', 'NL01'] as RegionCode[])).toBeUndefined();
  });

  it('leaves the codes of areas as they are', () => {
    expect(parseAreaCode('NL00')).toBe('NL01');
    expect(parseAreaCode('WK059910')).toBe('WK059910');
    expect(isCoalition('GM0917' as RegionCode)).toBe(false);
  });

  it('is called after its gemeenten', () => {
    expect(coalitionName(['Voorbeeldstad', 'Aardorp', 'Bosdorp'])).toBe('Aardorp, Bosdorp en Voorbeeldstad');
  });
});

/** Shares with their denominators, at least one of which counts somebody. */
const shares = fc
  .array(fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 0, max: 100_000 })), {
    minLength: 2,
    maxLength: 15
  })
  .filter((list) => list.some(([, weight]) => weight > 0));
const sharesOf = (list: readonly (readonly [number, number])[]) =>
  list.map(([share, weight], at) => member(String(at), known(share), weight));

describe('the figures of a coalition', () => {
  it('add up where they are counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 2 }), (counts) => {
        const members = counts.map((count, at) => member(String(at), known(count)));
        expect(combineFigures(COUNT, members)).toEqual(
          known(
            counts.reduce((total, count) => total + count, 0),
            ['derived']
          )
        );
      })
    );
  });

  it('lie between the lowest and the highest share of the gemeenten that count somebody', () => {
    fc.assert(
      fc.property(shares, (list) => {
        const counting = list.flatMap(([share, weight]) => (weight > 0 ? [share] : []));
        const { value } = knownFigure(combineFigures(SHARE, sharesOf(list)));
        expect(value).toBeGreaterThanOrEqual(Math.min(...counting) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...counting) + 1e-9);
      })
    );
  });

  it('are the same when some gemeenten are put together first', () => {
    fc.assert(
      fc.property(shares, shares, (some, others) => {
        const first = combineFigures(SHARE, sharesOf(some));
        const second = combineFigures(SHARE, sharesOf(others));
        const twice = knownFigure(combineFigures(SHARE, [member('een', first), member('twee', second)]));
        const once = knownFigure(combineFigures(SHARE, sharesOf([...some, ...others])));
        expect(twice.value).toBeCloseTo(once.value, 9);
        expect(twice.denominator).toBe(once.denominator);
        expect(twice.remarks).toEqual(once.remarks);
      })
    );
  });

  it('use unrounded counts where those are known', () => {
    const of = (value: number, numerator: number, denominator: number): Figure => ({
      kind: 'known',
      value,
      numerator,
      denominator,
      remarks: ['derived']
    });
    expect(combineFigures(RATIO, [member('A', of(33, 1, 3)), member('B', of(0, 0, 1))])).toEqual(
      of(25, 1, 4)
    );
  });

  it('keep what must be said beside their parts, and nothing of one odd zero', () => {
    const members = [
      member('A', known(1, ['estimate'])),
      member('B', known(0, ['provisional', 'implausible']))
    ];
    expect(combineFigures(COUNT, members)).toEqual(known(1, ['provisional', 'derived', 'estimate']));
  });
});

describe('what cannot be put together', () => {
  it('says which gemeente has no figure, and never sums the others', () => {
    const figure = combineFigures(COUNT, [
      member('Aardorp', known(4)),
      member('Bosdorp', absent('suppressed', 'x')),
      member('Voorbeeldstad', undefined)
    ]);
    expect(figure).toMatchObject({ kind: 'absent', reason: 'incomplete' });
    expect(figure.kind === 'absent' && explainAbsent(figure)).toBe(
      'Niet van alle delen is een cijfer bekend. Daarom rekenen we het niet uit. Het ontbreekt van Bosdorp (geheim) en Voorbeeldstad (nog niet geladen).'
    );
  });

  it('has the reason of its gemeenten where that is one and the same', () => {
    const members = [member('A', absent('not-published')), member('B', absent('not-published'))];
    expect(combineFigures(SHARE, members)).toEqual(absent('not-published'));
    expect(combineFigures(MEDIAN, [member('A', undefined), member('B', undefined)])).toEqual(
      absent('not-loaded')
    );
  });

  it('says why, as the catalogue does', () => {
    const figure = combineFigures(MEDIAN, [member('A', known(4)), member('B', known(6))]);
    expect(figure.kind === 'absent' && explainAbsent(figure)).toBe(
      'Dit cijfer kan niet worden opgeteld. Een middelste waarde is geen som.'
    );
  });

  it('is a share of which the size of a group is unknown', () => {
    const figures = [member('Aardorp', known(4), 100), member('Bosdorp', known(6))];
    expect(combineFigures(SHARE, figures)).toMatchObject({
      reason: 'not-additive',
      detail: 'Hoe groot de groep is, weten we niet van Bosdorp.'
    });
    expect(
      combineFigures(
        SHARE,
        figures.map(({ name, figure }) => ({ name, figure }))
      )
    ).toMatchObject({ reason: 'not-additive', detail: expect.stringContaining('niet geladen') as string });
  });

  it('is a share where nobody is counted', () => {
    expect(combineFigures(SHARE, [member('A', known(4), 0), member('B', absent('unknown'), 0)])).toEqual(
      absent('not-applicable')
    );
  });

  it('misses nothing where nobody is counted', () => {
    const figure = combineFigures(SHARE, [member('A', known(4), 50), member('B', absent('unknown'), 0)]);
    expect(figure).toMatchObject({ kind: 'known', value: 4, denominator: 50 });
  });

  it('is a known figure or a reason, never a partial sum', () => {
    const reason: IndicatorDeclaration['aggregation']['kind'][] = ['add', 'weigh'];
    fc.assert(
      fc.property(
        fc.constantFrom(...reason),
        fc.array(fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }), { minLength: 2 }),
        (kind, values) => {
          const members = values.map((value, at) =>
            member(String(at), value === undefined ? absent('unknown') : known(value), 10)
          );
          const figure = combineFigures(kind === 'add' ? COUNT : SHARE, members);
          expect(figure.kind === 'known').toBe(values.every((value) => value !== undefined));
        }
      )
    );
  });
});
