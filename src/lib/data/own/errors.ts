/** Why own figures could not be kept or read. */
export type OwnTrouble =
  /** The device has no room left. Nothing of what was asked is stored; all that was there still is. */
  | 'full'
  /** The browser gives this page no storage: a private window, a setting, or another tab in the way. */
  | 'blocked'
  /** What is stored cannot be read, or storing failed for another reason. */
  | 'broken';

/** Own figures could not be kept or read. `message` is for people; `cause` holds what the machine said. */
export class OwnError extends Error {
  override readonly name = 'OwnError';

  constructor(
    readonly kind: OwnTrouble,
    message: string,
    options?: ErrorOptions
  ) {
    super(message, options);
  }
}

/** The `OwnError` that tells what an error of IndexedDB means; one that already tells stays as it is. */
export function ownError(cause: unknown): OwnError {
  if (cause instanceof OwnError) return cause;
  switch (cause instanceof Error || cause instanceof DOMException ? cause.name : '') {
    case 'QuotaExceededError':
      return new OwnError(
        'full',
        'Op dit apparaat is geen ruimte meer. Er is niets bewaard en niets weg. Maak ruimte vrij, of haal eigen cijfers weg die u niet meer gebruikt.',
        { cause }
      );
    case 'SecurityError':
    case 'InvalidStateError':
    case 'NotAllowedError':
      return new OwnError(
        'blocked',
        'Uw browser laat deze site niets bewaren. Gebruik een gewoon venster (geen privévenster), of sta opslag toe in de instellingen.',
        { cause }
      );
    case 'VersionError':
      return new OwnError(
        'blocked',
        'Uw eigen cijfers zijn bewaard met een nieuwere versie van deze site. Laad de pagina opnieuw.',
        { cause }
      );
    default:
      return new OwnError(
        'broken',
        'De eigen cijfers op dit apparaat zijn nu niet te lezen of te bewaren. Laad de pagina opnieuw.',
        { cause }
      );
  }
}
