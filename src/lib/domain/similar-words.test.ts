import { describe, expect, it } from 'vitest';
import { comparableWords, likenessSentence, reasonWords, sizeWords, structureWords } from './similar-words';

const near = (name: string, distance: number) => ({ name, distance });

describe('likenessSentence', () => {
  it.each([
    [
      [near('A', 0.1), near('B', 1), near('C', 2.5), near('D', 2.5)],
      'Voorbeeldstad lijkt in grootte en opbouw het meest op A, B en C.'
    ],
    [
      [near('A', 0.1), near('B', 1), near('C', 2.6)],
      'Alleen A en B lijken in grootte en opbouw op Voorbeeldstad.'
    ],
    [[near('A', 2.5), near('B', 2.6)], 'Alleen A lijkt in grootte en opbouw op Voorbeeldstad.'],
    [[near('A', 2.6)], 'Geen gemeente lijkt sterk op Voorbeeldstad.'],
    [[], 'Geen gemeente lijkt sterk op Voorbeeldstad.']
  ])('of %j', (nearest, sentence) => {
    expect(likenessSentence('Voorbeeldstad', 'gemeente', { kind: 'found', nearest })).toBe(sentence);
  });

  it('looks for wijken in other gemeenten only', () => {
    expect(likenessSentence('Dorp', 'wijk', { kind: 'found', nearest: [] })).toBe(
      'Geen wijk in een andere gemeente lijkt sterk op Dorp.'
    );
  });

  it('says why no areas are looked for', () => {
    expect(likenessSentence('Urk', 'wijk', { kind: 'too-few' })).toBe(
      'Op Urk wonen minder dan 500 mensen. Daarom zoeken we geen wijken die erop lijken.'
    );
    expect(likenessSentence('Dorp', 'gemeente', { kind: 'unknown' })).toBe(
      'Over de opbouw van Dorp is te weinig bekend. Daarom zoeken we geen gemeenten die erop lijken.'
    );
  });
});

describe('the words at an area', () => {
  it('name on what it is alike', () => {
    expect(reasonWords(['inwoners', 'stedelijkheid', 'kinderen', 'huishouden'], false)).toBe(
      'bijna even groot, even stedelijk, bijna evenveel kinderen en bijna even grote huishoudens'
    );
    expect(reasonWords(['stedelijkheid'], false)).toBe('even stedelijk');
    expect(reasonWords(['stedelijkheid'], true)).toBe('minder gelijk, wel even stedelijk');
    expect(reasonWords([], true)).toBe('minder gelijk');
    expect(reasonWords([], false)).toBe('lijkt er alleen als geheel op');
  });

  it('show its values; what is not known is no 0', () => {
    const values = { inwoners: 109_577, stedelijkheid: 1, kinderen: 11.973, huishouden: 1.725 };
    expect(structureWords({ values })).toEqual(['109.577', 'zeer sterk stedelijk', '12,0%', '1,73']);
    expect(structureWords({ values: { stedelijkheid: 5 } })).toEqual([
      'geen cijfer',
      'niet stedelijk',
      'geen cijfer',
      'geen cijfer'
    ]);
  });

  it('name a class of size', () => {
    expect(sizeWords({ from: 0, to: 5000 })).toBe('minder dan 5.000 inwoners');
    expect(sizeWords({ from: 100_000, to: 150_000 })).toBe('100.000 tot 150.000 inwoners');
    expect(sizeWords({ from: 250_000 })).toBe('250.000 inwoners of meer');
  });

  it('say in the legend how many of them have a figure, where not all have', () => {
    expect(comparableWords(7, 7)).toBe('vergelijkbaar');
    expect(comparableWords(5, 7)).toBe('vergelijkbaar (5 van de 7)');
    expect(comparableWords(0, 7)).toBe('vergelijkbaar');
  });
});
