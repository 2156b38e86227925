/** Units as files write them, and what they most likely are. */
import type { Publisher } from '../domain/catalogue/recognise';
import { never } from '../domain/never';
import type { Unit } from '../domain/indicator';
import type { Shape } from './types';

/** A unit, and the factor that brings a value of the file to it. */
export interface Guess {
  readonly unit: Unit;
  readonly times: number;
}

const UNITS: readonly (readonly [RegExp, Guess])[] = [
  [/^(%|procent|percentage|perc|pct)( |$)|^%/, { unit: 'percent', times: 1 }],
  [/^(x )?(1000|duizend) euro|^euro x 1000|^k€|^x ?€ ?1000/, { unit: 'euro-1000', times: 1 }],
  [/^(euro|eur|€)( |$)/, { unit: 'euro', times: 1 }],
  [/^per (1000|duizend)( |$)|^‰|promille/, { unit: 'per-1000', times: 1 }],
  [/^x (1000|duizend)$|^(1000|duizend)$/, { unit: 'count', times: 1000 }],
  [/^(aantal|aantallen|personen|huishoudens|inwoners|woningen|kinderen|n)$/, { unit: 'count', times: 1 }],
  [/^(score|getal)$/, { unit: 'score', times: 1 }]
];

/** The unit that a text of the file most likely means, or that the name tells: "percentage_koopwoningen". */
export function unitOfText(unitText: string, name: string): Guess | undefined {
  const text = unitText
    .toLowerCase()
    .replaceAll(/(\d)[ .](?=000)/g, '$1')
    .replaceAll(/[×x](?=\d)/g, 'x ')
    .replace('×', 'x');
  const told = UNITS.find(([pattern]) => pattern.test(text))?.[1];
  if (told !== undefined || unitText !== '') return told;
  if (/^(%|percentage|perc_|pct_|aandeel)/i.test(name) || /(_pct|_perc|%)$/i.test(name))
    return { unit: 'percent', times: 1 };
  return /^(aantal|aant_)/i.test(name) ? { unit: 'count', times: 1 } : undefined;
}

/** Whose way of writing a shape is. */
export function publisherOf(shape: Shape): Publisher {
  switch (shape) {
    case 'statline':
    case 'statline-symbols':
    case 'statline-old':
    case 'statline-custom':
    case 'odata-untyped':
    case 'odata-v3':
    case 'odata-v4':
      return 'statline';
    case 'swing':
    case 'swing-odata':
      return 'swing';
    case 'kansenkaart':
    case 'regiobeeld':
      return shape;
    case 'local-flat':
    case 'local-cube':
    case 'cbs2swing':
    case 'region-json':
    case 'table':
      return 'other';
    default:
      return never(shape, 'shape');
  }
}

/** What Kansenkaart gives in euros, by the end of the outcome's name, and what is neither euros nor a fraction. */
const EUROS = /(income|earnings|wealth|wealth_no_home|hourly_wage|debt|costs|sum_gifts)$/i;
const OTHER = /(_perc|_pp|_pw|_size|age_left_parents)$/i;

/** Fractions that are shown as percentages: Kansenkaart, except its amounts, and Regiobeeld (unverified). */
export function unitOfPublisher(publisher: Publisher, name: string): Guess | undefined {
  if (publisher === 'regiobeeld') return { unit: 'percent', times: 100 };
  if (publisher !== 'kansenkaart') return undefined;
  if (OTHER.test(name)) return undefined;
  // "Among the 20% with the highest income" is a fraction again.
  return EUROS.test(name) && !/_(top|bottom)_\d+_/i.test(name)
    ? { unit: 'euro', times: 1 }
    : { unit: 'percent', times: 100 };
}
