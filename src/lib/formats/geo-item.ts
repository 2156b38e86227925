/** Codes of areas as Swing, Regiobeeld and Kansenkaart write them, as the codes of CBS. */

const LEVELS: readonly (readonly [RegExp, (item: string) => string | undefined])[] = [
  // Kansenkaart says "all" of the whole country.
  [/^nederland|^land$|^all$/, () => 'NL00'],
  [/^(gem|gemeente|gemeenten|municipality)/, (item) => coded('GM', item, 4)],
  [/^(wijk|wijken|wk|neighborhood)/, (item) => coded('WK', item, 6)],
  [/^(buurt|buurten|bu)/, (item) => coded('BU', item, 8)],
  [/^(provincie|province)/, (item) => coded('PV', item, 2)],
  [/^corop/, (item) => coded('CR', item, 2)]
];

function coded(letters: string, item: string, digits: number): string | undefined {
  return /^[0-9]+[0-9A-Z]*$/.test(item) && item.length <= digits
    ? letters + item.padStart(digits, '0')
    : undefined;
}

/**
 * The CBS code of an item of a level: ("gemeente", "363") → "GM0363", ("wijk24", "036310") → "WK036310".
 * Whatever is no number within a known level comes back as it is: a name, or a code that is whole already.
 */
export function areaCode(level: string, item: string): string {
  const bare = item.replace(/^[a-z]+\d*_/i, '');
  const known = LEVELS.find(([pattern]) => pattern.test(level.toLowerCase()))?.[1](bare);
  return known ?? item;
}

/** The year of the classification in the word for a level: "wijk24" → 2024, "gem2023" → 2023. */
export function indelingOf(level: string): number | undefined {
  const year = /^[a-z_]+(20)?(\d{2})$/i.exec(level)?.[2];
  return year === undefined ? undefined : 2000 + Number(year);
}
