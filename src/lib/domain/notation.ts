/** Numbers as people in the Netherlands read them. All text that shows a figure comes from here. */
import type { Unit } from './indicator';
import { never } from './never';

const formats = new Map<number, Intl.NumberFormat>();

/** `13160.4` with 0 decimals → "13.160"; with 1 → "13.160,4". Never "-0". */
export function formatNumber(value: number, decimals: number): string {
  let format = formats.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat('nl-NL', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative'
    });
    formats.set(decimals, format);
  }
  return format.format(value);
}

/** A count of people, households or dwellings: "5.830". */
export function formatCount(value: number): string {
  return formatNumber(value, 0);
}

/**
 * A value with the unit that must stand directly at it: "12,1%", "50,1" (per 1.000 is said in the
 * line under the name), "€ 487.000". `decimals` are those that the source bears; amounts of
 * × 1.000 euro are written out in euros.
 */
export function formatValue(value: number, unit: Unit, decimals: number): string {
  switch (unit) {
    case 'percent':
      return `${formatNumber(value, decimals)}%`;
    case 'per-1000':
    case 'score':
      return formatNumber(value, decimals);
    case 'count':
      return formatCount(value);
    case 'euro':
      return `€ ${formatNumber(value, 0)}`;
    case 'euro-1000': {
      // What the source does not bear is zeros in euros too: 35,2 → € 35.200. The middle of two amounts may end
      // in a half, which goes up as in all other numbers: 35,55 is a little less in binary.
      const step = 1000 / 10 ** decimals;
      return `€ ${formatNumber(Math.round(Number(((value * 1000) / step).toPrecision(12))) * step, 0)}`;
    }
    default:
      return never(unit, 'unit');
  }
}

/** Ticks of an axis: the unit once, on the last tick ("0 · 4 · 8 · 12%"). */
export function formatTicks(values: readonly number[], unit: Unit): string[] {
  const decimals = values.every((value) => Number.isInteger(value))
    ? 0
    : values.every((value) => Number.isInteger(Math.round(value * 1e6) / 1e5))
      ? 1
      : 2;
  return values.map((value, index) => {
    const text = formatNumber(value, decimals);
    if (index < values.length - 1) return text;
    if (unit === 'percent') return `${text}%`;
    if (unit === 'euro') return `€ ${text}`;
    if (unit === 'euro-1000') return `${text} × € 1.000`;
    return text;
  });
}

/** "a, b en c" */
export function enumerate(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  if (words.length === 1) return last;
  return `${words.slice(0, -1).join(', ')} en ${last}`;
}

/** Whole numbers up to twelve in words at the start of a sentence, else in digits: "Zes", "15". */
export function countInWords(count: number): string {
  const words = [
    'nul',
    'één',
    'twee',
    'drie',
    'vier',
    'vijf',
    'zes',
    'zeven',
    'acht',
    'negen',
    'tien',
    'elf',
    'twaalf'
  ];
  return words[count] ?? formatCount(count);
}

/** First letter as a capital; "één" → "Eén", as Dutch writes it. */
export function capitalise(text: string): string {
  if (text.startsWith('één')) return `E${text.slice(1)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
