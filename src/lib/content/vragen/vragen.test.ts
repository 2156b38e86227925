import { describe, expect, it } from 'vitest';
import { declarationOf } from '../../domain/catalogue';
import { absent, known } from '../../domain/figure';
import { never } from '../../domain/never';
import type { Part } from '../../domain/parts';
import { holds, QUESTION_GROUPS, raised, type Condition } from '../../domain/questions';
import { LEVELS } from '../../domain/region';
import { judgingWordsIn } from '../judging-words';
import { GROUP_LABELS, QUESTIONS } from '.';

/** Words that a reader would need explained. */
const UNEXPLAINED = /modelmatig|reflecti|doelgroep/i;

describe('the questions', () => {
  it('have ids and texts of their own', () => {
    expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(QUESTIONS.length);
    expect(new Set(QUESTIONS.map(({ text }) => text)).size).toBe(QUESTIONS.length);
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(60);
  });

  it('cover every purpose of the talk', () => {
    for (const group of QUESTION_GROUPS) {
      expect(QUESTIONS.filter((question) => question.group === group).length, group).toBeGreaterThan(1);
      expect(GROUP_LABELS[group]).not.toBe('');
    }
  });

  it.each(QUESTIONS.map(({ id, text }) => [id, text]))('%s blames nobody and asks something', (_, text) => {
    expect(judgingWordsIn(text)).toEqual([]);
    expect(text).not.toMatch(UNEXPLAINED);
    expect(text).toContain('?');
    expect(text.length).toBeLessThan(170);
    for (const sentence of text.split(/(?<=[.?])\s/))
      expect(sentence.split(' ').length).toBeLessThanOrEqual(22);
  });

  it('speak of indicators that are declared', () => {
    const named = (condition: Condition): string[] =>
      condition.kind === 'both'
        ? condition.conditions.flatMap(named)
        : condition.kind === 'always' || condition.kind === 'together'
          ? []
          : condition.kind === 'gap'
            ? [condition.indicator, condition.less]
            : [condition.indicator];
    for (const { when, beside } of QUESTIONS) {
      for (const id of [...named(when), ...(beside === undefined ? [] : [beside])]) {
        expect(declarationOf(id as Parameters<typeof declarationOf>[0]).id).toBe(id);
      }
    }
  });

  it('leave no fill open, on any level', () => {
    const parts = [
      { code: 'A', name: 'Voorbeeldwijk A', share: 90, number: 10 },
      { code: 'B', name: 'Voorbeeldwijk B', share: 50, number: 20 },
      { code: 'C', name: 'Voorbeeldwijk C', share: 10, number: 30 }
    ];
    const seen = new Set<string>();
    for (const level of LEVELS) {
      for (const [own, land, stretch] of [
        [90, 10, [1, 90]],
        [1, 10, [90, 1]]
      ] as const) {
        const found = raised(QUESTIONS, {
          name: 'Voorbeeldstad',
          level,
          figure: () => known(own),
          land: () => known(land),
          gemeente: () => known(land),
          highFactors: own > land ? 3 : 0,
          gap: () => own,
          stretch: () => stretch,
          parts: () => parts
        });
        for (const { id, text } of found) {
          seen.add(id);
          expect(text).not.toMatch(/[{}]/);
        }
      }
    }
    const never = QUESTIONS.map(({ id }) => id).filter((id) => !seen.has(id));
    // Only those that ask after a missing figure stay away when all figures are known.
    expect(never.every((id) => id.startsWith('aanvullen'))).toBe(true);
  });
});

/** What an area is like, as far as one condition asks. */
interface Given {
  readonly own?: number | 'absent';
  readonly other?: number;
  readonly high?: number;
  readonly gap?: number;
  readonly stretch?: readonly number[];
  readonly parts?: readonly Part[];
}
const wijk = (name: string, share: number, number: number): Part => ({ code: name, name, share, number });
const HAIR = 0.01;

/** An area that just meets a condition, and one that just does not. */
function sidesOf(condition: Exclude<Condition, { kind: 'always' | 'both' }>): readonly [Given, Given] {
  switch (condition.kind) {
    case 'known':
      return [{ own: 0 }, { own: 'absent' }];
    case 'no-figure':
      return [{ own: 'absent' }, { own: 0 }];
    case 'above-land':
    case 'above-gemeente':
      return [
        { own: 10 * condition.factor, other: 10 },
        { own: 10 * condition.factor - HAIR, other: 10 }
      ];
    case 'below-land':
      return [
        { own: 10 * condition.factor, other: 10 },
        { own: 10 * condition.factor + HAIR, other: 10 }
      ];
    case 'together':
      return [{ high: condition.factors }, { high: condition.factors - 1 }];
    case 'gap':
      return [{ gap: condition.by }, { gap: condition.by - HAIR }];
    case 'at-least':
      return [{ own: condition.value }, { own: condition.value - HAIR }];
    case 'rise':
      return [{ stretch: [5, 5 + condition.by] }, { stretch: [5, 5 + condition.by - HAIR] }];
    case 'fall':
      return [{ stretch: [50, 50 - condition.by] }, { stretch: [50, 50 - condition.by + HAIR] }];
    case 'share-not-number':
      return [
        { parts: [wijk('A', 9, 10), wijk('B', 3, 90)] },
        { parts: [wijk('A', 9, 90), wijk('B', 3, 10)] }
      ];
    case 'overlooked':
      return [
        { parts: [wijk('A', 9, 1), wijk('B', 8, 2), wijk('C', 7, 3)] },
        { parts: [wijk('A', 9, 3), wijk('B', 8, 2), wijk('C', 7, 1)] }
      ];
    case 'parts-differ':
      return [
        { parts: [wijk('A', 3 * condition.factor, 1), wijk('B', 3, 1)] },
        { parts: [wijk('A', 3 * condition.factor - HAIR, 1), wijk('B', 3, 1)] }
      ];
    default:
      return never(condition, 'condition');
  }
}

function isMet(condition: Condition, { own, other, high, gap, stretch = [], parts = [] }: Given): boolean {
  const figure = (value: number | 'absent' | undefined) =>
    value === undefined || value === 'absent' ? absent('suppressed') : known(value);
  return holds(condition, {
    name: 'Voorbeeldstad',
    level: 'gemeente',
    figure: () => figure(own),
    land: () => figure(other),
    gemeente: () => figure(other),
    ...(high !== undefined && { highFactors: high }),
    gap: () => gap,
    stretch: () => stretch,
    parts: () => parts
  });
}

/** The conditions of a question that ask one thing each. */
function single(condition: Condition): readonly Exclude<Condition, { kind: 'always' | 'both' }>[] {
  if (condition.kind === 'both') return condition.conditions.flatMap(single);
  return condition.kind === 'always' ? [] : [condition];
}

describe('every condition of every question', () => {
  it.each(QUESTIONS.flatMap(({ id, when }) => single(when).map((one) => [id, one.kind, one] as const)))(
    '%s: %s holds on its threshold and not beside it',
    (_id, _kind, condition) => {
      const [meets, misses] = sidesOf(condition);
      expect(isMet(condition, meets)).toBe(true);
      expect(isMet(condition, misses)).toBe(false);
    }
  );
});
