import { describe, expect, it } from 'vitest';
import { QUESTION_GROUPS } from '../questions';
import { MINUTES_EACH, propose } from './programme';
import { idOfOwn, leftOut, questionsOf, TALK_MINUTES, withOrder, type TalkQuestion } from './talk';

const figure = (name: string) => ({
  name,
  value: '12%',
  of: 'van de huishoudens, 2021',
  area: 'Voorbeeldstad',
  source: 'Voorbeeldbureau'
});
/** Five questions of each step, every other one with a figure. */
const ALL: readonly TalkQuestion[] = QUESTION_GROUPS.flatMap((group) =>
  [1, 2, 3, 4, 5].map((number) => ({
    id: `${group}-${number}`,
    group,
    text: `Voorbeeldvraag ${number}?`,
    ...(number % 2 === 0 && { figure: figure(`${group} ${number}`) })
  }))
);

describe('a programme', () => {
  it.each(TALK_MINUTES)('of %d minutes fills the time, in the order of the talk', (minutes) => {
    const programme = propose(ALL, minutes);
    expect(programme.length * MINUTES_EACH).toBe(minutes);
    const order = programme.map(({ group }) => QUESTION_GROUPS.indexOf(group));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(programme.map(({ id }) => id)).size).toBe(programme.length);
    expect(programme.at(0)?.group).toBe('herkennen');
    expect(programme.at(-1)?.group).toBe('opgave');
  });

  it('takes a figure first, and another figure before the same again', () => {
    const of = (id: string, name?: string): TalkQuestion => ({
      id,
      group: 'herkennen',
      text: `${id}?`,
      ...(name !== undefined && { figure: figure(name) })
    });
    const chosen = propose([of('a'), of('b', 'bijstand'), of('c', 'bijstand'), of('d', 'schulden')], 60);
    expect(chosen.map(({ id }) => id)).toEqual(['b', 'd', 'a']);
  });

  it('lets the areas of a talk take turns', () => {
    const of = (area: string, name: string): TalkQuestion => ({
      id: `${area}-${name}`,
      group: 'herkennen',
      text: `${name}?`,
      figure: { ...figure(name), area }
    });
    const chosen = propose(
      [of('Stad', 'a'), of('Stad', 'b'), of('Stad', 'c'), of('Wijk', 'a'), of('Wijk', 'b'), of('Wijk', 'c')],
      60
    );
    expect(chosen.map(({ id }) => id)).toEqual(['Stad-a', 'Wijk-b', 'Stad-c']);
  });

  it('leaves time free where there are too few questions', () => {
    expect(propose([], 30)).toEqual([]);
  });
});

describe('the programme of a coalition', () => {
  const talk = { questions: ALL, notes: withOrder({}, ['opgave-2', 'herkennen-1', 'eigen-x', 'weg']) };

  it('keeps its order and its own words', () => {
    const own = {
      ...talk,
      notes: { ...talk.notes, 'vraag:eigen-x': 'Wie kent de vaders?', 'vraag:opgave-2': 'Wie doet mee?' }
    };
    expect(questionsOf(own).map(({ id, text }) => [id, text])).toEqual([
      ['opgave-2', 'Wie doet mee?'],
      ['herkennen-1', 'Voorbeeldvraag 1?'],
      ['eigen-x', 'Wie kent de vaders?']
    ]);
  });

  it('asks an own question in the step that it was made for, one of before in aanvullen', () => {
    const own = idOfOwn('wie-ontbreekt', 'x1');
    const notes = withOrder({ [`vraag:${own}`]: 'Wie?', 'vraag:eigen-lx3': 'Wat?' }, [own, 'eigen-lx3']);
    expect(questionsOf({ questions: ALL, notes }).map(({ group }) => group)).toEqual([
      'wie-ontbreekt',
      'aanvullen'
    ]);
  });

  it('can take back what it left out', () => {
    expect(leftOut(talk).length).toBe(ALL.length - 2);
  });
});
