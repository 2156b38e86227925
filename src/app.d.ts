declare global {
  namespace App {}

  /** Beginning of the sha256 of each file of static/data that this build was made with; empty while developing. */
  const __DATA_HASHES__: Readonly<Record<string, string>>;
}

export {};
