/** Any other table, and the headings by which a table shows that another program has spoilt it. */
import { list, parsed, quote } from '../problem';
import type { Family, Part } from '../part';
import { readHeading } from '../shape';
import type { FormatProblem } from '../types';
import { nearMiss } from './signatures';

/** A plain table from a spreadsheet, a script or a portal: what is left when no other shape fits. */
export const plain: Family = (part, { file }) => {
  const near = nearMiss(part, file);
  return parsed({
    shape: 'table',
    columns: part.headings.map((heading) => readHeading(heading, 'table')),
    rows: part.body,
    ...(near !== undefined && { warnings: [near] })
  });
};

/** Headings that another program wrote, and that no longer tell what a column is. */
export function spoiltHeadings({ headings, headingLine }: Part, file: string): FormatProblem | undefined {
  const again =
    'Gebruik het bestand zoals u het bij de bron hebt gedownload, zonder het eerst te openen en te bewaren.';
  // R turns "Bevolking/Aantal inwoners (aantal)" into Bevolking.Aantal.inwoners..aantal. and adds row numbers.
  const dotted = headings.filter((heading) => /^[\p{L}\d_]+(\.+[\p{L}\d_]+)+\.*$/u.test(heading));
  const units = dotted.filter((heading) => /\.\.[^.]+(\.[^.]+)*\.+$/.test(heading)).length;
  if (units > 1 || (headings[0] === '' && dotted.length * 2 > headings.length)) {
    return {
      file,
      line: headingLine,
      column: dotted[0] ?? '',
      expected: 'Kolomkoppen zoals de bron die schrijft, met spaties en schuine strepen.',
      found: `Een statistiekprogramma (zoals R) heeft de koppen herschreven: ${list(dotted.map(quote), 3)}.`,
      action: again
    };
  }
  if (headings.some((heading) => /"[;,]"/.test(heading) || /^"|"$/.test(heading))) {
    return {
      file,
      line: headingLine,
      expected: 'Kolomkoppen met gewone aanhalingstekens eromheen.',
      found: `Aanhalingstekens zijn verdubbeld, bij ${quote(headings.find((heading) => heading.includes('"')) ?? '')}.`,
      action: again
    };
  }
  return undefined;
}
