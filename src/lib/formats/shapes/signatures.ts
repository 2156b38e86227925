/** Headings that a shape has and no other: what recognises it, and what tells that a table comes near it. */
import { finder, type Part } from '../part';
import { list, quote } from '../problem';
import type { FormatProblem, Shape } from '../types';
import { shapeInWords } from '../words';

type Signed = 'odata-v4' | 'swing-odata' | 'regiobeeld' | 'kansenkaart' | 'local-flat' | 'cbs2swing';

const SIGNATURES: Readonly<Record<Signed, readonly string[]>> = {
  'odata-v4': ['Measure', 'Value', 'ValueAttribute'],
  'swing-odata': ['ExternalCode', 'GeoLevel', 'Period', 'ValueString'],
  regiobeeld: ['n_1', 'n_0', 'percentage'],
  kansenkaart: ['outcome', 'region_type', 'region_id', 'est'],
  'local-flat': ['PERIODE', 'GEBIEDSNIVEAU', 'GEBIED', 'NAAM', 'WAARDE'],
  cbs2swing: ['geoitemcode', 'geolevelcode', 'variablecode', 'periodcode', 'values']
};

/** The place of each heading of a shape, by its lower-case text; `undefined` when one is missing. */
export function signed({ headings }: Part, shape: Signed): ((heading: string) => number) | undefined {
  const at = finder(headings);
  return SIGNATURES[shape].every((heading) => at(heading.toLowerCase()) >= 0) ? at : undefined;
}

/** What a plain table misses to be the shape that it resembles most; `undefined` when it resembles none. */
export function nearMiss({ headings, headingLine }: Part, file: string): FormatProblem | undefined {
  const at = finder(headings);
  for (const [shape, signature] of Object.entries(SIGNATURES) as [Shape, readonly string[]][]) {
    const missing = signature.filter((heading) => at(heading.toLowerCase()) < 0);
    // Half of a signature may be chance, as "percentage" is; more is not.
    if (missing.length * 2 >= signature.length) continue;
    return {
      file,
      line: headingLine,
      expected: `${shapeInWords(shape)}, met ook ${list(missing.map(quote))}.`,
      found: `Een tabel die daarop lijkt: ${list(headings.map(quote), 6)}. Die is gelezen als gewone tabel.`,
      action: 'Kijk of de kolommen goed begrepen zijn, of download het bestand opnieuw bij de bron.'
    };
  }
  return undefined;
}
