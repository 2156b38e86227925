/** What files write where an area is meant: codes with lost letters or zeros, words for levels, remainders. */
import { NEDERLAND, parseRegionCode, type Level, type RegionCode } from '../region';
import { foldName } from '../region-names';

/** A level of this project, or one that it does not carry: a buurt, a COROP region, a postcode. */
export type LevelWord = Level | 'other';

const LEVEL_WORDS: readonly (readonly [RegExp, LevelWord])[] = [
  [/^(landsdeel|landsdelen|ld|buurt|buurten|bu|corop|coropgebied|coropgebieden|cr|am|jz|rm|vr)$/, 'other'],
  [/^(postcode|pc[46]|stadsdeel|stadsdelen|arbeidsmarktregio|veiligheidsregio|jeugdregio)/, 'other'],
  [/^(gg$|ggd)/, 'ggd'],
  [/^(gemeente|gemeenten|gem|gm|municipality|municipalities)$/, 'gemeente'],
  [/^(wijk|wijken|wk|neighbou?rhood|neighbou?rhoods)$/, 'wijk'],
  [/^(provincie|provincies|prov|pv|province|provinces)$/, 'provincie'],
  [/^(land|nederland|nl|rijk|country)$/, 'land']
];

/** Level that a word of a file tells ("Wijken", "wijk24", "gem2023", "municipality_code"), if any. */
export function levelOfWord(word: string): LevelWord | undefined {
  const folded = foldName(word).replace(/ ?(\d+|code|codes|naam|namen)$/, '');
  return LEVEL_WORDS.find(([shape]) => shape.test(folded))?.[1];
}

/** Year of the classification that a word for a level carries: 2024 of "wijk24" and of "wijk2024". */
export function yearOfWord(word: string): number | undefined {
  const digits = /\D(\d{2}|(?:19|20)\d{2})$/.exec(word.trim())?.[1];
  if (digits === undefined) return undefined;
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}

/** Level that a name tells itself: "Utrecht (PV)", "Gemeente Utrecht", "Twente (CR)". */
export function levelInName(name: string): LevelWord | undefined {
  if (/^(totaal |heel |gemiddelde )?(the )?(nederland|netherlands)$/.test(foldName(name))) return 'land';
  const end = /\(([^()]*)\)\s*$/.exec(name)?.[1];
  const told = end === undefined ? undefined : levelOfWord(end);
  if (told !== undefined) return told;
  const [, start] =
    /^(gemeente|provincie|buurt|ggd|corop|dienst gezondheid|veiligheids en gezondheidsregio) \S/.exec(
      foldName(name)
    ) ?? [];
  if (start === undefined) return undefined;
  // Two GGD regions are called after a service of another name.
  return start.includes('gezondheid') ? 'ggd' : levelOfWord(start);
}

/** Whether a name stands for what could not be placed, or for a sum of rows: no area. */
export function isRemainder(name: string): boolean {
  return /^((sub|eind)?totaal|totalen|niet (te|in te|ingedeeld|gelokaliseerd)|gemiddelde?|overige?$|overige (gemeenten|wijken)|buitenland|(groot |binnen|buiten)?water$|alle (gemeenten|wijken)|zonder vaste)|\bonbekend\b/.test(
    foldName(name)
  );
}

export type CodeReading =
  /** As CBS writes it, but for case, blanks and `NL00`. */
  | { readonly kind: 'code'; readonly code: RegionCode }
  /** A number that lost its letters or zeros; what it most likely is. */
  | { readonly kind: 'bare'; readonly code: RegionCode }
  | { readonly kind: 'other-level' | 'no-area' | 'unreadable' };

const OTHER_CODES =
  /^(BU|BUURT|CR|COROP|LD|AM|JZ|VR|RM|RR|ZK|SD|PC)\d[0-9A-Z]*$|^[1-9]\d{3}[A-Z]{2}$|^\d{7,8}$/;
/** What stands before a number; words only with a mark between, since "Wijk 12" is a name. */
const PREFIXES: Readonly<Record<string, Level>> = {
  GM: 'gemeente',
  GEMEENTE_: 'gemeente',
  WK: 'wijk',
  WIJK_: 'wijk',
  GG: 'ggd',
  GGD_: 'ggd',
  PV: 'provincie',
  PROVINCIE_: 'provincie'
};

/**
 * Reads what stands where a code is expected. `level`, when known, tells what a bare number is: 25 of
 * a gemeente or of a provincie. Without it four digits are read as a gemeente and six as a wijk.
 */
export function readAreaCode(text: string, level?: Level): CodeReading {
  const code = text.trim().toUpperCase().replace(/\s+/g, '');
  if (/^NL(0?[01])?$/.test(code)) return { kind: 'code', code: NEDERLAND };
  if (/^(GM099[89]|GM9999|PV99|LD99|CR99|(WK|BU)9999.*)$/.test(code)) return { kind: 'no-area' };
  const exact = parseRegionCode(code);
  if (exact !== undefined) return { kind: 'code', code: exact };
  if (/^\d{4}[A-Z]{2}$/.test(code) && (level === 'wijk' || code.startsWith('0'))) return bare('wijk', code);
  if (OTHER_CODES.test(code)) return { kind: 'other-level' };
  const [, letters = '', digits = ''] = /^([A-Z]*_?)(\d{1,6})$/.exec(code) ?? [];
  if (digits === '') return { kind: 'unreadable' };
  if (letters !== '') return bare(PREFIXES[letters], digits);
  return bare(level ?? (digits.length <= 4 ? 'gemeente' : 'wijk'), digits);
}

function bare(level: Level | undefined, digits: string): CodeReading {
  const written = {
    land: '',
    provincie: `PV${digits.padStart(2, '0')}`,
    ggd: `GG${digits.padStart(4, '0')}`,
    gemeente: `GM${digits.padStart(4, '0')}`,
    wijk: `WK${digits.padStart(6, '0')}`
  };
  const code = level === undefined ? undefined : parseRegionCode(written[level]);
  return code === undefined ? { kind: 'unreadable' } : { kind: 'bare', code };
}
