/** What a reader would stumble over in a sentence that a program made. */

const FLAWS: readonly (readonly [flaw: string, pattern: RegExp])[] = [
  ['does not begin with a capital', /^[^A-Z]/],
  ['does not end with a full stop', /[^.]$/],
  ['has a double space', /\s{2}/],
  ['has a space before a sign', /\s[.,;:?!]/],
  ['has two signs in a row', /[.,;:]{2}/],
  ['has a word of the program in it', /undefined|null|NaN|Infinity|\[object|\bGM\d|\bWK\d|_/],
  ['has a number that is not written as Dutch does', /\d\.(?!\d{3}(?!\d))\d|\d{5,}|,\d*\.\d|\d,(?!\d)\S/],
  [
    'says a plural of one',
    /\b(ongeveer|er|er ook) 1\b(?<=waren dat er( ook)? 1)|\b(hadden|kregen|groeiden) in \d{4} (ongeveer|minder dan) 1 van\b/
  ],
  [
    'says a singular of many',
    /\b(had|kreeg|groeide) in \d{4} ongeveer (?!1 van)\d|was dat er (ook )?(?!1\.)\d/
  ],
  ['says 0', /\b0 van|er (ook )?0\./],
  [
    'says "in" of an island',
    /\b[Ii]n (Ameland|Schiermonnikoog|Terschelling|Texel|Urk|Vlieland|Noord-Beveland|Schouwen-Duiveland|Goeree-Overflakkee) (had|kr|gr|wo)/
  ],
  ['says twice the same word', /\b([a-z]+) \1\b/]
];

/** The flaws of a text of one or more sentences; empty when it reads as Dutch. */
export function flawsOf(text: string): readonly string[] {
  return FLAWS.filter(([, pattern]) => pattern.test(text)).map(([flaw]) => flaw);
}
