import { describe, expect, it } from 'vitest';
import { nameKey, nearest } from './names';

describe('nameKey', () => {
  it('is the same for a field of v3 and the title of v4 that it is made of', () => {
    expect(nameKey('MinderjarigeKinderenRelatief_6')).toBe(nameKey('Minderjarige kinderen relatief'));
    expect(nameKey('PersonenTot105ArmoedegrensRelatief_32')).toBe(
      nameKey('Personen tot 105% armoedegrens, relatief')
    );
  });

  it('keeps numbers that belong to the name', () => {
    expect(nameKey('k_0Tot15Jaar_8')).not.toBe(nameKey('k_15Tot25Jaar_9'));
  });
});

describe('nearest', () => {
  const names = ['AantalInwoners_5', 'HuishoudensTotaal_29', 'HuishoudensMetKinderen_32', 'Mannen_6'];

  it('names the likest first, and only what is like it', () => {
    expect(nearest('HuishoudensTotal', names)).toEqual(['HuishoudensTotaal_29', 'HuishoudensMetKinderen_32']);
    expect(nearest('Xyz', names)).toEqual([]);
    expect(nearest('', names)).toEqual([]);
  });
});
