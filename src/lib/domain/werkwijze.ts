/**
 * What professionals can do about child poverty: fourteen werkwijzen in three groups, after the
 * *Handreiking omgaan met kinderarmoede in het sociaal domein* (Hanzehogeschool Groningen, Hogeschool
 * Rotterdam, Divosa, 2021). The texts are data (`content/handvatten`); here are their shape and the way
 * from a figure to a werkwijze.
 */
import type { IndicatorId } from './indicator-ids';

export const WERKWIJZE_GROUPS = ['signaleren', 'ondersteunen', 'stimuleren'] as const;
export type WerkwijzeGroup = (typeof WERKWIJZE_GROUPS)[number];

/** Stable: links and notes hold them. In the order of the handreiking. */
export const WERKWIJZE_IDS = [
  'relatie-opbouwen',
  'herkennen-en-bespreken',
  'sociale-omgeving',
  'integrale-steun',
  'steun-bij-opvoeden',
  'informele-steun',
  'materiele-steun',
  'financiele-zelfredzaamheid',
  'steun-bij-schulden',
  'financiele-opvoeding',
  'gezonde-leefstijl',
  'veerkracht',
  'aanvullend-leren',
  'participatie'
] as const;
export type WerkwijzeId = (typeof WERKWIJZE_IDS)[number];

/** One werkwijze, in own words at level B1. */
export interface Werkwijze {
  readonly id: WerkwijzeId;
  readonly group: WerkwijzeGroup;
  readonly name: string;
  readonly what: string;
  readonly why: string;
  /** First steps, each a sentence that says what to do. */
  readonly steps: readonly string[];
  readonly partners: readonly string[];
  /** What an organisation or gemeente has to arrange. */
  readonly conditions: string;
  /** Figures beside which this werkwijze is worth thinking of. */
  readonly indicators: readonly IndicatorId[];
}

/** The werkwijzen that fit a figure, in their own order. */
export function werkwijzenBeside(
  werkwijzen: readonly Werkwijze[],
  indicator: IndicatorId
): readonly Werkwijze[] {
  return werkwijzen.filter(({ indicators }) => indicators.includes(indicator));
}
