/**
 * Asks a service of a publisher, politely: at most two requests at once, a limit on waiting, and again
 * after a growing pause when the service or the line fails. What an answer says is read within the same
 * attempt, so that an answer that breaks off is asked for again.
 */
import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import pRetry from 'p-retry';
import { ServiceError, unreadable } from './service-error';

export interface ClientOptions {
  /** Replaces scheme, host and port of every address: for tests, which have a server of their own. */
  readonly origin?: string | undefined;
  /** Longest wait for one whole answer, in ms. */
  readonly timeout?: number | undefined;
  /** How often a request is asked again before giving up. */
  readonly retries?: number | undefined;
  /** Pause before asking again, in ms; doubles each time, times a chance between 1 and 2. */
  readonly firstPause?: number | undefined;
  /** Longest pause, in ms; a service that asks for more is left for another day. */
  readonly longestPause?: number | undefined;
  /** Told when a request will be asked again: why, and for which time. */
  readonly onAgain?: ((found: string, attempt: number) => void) | undefined;
  /** Waits; replaced in tests that look at how long. */
  readonly sleep?: ((ms: number) => Promise<unknown>) | undefined;
}

export interface Question<T> {
  readonly url: string;
  readonly accept: 'json' | 'number';
  /** What the text says; throws `ServiceError` when it does not say it. */
  readonly read: (text: string) => T;
  /** Tag of the answer that is known already. */
  readonly known?: string | undefined;
  /** `gone`: a 404 means that the table is gone. `again`: the table is there, so this is a failure. */
  readonly absent: 'gone' | 'again';
}

/** `same`: the answer is the one that is known already (304). */
export type Answer<T> =
  { readonly kind: 'fresh'; readonly value: T; readonly tag: string | undefined } | { readonly kind: 'same' };

export interface Client {
  ask<T>(question: Question<T>): Promise<Answer<T>>;
}

const MINUTE = 60_000;

export function makeClient(options: ClientOptions = {}): Client {
  const { origin, timeout = 2 * MINUTE, retries = 5, firstPause = 1000, longestPause = 5 * MINUTE } = options;
  const { onAgain, sleep = pause } = options;
  const atOnce = pLimit(2);
  /** Per host the moment before which it wants no questions. */
  const quietUntil = new Map<string, number>();

  async function once<T>(question: Question<T>): Promise<Answer<T>> {
    const url = new URL(question.url);
    const address = origin === undefined ? url : new URL(url.pathname + url.search, origin);
    await sleepUntil(quietUntil.get(url.host));
    return atOnce(async () => {
      const { response, text } = await fetchText(address, question, timeout);
      if (response.status === 304) return { kind: 'same' };
      const failure = failureOf(response, question.absent);
      if (failure !== undefined) {
        const { wait } = failure.why;
        if (wait !== undefined && wait > longestPause) throw tooLong(wait);
        if (wait !== undefined) quietUntil.set(url.host, Date.now() + wait);
        throw failure;
      }
      if (question.accept === 'json') requireJson(response);
      return { kind: 'fresh', value: question.read(text), tag: tagOf(response) };
    });
  }

  async function sleepUntil(moment: number | undefined): Promise<void> {
    const wait = (moment ?? 0) - Date.now();
    if (wait > 0) await sleep(wait);
  }

  return {
    ask: (question) =>
      pRetry(() => once(question), {
        retries,
        minTimeout: firstPause,
        maxTimeout: longestPause,
        randomize: true,
        shouldRetry: ({ error }) => error instanceof ServiceError && error.why.kind === 'again',
        onFailedAttempt: ({ error, attemptNumber, retriesLeft }) => {
          if (retriesLeft > 0 && error instanceof ServiceError && error.why.kind === 'again') {
            onAgain?.(error.why.found, attemptNumber + 1);
          }
        }
      })
  };
}

/** Text as JSON; an answer that breaks off is asked for again. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable('Het antwoord breekt af of is beschadigd: de JSON is niet te lezen.', cause);
  }
}

async function fetchText(
  address: URL,
  { accept, known }: Question<unknown>,
  timeout: number
): Promise<{ readonly response: Response; readonly text: string }> {
  const headers = new Headers({
    // A service that cannot give the first may answer something else; what it is, is looked at.
    accept: `${accept === 'json' ? 'application/json' : 'text/plain'}, */*;q=0.5`,
    'user-agent': 'zicht-op-kinderarmoede'
  });
  if (known !== undefined) headers.set('if-none-match', known);
  try {
    const response = await fetch(address, { headers, signal: AbortSignal.timeout(timeout) });
    return { response, text: await response.text() };
  } catch (cause) {
    const late = cause instanceof Error && cause.name === 'TimeoutError';
    throw unreadable(
      late
        ? `De dienst gaf niet binnen ${inSeconds(timeout)} een heel antwoord.`
        : 'De verbinding kwam niet tot stand of viel weg.',
      cause
    );
  }
}

function failureOf({ status, ok, headers }: Response, absent: 'gone' | 'again'): ServiceError | undefined {
  if (ok) return undefined;
  if (status === 404 || status === 410) {
    return absent === 'gone'
      ? new ServiceError({ kind: 'gone', found: `De dienst kent deze tabel niet (meer): fout ${status}.` })
      : unreadable(`De dienst vindt een deel van de tabel niet: fout ${status}.`);
  }
  const busy = status === 429 || status === 503;
  if (busy || status >= 500 || status === 408) {
    const found = busy
      ? `De dienst is te druk: fout ${status}.`
      : `De dienst heeft een storing: fout ${status}.`;
    const wait = busy ? waitOf(headers.get('retry-after')) : undefined;
    return new ServiceError({ kind: 'again', found, ...(wait !== undefined && { wait }) });
  }
  return new ServiceError({
    kind: 'no',
    found: `De dienst weigert de vraag: fout ${status}.`,
    action: 'Misschien werkt de dienst nu anders. Kijk op de site van de bron, en haal de tabel daar zelf op.'
  });
}

/** Retry-After in ms: a number of seconds, or a date. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function tooLong(wait: number): ServiceError {
  return new ServiceError({
    kind: 'no',
    found: `De dienst is te druk en vraagt om ${inSeconds(wait)} te wachten.`,
    action: 'Probeer het later opnieuw. Wat al binnen is, wordt dan niet opnieuw opgehaald.'
  });
}

function requireJson({ headers }: Response): void {
  const type = headers.get('content-type') ?? 'geen soort';
  if (/json/i.test(type)) return;
  throw unreadable(
    /html/i.test(type)
      ? 'De dienst stuurde een webpagina in plaats van gegevens.'
      : `De dienst stuurde iets anders dan JSON (${type}).`
  );
}

/** A tag to ask with next time. A weak one serves: it is compared, not joined. */
const tagOf = ({ headers }: Response): string | undefined => headers.get('etag') ?? undefined;

function inSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds === 1 ? '1 seconde' : `${seconds} seconden`;
}
