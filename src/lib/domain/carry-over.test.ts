import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver, originsOf, type CarryOptions, type Combining } from './carry-over';
import { absent, known, type Figure } from './figure';
import { parseRegionCode, type RegionChange, type RegionCode } from './region';

const code = (text: string) => parseRegionCode(text) ?? ('' as RegionCode);
const [A, B, C, D, E, NEW, LAST] = ['1', '2', '3', '4', '5', '6', '7'].map((n) => code(`GM900${n}`)) as [
  RegionCode,
  RegionCode,
  RegionCode,
  RegionCode,
  RegionCode,
  RegionCode,
  RegionCode
];

function change(
  year: number,
  from: RegionCode,
  to: RegionCode,
  kind: RegionChange['kind'] = 'whole'
): RegionChange {
  return { year, from, fromName: 'Voorbeelddorp', to, toName: 'Voorbeeldstad', kind };
}

/** 2021: A and B become NEW. 2022: C goes to NEW. 2023: D is divided over NEW and E. */
const CHANGES = [change(2021, A, NEW), change(2021, B, NEW), change(2022, C, NEW)];
const SPLIT = [change(2023, D, NEW, 'part'), change(2023, D, E, 'part')];
const ALL = [A, B, C, D, E];

const options = (more: Partial<CarryOptions> = {}): CarryOptions => ({
  from: 2020,
  to: 2022,
  gemeenten: ALL,
  changes: [...CHANGES, ...SPLIT],
  combining: { kind: 'add' },
  ...more
});
const figures = (...pairs: readonly (readonly [RegionCode, Figure | number])[]) =>
  new Map(
    pairs.map(([region, figure]) => [region, typeof figure === 'number' ? known(figure) : figure] as const)
  );

describe('counts', () => {
  it('add up over mergers of whole gemeenten, through the years between', () => {
    const carried = carryOver(figures([A, 10], [B, 20], [C, 5], [D, 7], [E, 1]), options());
    expect(carried).toEqual(
      new Map([
        [D, known(7)],
        [E, known(1)],
        [NEW, known(35, ['derived', 'merged'])]
      ])
    );
  });

  it('keep what must be said beside their parts', () => {
    const carried = carryOver(figures([A, known(1, ['estimate'])], [B, 2]), options({ to: 2021 }));
    expect(carried.get(NEW)).toEqual(known(3, ['derived', 'merged', 'estimate']));
  });

  it.each([absent('suppressed'), absent('unknown'), undefined])('are incomplete with a part %o', (part) => {
    const whole = figures([A, 10], [C, 5]);
    const some = part === undefined ? whole : new Map([...whole, [B, part]]);
    expect(carryOver(some, options()).get(NEW)).toEqual(absent('incomplete'));
  });

  it('break where a gemeente was divided', () => {
    const carried = carryOver(figures([A, 10], [B, 20], [C, 5], [D, 7], [E, 1]), options({ to: 2023 }));
    expect(carried).toEqual(
      new Map([
        [NEW, absent('region-changed')],
        [E, absent('region-changed')]
      ])
    );
  });

  it('break back in time, where something changed', () => {
    const back = options({ from: 2022, to: 2020, gemeenten: [NEW, D, E] });
    expect(carryOver(figures([NEW, 35], [D, 7]), back)).toEqual(
      figures([NEW, absent('region-changed')], [D, 7])
    );
  });

  it('stay as they are where a gemeente only got another code', () => {
    const renumbered = options({ to: 2024, changes: [change(2024, A, LAST)], combining: { kind: 'none' } });
    expect(carryOver(figures([A, known(3, ['cited'])]), renumbered)).toEqual(
      new Map([[LAST, known(3, ['cited'])]])
    );
  });

  it('say nothing where no part has a figure', () => {
    expect(carryOver(figures([D, 7]), options())).toEqual(new Map([[D, known(7)]]));
  });
});

describe('shares', () => {
  const share = (weights?: ReadonlyMap<RegionCode, Figure>, times?: number): Combining => ({
    kind: 'weigh',
    ...(weights !== undefined && { weights }),
    ...(times !== undefined && { times })
  });
  const to2021 = (combining: Combining) => options({ to: 2021, combining });

  it('weigh by the denominators', () => {
    const carried = carryOver(figures([A, 10], [B, 40]), to2021(share(figures([A, 300], [B, 100]))));
    expect(carried.get(NEW)).toEqual({
      kind: 'known',
      value: 17.5,
      denominator: 400,
      remarks: ['derived', 'merged']
    });
  });

  it('use unrounded counts where those are known', () => {
    const of = (value: number, numerator: number, denominator: number): Figure => ({
      kind: 'known',
      value,
      numerator,
      denominator,
      remarks: []
    });
    const carried = carryOver(figures([A, of(33, 1, 3)], [B, of(67, 2, 3)]), to2021(share(undefined, 100)));
    expect(carried.get(NEW)).toEqual({
      kind: 'known',
      value: 50,
      numerator: 3,
      denominator: 6,
      remarks: ['derived', 'merged']
    });
  });

  it('drop the interval of their parts', () => {
    const carried = carryOver(
      figures([A, { kind: 'known', value: 10, lower: 5, upper: 15, remarks: [] }], [B, 20]),
      to2021(share(figures([A, 1], [B, 1])))
    );
    expect(carried.get(NEW)).toEqual({
      kind: 'known',
      value: 15,
      denominator: 2,
      remarks: ['derived', 'merged']
    });
  });

  it('break without denominator, and where nothing can be weighed', () => {
    expect(carryOver(figures([A, 10], [B, 40]), to2021(share(figures([A, 300])))).get(NEW)).toEqual(
      absent('region-changed')
    );
    expect(carryOver(figures([A, 10], [B, 40]), to2021({ kind: 'none' })).get(NEW)).toEqual(
      absent('region-changed')
    );
  });

  it('do not miss the share of a part where nobody is counted', () => {
    const weights = figures([A, 300], [B, 0]);
    expect(
      carryOver(figures([A, 10], [B, absent('not-applicable')]), to2021(share(weights))).get(NEW)
    ).toEqual({ kind: 'known', value: 10, denominator: 300, remarks: ['derived', 'merged'] });
    const none = figures([A, 0], [B, 0]);
    expect(carryOver(figures([A, absent('unknown')]), to2021(share(none))).get(NEW)).toEqual(
      absent('not-applicable')
    );
  });
});

