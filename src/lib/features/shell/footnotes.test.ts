import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { footnotesOf } from './footnotes';

const HERE = 'https://voorbeeld.example/zicht/gebied/GM9901/?kenmerk=bijstand#onder';

describe('footnotes of a printed page', () => {
  it('number each address once, in the order of the page', () => {
    const { numbers, notes } = footnotesOf(
      ['https://bron.example/a', '/zicht/bronnen/', 'https://bron.example/a', 'https://bron.example/a#deel'],
      HERE
    );
    expect(numbers).toEqual([1, 2, 1, 3]);
    expect(notes).toEqual([
      { number: 1, address: 'https://bron.example/a' },
      { number: 2, address: 'https://voorbeeld.example/zicht/bronnen/' },
      { number: 3, address: 'https://bron.example/a#deel' }
    ]);
  });

  it('leave out the page itself, pages of areas, and what is no address', () => {
    const links = ['#boven', '/zicht/gebied/WK990100/', '/zicht/gebied/CO9901-9902/', 'blob:https://x/1'];
    expect(footnotesOf(links, HERE).numbers).toEqual(links.map(() => undefined));
  });

  it('name one page of this site once, whatever its part', () => {
    const { numbers, notes } = footnotesOf(['/zicht/bronnen/#a', '/zicht/bronnen/#b'], HERE);
    expect(numbers).toEqual([1, 1]);
    expect(notes).toHaveLength(1);
  });

  it('can be typed over', () => {
    expect(footnotesOf(['https://bron.example/caf%C3%A9', 'mailto:a@b.example'], HERE).notes).toEqual([
      { number: 1, address: 'https://bron.example/café' },
      { number: 2, address: 'a@b.example' }
    ]);
    expect(footnotesOf(['https://bron.example/%E9'], HERE).notes[0]?.address).toContain('%E9');
  });

  it('give every number its address, without a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.webUrl({ withFragments: true })), (links) => {
        const { numbers, notes } = footnotesOf(links, HERE);
        expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1));
        expect(new Set(numbers.filter((number) => number !== undefined)).size).toBe(notes.length);
      })
    );
  });
});
