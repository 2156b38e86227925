/** A JSON file with one object per region code, as delimited text that `readTable` understands. */
import type { FormatProblem, Parsed } from '../../src/lib/formats/types';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Leaves of an object by their way: `{a: {b: 1}}` gives "a/b" → "1". Null and lists give nothing. */
function leaves(value: Json, way: string, into: Map<string, string>): void {
  if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) leaves(inner, way === '' ? key : `${way}/${key}`, into);
  } else if (typeof value === 'number' || typeof value === 'string') {
    into.set(way, String(value));
  }
}

/**
 * Text with `;` between the cells: column `code`, then a column per leaf, in the order of the file.
 * `way` leads to the object whose keys are region codes.
 */
export function flattenJson(file: string, text: string, way: readonly string[]): Parsed<string> {
  let found: Json | undefined;
  try {
    found = JSON.parse(text) as Json;
  } catch {
    return refuse({
      file,
      expected: 'Een heel JSON-bestand.',
      found: 'Het bestand is niet te lezen. Misschien is het niet helemaal gedownload.',
      action: 'Download het bestand opnieuw.'
    });
  }
  for (const key of way) found = isObject(found) ? found[key] : undefined;
  if (!isObject(found)) {
    return refuse({
      file,
      expected: `Gebieden onder “${way.join(' / ')}”.`,
      found: 'Dat onderdeel staat niet in het bestand.',
      action: 'Kijk of dit het goede bestand is.'
    });
  }
  const rows = Object.entries(found).map(([code, value]) => {
    const cells = new Map<string, string>();
    leaves(value, '', cells);
    return { code, cells };
  });
  const headings = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const lines = [
    ['code', ...headings],
    ...rows.map(({ code, cells }) => [code, ...headings.map((h) => cells.get(h) ?? '')])
  ];
  return { ok: true, value: lines.map((line) => line.map(quoted).join(';')).join('\n') };
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function refuse(problem: FormatProblem): Parsed<never> {
  return { ok: false, problems: [problem] };
}