describe('any changes', () => {
  const NUMBERS = Array.from({ length: 8 }, (_, n) => code(`GM800${n}`));
  /** Years in which some of the gemeenten that are left go to another one; now and then in parts. */
  const history = fc
    .array(
      fc.record({
        from: fc.nat(7),
        to: fc.nat(7),
        also: fc.option(fc.nat(7), { nil: undefined, freq: 4 }),
        year: fc.integer({ min: 2001, max: 2004 })
      }),
      { maxLength: 8 }
    )
    .map((wishes) => {
      const gone = new Set<number>();
      const changes: RegionChange[] = [];
      for (const { from, to, also, year } of [...wishes].sort((a, b) => a.year - b.year)) {
        const targets = new Set(also === undefined ? [to] : [to, also]);
        // A gemeente that goes in a year receives nothing in it, and does not come back.
        const busy = changes.some(
          (one) => one.year === year && (one.to === NUMBERS[from] || targets.has(from))
        );
        if (busy || gone.has(from) || [...targets].some((target) => gone.has(target) || target === from))
          continue;
        gone.add(from);
        for (const target of targets) {
          const [a, b] = [NUMBERS[from], NUMBERS[target]];
          if (a && b) changes.push(change(year, a, b, targets.size > 1 ? 'part' : 'whole'));
        }
      }
      return changes;
    });
  const figure: fc.Arbitrary<Figure> = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 1000 }).map((value) => known(value)) },
    { weight: 1, arbitrary: fc.constantFrom(absent('suppressed'), absent('unknown')) }
  );
  const table = (cell: fc.Arbitrary<Figure>) =>
    fc
      .tuple(...NUMBERS.map(() => cell))
      .map((cells) => new Map(cells.map((one, n) => [NUMBERS[n] ?? A, one] as const)));

  it('keep totals: what is carried, and what broke, is all there was', () => {
    fc.assert(
      fc.property(
        history,
        table(fc.integer({ min: 0, max: 1000 }).map((n) => known(n))),
        (changes, counts) => {
          const run = { from: 2000, to: 2004, gemeenten: NUMBERS, changes };
          const origins = originsOf(run);
          const carried = carryOver(counts, { ...run, combining: { kind: 'add' } });
          const value = (one: Figure | undefined) => (one?.kind === 'known' ? one.value : 0);
          const total = (codes: Iterable<RegionCode>) =>
            [...codes].reduce((all, one) => all + value(counts.get(one)), 0);
          const kept = [...carried].reduce((all, [, one]) => all + value(one), 0);
          const lost = new Set([...origins].flatMap(([, { parts, whole }]) => (whole ? [] : [...parts])));
          expect(kept + total(lost)).toBe(total(NUMBERS));
          for (const [region, { whole }] of origins) {
            expect(carried.get(region)?.kind).toBe(whole ? 'known' : 'absent');
          }
        }
      )
    );
  });

  it.each(['add', 'weigh'] as const)('give the same in one step as in two (%s)', (kind) => {
    fc.assert(
      fc.property(
        history,
        table(figure),
        table(figure),
        fc.integer({ min: 2000, max: 2004 }),
        (changes, counts, weights, between) => {
          const first = { from: 2000, to: between, gemeenten: NUMBERS, changes };
          const halfway = [...originsOf(first).keys()];
          const second = { from: between, to: 2004, gemeenten: halfway, changes };
          const combining = (own: ReadonlyMap<RegionCode, Figure>): Combining =>
            kind === 'add' ? { kind } : { kind, weights: own };
          const halfwayWeights = carryOver(weights, { ...first, combining: { kind: 'add' } });
          const twice = carryOver(carryOver(counts, { ...first, combining: combining(weights) }), {
            ...second,
            combining: combining(halfwayWeights)
          });
          const once = carryOver(counts, { ...first, to: 2004, combining: combining(weights) });
          expect(new Set(twice.keys())).toEqual(new Set(once.keys()));
          for (const [region, one] of once) {
            const other = twice.get(region);
            if (one.kind === 'absent' || other?.kind !== 'known') expect(other).toEqual(one);
            else expect(other.value).toBeCloseTo(one.value, 8);
          }
        }
      )
    );
  });

  it('change nothing when there is nothing to carry', () => {
    fc.assert(
      fc.property(history, table(figure), (changes, counts) => {
        const run = {
          from: 2004,
          to: 2004,
          gemeenten: NUMBERS,
          changes,
          combining: { kind: 'add' } as const
        };
        expect(carryOver(counts, run)).toEqual(counts);
      })
    );
  });
});
