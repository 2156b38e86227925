import { describe, expect, it } from 'vitest';
import { flattenJson } from './nested-json';

const FILE = 'voorbeeld.json';

describe('flattenJson', () => {
  it('makes a row per region code and a column per leaf; null is a blank', () => {
    const text = JSON.stringify({
      Gemeente: {
        GM9001: { Naam: 'Voorbeeld "stad"', Geld: { 'Laag (%)': 3.9 } },
        GM9002: { Naam: 'Voorbeelddorp', Geld: { 'Laag (%)': null } }
      }
    });
    const flat = flattenJson(FILE, text, ['Gemeente']);
    expect(flat.ok && flat.value.split('\n')).toEqual([
      '"code";"Naam";"Geld/Laag (%)"',
      '"GM9001";"Voorbeeld ""stad""";"3.9"',
      '"GM9002";"Voorbeelddorp";""'
    ]);
  });

  it.each([
    ['a file that is cut off', '{"Gemeente": {'],
    ['a file without that part', '{"Wijk": {}}'],
    ['a list where an object must be', '{"Gemeente": []}']
  ])('refuses %s', (_, text) => {
    const flat = flattenJson(FILE, text, ['Gemeente']);
    expect(!flat.ok && flat.problems).toMatchObject([{ file: FILE }]);
  });
});
