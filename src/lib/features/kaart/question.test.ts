import { absent, known } from '$lib/domain/figure';
import type { Question } from '$lib/domain/questions';
import type { RegionCode } from '$lib/domain/region';
import { expect, it } from 'vitest';
import type { AreaRow } from './state';
import { questionOf } from './question';

const row = (code: string, name: string, share: number, number: number): AreaRow => ({
  code: code as RegionCode,
  name,
  figure: known(share),
  shown: known(share),
  number: known(number)
});
const picture = {
  settled: { indicator: { id: 'bijstand_per_1000' }, level: 'wijk' },
  area: { code: 'GM9901' as RegionCode, name: 'Voorbeeldstad' },
  rows: [row('WK990100', 'Wijk 00 Proefwijk', 50, 10), row('WK990101', 'Havenwijk', 10, 400)],
  whole: known(30),
  land: absent('not-loaded')
} as const;
const ask = (id: string, group: Question['group'], when: Question['when'], text = id): Question => ({
  id,
  group,
  when,
  text
});

it('asks where, before it asks anything else, and names the wijken', () => {
  const questions = [
    ask('known', 'herkennen', { kind: 'known', indicator: 'bijstand_per_1000' }),
    ask(
      'parts',
      'groepen-en-wijken',
      { kind: 'share-not-number', indicator: 'bijstand_per_1000' },
      '{hoogste} of {meeste}?'
    )
  ];
  expect(questionOf(picture, questions)?.text).toBe('Proefwijk of Havenwijk?');
});

it('leaves out what is about another figure, or about none', () => {
  const questions = [
    ask('other', 'herkennen', { kind: 'no-figure', indicator: 'woz' }),
    ask('always', 'herkennen', { kind: 'always' }),
    ask('both', 'herkennen', {
      kind: 'both',
      conditions: [
        { kind: 'known', indicator: 'bijstand_per_1000' },
        { kind: 'no-figure', indicator: 'woz' }
      ]
    })
  ];
  expect(questionOf(picture, questions)).toBeUndefined();
});
