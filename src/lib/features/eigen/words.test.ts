import { describe, expect, it } from 'vitest';
import { sizeInWords, yearsInWords } from './words';

describe('the words of a file', () => {
  it.each([
    [560, '560 bytes'],
    [104_400, '104 kB'],
    [999_700, '1,0 MB'],
    [2_258_519, '2,3 MB'],
    [200_000_000, '200 MB']
  ])('say %i bytes as %s', (bytes, text) => expect(sizeInWords(bytes)).toBe(text));

  it.each([
    [[], ''],
    [[2021], '2021'],
    [[2020, 2012, 2016], '2012, 2016 en 2020'],
    [[2011, 2012, 2013, 2014], '2011 tot en met 2014'],
    [[2000, 2002, 2004, 2006, 2008, 2010, 2012], '7 jaren, van 2000 tot en met 2012']
  ])('say the years %j as “%s”', (years, text) => expect(yearsInWords(years)).toBe(text));
});
