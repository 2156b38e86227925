/** How the pipeline stops: with problems that a person can act on, in Dutch. */
import { formatProblem } from '../src/lib/formats/problem';
import type { FormatProblem, Parsed } from '../src/lib/formats/types';

/** Ends a command with exit code 1 and its problems as sentences; nothing has been written. */
export class PipelineError extends Error {
  /** Each once: several sources may meet the same problem in one file. */
  readonly problems: readonly FormatProblem[];

  constructor(problems: readonly FormatProblem[]) {
    const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem]));
    super([...distinct.keys()].join('\n'));
    this.problems = [...distinct.values()];
    this.name = 'PipelineError';
  }
}

/** The value, or the end of the command. */
export function need<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new PipelineError(parsed.problems);
}
