import { describe, expect, it } from 'vitest';
import * as gesprek from './gesprek';
import * as handvatten from './handvatten';
import { judgingWordsIn } from './judging-words';
import { QUESTIONS } from './vragen';

/** All texts in a value, however deep. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('judging words', () => {
  it.each([
    'Wat doen we aan de slechtste wijk?',
    'Deze achterstandswijken',
    'Arme kinderen in de stad',
    'Een kansarm gezin',
    'Rotterdam scoort 12,1%',
    'Kwetsbare en zwakkere gezinnen',
    'Dat is hun eigen schuld',
    'Lui zijn ze niet',
    'Niet-westerse herkomst',
    'De koploper van Nederland',
    'Beter dan gemiddeld',
    'Probleemgezinnen'
  ])('are found in “%s”', (text) => {
    expect(judgingWordsIn(text)).not.toEqual([]);
  });

  it.each([
    'Kinderen in een gezin met weinig geld',
    'In 351 van de 352 gemeenten is het lager.',
    'Schuldhulp en schulden',
    'Wie luistert er?',
    'De buitenwijken en de eigen schulden',
    'Hoger dan gemiddeld in Rotterdam'
  ])('are not found in “%s”', (text) => {
    expect(judgingWordsIn(text)).toEqual([]);
  });

  it('stand in no question, and in no text of Gesprek and Handvatten', () => {
    const texts = textsOf([
      QUESTIONS,
      { ...gesprek },
      { ...handvatten },
      handvatten.PARTNERS.flatMap(({ partners }) => partners.map(handvatten.questionAfter))
    ]);
    expect(texts.length).toBeGreaterThan(400);
    expect(texts.filter((text) => judgingWordsIn(text).length > 0)).toEqual([]);
  });
});
