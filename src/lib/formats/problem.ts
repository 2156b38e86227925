/** Results of parsers: a value, or problems that a person can act on. */
import type { FormatProblem, Parsed } from './types';

/** More than this many problems of one file are told as a number: nobody reads a thousand sentences. */
const SHOWN = 20;

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** A refusal; a long list is cut and its last entry says how many more there are. */
export function refused(...problems: readonly FormatProblem[]): Parsed<never> {
  const first = problems[0];
  if (first === undefined || problems.length <= SHOWN) return { ok: false, problems };
  const more = problems.length - SHOWN;
  return {
    ok: false,
    problems: [
      ...problems.slice(0, SHOWN),
      {
        file: first.file,
        expected: 'Alle regels zijn te lezen.',
        found: `Er zijn nog ${more} andere problemen.`,
        action: 'Los eerst de problemen hierboven op. Probeer het daarna opnieuw.'
      }
    ]
  };
}

/** One Dutch paragraph: where, what was expected, what was found, what to do. */
export function formatProblem(problem: FormatProblem): string {
  const where = [
    problem.file,
    ...(problem.line === undefined ? [] : [`regel ${problem.line}`]),
    ...(problem.column === undefined ? [] : [`kolom “${problem.column}”`])
  ].join(', ');
  return `${where}: Verwacht: ${problem.expected} Gevonden: ${problem.found} Wat u kunt doen: ${problem.action}`;
}

/** A text of the file, short enough to stand in a sentence. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

/** Dutch list with at most `shown` items: "a, b en nog 3". */
export function list(items: readonly string[], shown = 8): string {
  const head = items.slice(0, shown);
  const more = items.length - head.length;
  if (more > 0) return `${head.join(', ')} en nog ${more}`;
  const last = head.at(-1);
  return head.length < 2 || last === undefined ? head.join('') : `${head.slice(0, -1).join(', ')} en ${last}`;
}
