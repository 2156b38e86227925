/**
 * Finds areas by what people type: other names, a part of the name, the name of the gemeente beside
 * that of the wijk, and typing errors.
 */
import { foldName, otherNames } from '$lib/domain/region-names';
import { gemeenteOfWijk, levelOf, type Level, type RegionCode } from '$lib/domain/region';

/**
 * One area in `zoek.json`: code, name, and of a gemeente the code of its provincie. In the order in
 * which equally good matches are shown: the country, gemeenten, provincies, wijken; many inhabitants first.
 */
export type ZoekRij = readonly [code: RegionCode, name: string, provincie?: RegionCode];

export interface Gebied {
  readonly code: RegionCode;
  readonly level: Level;
  readonly name: string;
  /** What it lies in: "Zuid-Holland" of a gemeente, "Rotterdam" of a wijk; "provincie" of a provincie. */
  readonly bij: string;
  /** Folded names: its own, then others in use. */
  readonly namen: readonly string[];
  readonly plaats: string;
}

/** The index as the search needs it; made once, after loading. */
export function leesIndex(rijen: readonly ZoekRij[]): readonly Gebied[] {
  const naamVan = new Map(rijen.map(([code, name]) => [code, name]));
  return rijen.flatMap(([code, name, provincie]): readonly Gebied[] => {
    const level = levelOf(code);
    if (level === undefined) return [];
    const ouder = level === 'wijk' ? gemeenteOfWijk(code) : provincie;
    const bij =
      level === 'land'
        ? 'het hele land'
        : level === 'provincie'
          ? 'provincie'
          : ((ouder && naamVan.get(ouder)) ?? '');
    return [{ code, level, name, bij, namen: [foldName(name), ...otherNames(name)], plaats: foldName(bij) }];
  });
}

/** How well a name fits what was typed: lower is better, `undefined` is not at all. Typing errors aside. */
function rang(gebied: Gebied, vraag: string): number | undefined {
  const { namen } = gebied;
  if (namen.includes(vraag)) return 0;
  if (namen.some((naam) => naam.startsWith(vraag))) return 1;
  if (namen.some((naam) => ` ${naam}`.includes(` ${vraag}`))) return 2;
  const delen = vraag.split(' ');
  const begint = (tekst: string, deel: string) => ` ${tekst}`.includes(` ${deel}`);
  // "charlois rotterdam": at least one word of its own, and the rest of where it lies.
  const eigen = delen.some((deel) => namen.some((naam) => begint(naam, deel)));
  return eigen && delen.every((deel) => [...namen, gebied.plaats].some((tekst) => begint(tekst, deel)))
    ? 3
    : undefined;
}

/**
 * Edits (a letter more, less, other, or two swapped) that turn `vraag` into some beginning of `naam`.
 * Returns a number above `hoogstens` as soon as it cannot be less.
 */
export function verschil(vraag: string, naam: string, hoogstens: number): number {
  let voorvorige: number[] = [];
  let vorige = Array.from({ length: naam.length + 1 }, (_, index) => index);
  for (let i = 1; i <= vraag.length; i += 1) {
    const rij = [i];
    for (let j = 1; j <= naam.length; j += 1) {
      const zelfde = vraag[i - 1] === naam[j - 1];
      const opties = [(vorige[j] ?? 0) + 1, (rij[j - 1] ?? 0) + 1, (vorige[j - 1] ?? 0) + (zelfde ? 0 : 1)];
      if (i > 1 && j > 1 && vraag[i - 1] === naam[j - 2] && vraag[i - 2] === naam[j - 1])
        opties.push((voorvorige[j - 2] ?? 0) + 1);
      rij.push(Math.min(...opties));
    }
    if (Math.min(...rij) > hoogstens) return hoogstens + 1;
    voorvorige = vorige;
    vorige = rij;
  }
  return Math.min(...vorige);
}

/** Typing errors that are forgiven: none in short words, where everything resembles everything. */
function vergeven(vraag: string): number {
  return vraag.length < 4 ? 0 : vraag.length < 8 ? 1 : 2;
}

/** The areas that fit best, best first. Nothing for an empty question. */
export function zoek(index: readonly Gebied[], tekst: string, aantal = 8): readonly Gebied[] {
  const vraag = foldName(tekst);
  if (vraag === '') return [];
  const gevonden = index.flatMap((gebied) => {
    const score = rang(gebied, vraag);
    return score === undefined ? [] : [{ gebied, score }];
  });
  const fouten = vergeven(vraag);
  if (gevonden.length === 0 && fouten > 0) {
    const eerste = vraag[0];
    for (const gebied of index) {
      const score = Math.min(...gebied.namen.map((naam) => verschil(vraag, naam, fouten)));
      // Among equal errors, a name that begins with the letter typed comes first: people know that one.
      if (score <= fouten)
        gevonden.push({ gebied, score: score + (gebied.namen[0]?.[0] === eerste ? 0 : 0.5) });
    }
  }
  // The sort is stable, so equal scores keep the order of the index.
  return gevonden
    .sort((a, b) => a.score - b.score)
    .slice(0, aantal)
    .map(({ gebied }) => gebied);
}

/** The name in three parts, the middle one being what was typed; all in the first when it is not there as such. */
export function markeer(name: string, tekst: string): readonly [voor: string, raak: string, na: string] {
  const vraag = tekst.trim().toLowerCase();
  const klein = name.toLowerCase();
  // Lower case may be longer than the name itself (İ): then places do not agree.
  if (vraag === '' || klein.length !== name.length) return [name, '', ''];
  let begin = klein.indexOf(vraag);
  while (begin > 0 && /\p{L}/u.test(klein[begin - 1] ?? '')) begin = klein.indexOf(vraag, begin + 1);
  if (begin < 0) return [name, '', ''];
  return [name.slice(0, begin), name.slice(begin, begin + vraag.length), name.slice(begin + vraag.length)];
}
