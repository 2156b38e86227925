import { describe, expect, it } from 'vitest';
import { declarationOf } from '../../domain/catalogue';
import { known } from '../../domain/figure';
import { QUESTION_GROUPS, raised, type Condition } from '../../domain/questions';
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
