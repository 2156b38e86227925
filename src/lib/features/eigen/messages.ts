/** What the page and the worker that reads files say to each other. */
import type { FormatProblem } from '$lib/formats/types';
import type { Choices } from '$lib/formats/understanding';
import type { Account } from './account';
import type { Taking } from './own-set';

/** A file with everything needed to read it: the worker may be a new one that knows nothing of it. */
interface Reading {
  readonly file: File;
  readonly choices: Choices;
}

export type Question =
  | ({ readonly kind: 'understand' } & Reading)
  /** Read and keep on this device. */
  | ({ readonly kind: 'keep'; readonly taking: Taking } & Reading)
  /** Read and give back as the text of a file, for a device that keeps nothing. */
  | ({ readonly kind: 'pack'; readonly taking: Taking } & Reading);

export type Answer =
  | { readonly kind: 'understood'; readonly account: Account }
  | { readonly kind: 'refused'; readonly problems: readonly FormatProblem[] }
  | { readonly kind: 'kept' }
  | { readonly kind: 'packed'; readonly text: string }
  /** Could not be kept. Dutch. */
  | { readonly kind: 'unkept'; readonly message: string }
  /** The list of areas could not be had. Dutch. */
  | { readonly kind: 'unprepared'; readonly message: string };

/** The first message to a worker: where the areas stand that a file may speak of. Addresses are absolute. */
export interface Begin {
  readonly kind: 'begin';
  readonly regions: string;
  readonly changes: string;
}
