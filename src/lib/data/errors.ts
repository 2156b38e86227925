/** Where getting data went wrong. */
export type DataStage = 'download' | 'decode' | 'start' | 'query';

/** Data could not be had. `message` is for people; `cause` holds what the machine said. */
export class DataError extends Error {
  override readonly name = 'DataError';

  constructor(
    readonly stage: DataStage,
    message: string,
    options?: ErrorOptions
  ) {
    super(message, options);
  }
}
