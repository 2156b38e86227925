/**
 * Reading the search part of an address. That never fails: a part that means nothing is left out and
 * handed back, so that the page can say so.
 */
import { isIndicatorId } from './indicator-ids';
import { isOwnIndicatorId, type ShownIndicatorId } from './own';

/** A part of an address that was left out, as it stood there. */
export interface Dropped {
  readonly part: string;
  readonly text: string;
}

type Read<T> = (text: string) => T | undefined;

export interface Address<Part extends string> {
  /** A part as `read` understands it; `undefined` where it is absent, and where it is dropped. */
  readonly take: <T>(part: Part, read: Read<T>) => T | undefined;
  /** The members of a list with commas, each once; those beyond `most` are dropped like those that mean nothing. */
  readonly takeList: <T>(part: Part, most: number, read: Read<T>) => readonly T[];
  /** What was dropped until now: unknown parts, the second of a part, and what `read` did not understand. */
  readonly dropped: readonly Dropped[];
}

/** Opens an address of which these parts are known. An empty part counts as absent. */
export function openAddress<Part extends string>(
  params: URLSearchParams,
  parts: readonly Part[]
): Address<Part> {
  const dropped: Dropped[] = [];
  const texts = new Map<Part, string>();
  for (const [name, text] of params) {
    const part = parts.find((known) => known === name);
    if (part === undefined || texts.has(part)) dropped.push({ part: name, text });
    else if (text !== '') texts.set(part, text);
  }
  return {
    take(part, read) {
      const text = texts.get(part);
      if (text === undefined) return undefined;
      const value = read(text);
      if (value === undefined) dropped.push({ part, text });
      return value;
    },
    takeList<T>(part: Part, most: number, read: Read<T>) {
      const members: T[] = [];
      for (const text of (texts.get(part) ?? '').split(',')) {
        if (text === '') continue;
        const member = read(text);
        if (member === undefined || members.includes(member) || members.length === most)
          dropped.push({ part, text });
        else members.push(member);
      }
      return members;
    },
    dropped
  };
}

/** An indicator of the site or of this device. Whether it exists is for the page to say. */
export function readIndicator(text: string): ShownIndicatorId | undefined {
  return isIndicatorId(text) || isOwnIndicatorId(text) ? text : undefined;
}

/** A year of this century or the one before. */
export function readYear(text: string): number | undefined {
  return /^(19|20)\d{2}$/.test(text) ? Number(text) : undefined;
}

/** What was left out of an address, in one sentence; `undefined` where nothing was. */
export function explainDropped(dropped: readonly Dropped[]): string | undefined {
  if (dropped.length === 0) return undefined;
  const parts = dropped.map(({ part, text }) => `${part}=${text}`).join(', ');
  return dropped.length === 1
    ? `Een deel van het adres kennen we niet. Dat deel is weggelaten: ${parts}.`
    : `Delen van het adres kennen we niet. Die zijn weggelaten: ${parts}.`;
}
