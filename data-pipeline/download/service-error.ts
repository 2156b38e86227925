/** Why a service did not give what was asked, in Dutch, and whether asking again can help. */

export interface Cause {
  /** What was found: a clear sentence. */
  readonly found: string;
  /** What a person can do; else the usual advice for the kind. */
  readonly action?: string;
  /** `gone`: the table is not there any more. `again`: asking again may help. `no`: it will not. */
  readonly kind: 'gone' | 'again' | 'no';
  /** How long the service asks to wait, in ms. */
  readonly wait?: number;
}

export class ServiceError extends Error {
  readonly why: Cause;

  constructor(why: Cause, cause?: unknown) {
    super(why.found, { cause });
    this.name = 'ServiceError';
    this.why = why;
  }
}

/** An answer that is not what the service describes: asking again may help, a line may have been bad. */
export function unreadable(found: string, cause?: unknown): ServiceError {
  return new ServiceError({ kind: 'again', found }, cause);
}
