/** What must be said about the course of a series, in own words. */
import type { ShownIndicatorId } from '../domain/own';

/** Series that their publisher stopped: the last year, and why the line ends there. */
export const SERIES_END: Partial<Record<ShownIndicatorId, { readonly after: number; readonly why: string }>> =
  {
    laag_inkomen_hh: { after: 2023, why: 'De reeks stopt na 2023. CBS meet armoede nu anders.' },
    kinderen_laag_inkomen: { after: 2023, why: 'De reeks stopt na 2023. CBS meet armoede nu anders.' },
    kinderen_laag_inkomen_lang: { after: 2023, why: 'De reeks stopt na 2023. CBS meet armoede nu anders.' }
  };

/** Years between two regular publications, where that is not one year. */
export const PUBLISHED_EVERY: Partial<Record<ShownIndicatorId, number>> = { moeite_rondkomen: 4 };

/** Why a definition changed, where more can be said than that it did. */
export const DEFINITION_BREAK: Partial<Record<ShownIndicatorId, string>> = {
  herkomst_buiten_europa: 'CBS deelt herkomst sinds 2023 anders in. Vergelijk links en rechts niet.'
};
