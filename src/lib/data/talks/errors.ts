/** Why a talk could not be kept or read. `message` is for people; `cause` holds what the machine said. */
export class TalkError extends Error {
  override readonly name = 'TalkError';
}

/** The `TalkError` that tells what an error of IndexedDB means. */
export function talkError(cause: unknown): TalkError {
  if (cause instanceof TalkError) return cause;
  switch (cause instanceof Error || cause instanceof DOMException ? cause.name : '') {
    case 'QuotaExceededError':
      return new TalkError('Op dit apparaat is geen ruimte meer. Wat u eerder schreef, is bewaard.', {
        cause
      });
    case 'SecurityError':
    case 'InvalidStateError':
    case 'NotAllowedError':
      return new TalkError('Uw browser laat deze site niets bewaren, bijvoorbeeld in een privévenster.', {
        cause
      });
    default:
      return new TalkError('Het gesprek is nu niet te lezen of te bewaren op dit apparaat.', { cause });
  }
}
