/** `static/data/manifest.json`: what was read and what was written. */
export interface Manifest {
  /** Version of the shape of all files in `static/data`. */
  readonly version: 1;
  readonly sources: readonly ManifestSource[];
  readonly files: readonly ManifestFile[];
}

export interface ManifestSource {
  readonly id: string;
  /** What was read from the file: figures, which areas there are, or their outlines. */
  readonly kind: 'figures' | 'regions' | 'boundaries';
  readonly publisher: string;
  readonly table: string;
  readonly title: string;
  readonly edition: string;
  readonly url: string;
  /** ISO date on which the export was taken over; the date in the file itself where known. */
  readonly retrieved: string;
  readonly licence: string;
  /** "Bron: CBS", exactly as the publisher asks. */
  readonly attribution: string;
  /** Path of the raw export inside the folder of exports, and its sha256. */
  readonly file: string;
  readonly sha256: string;
  /** Rows, or areas with an outline; all of them are in use, or rejected with a reason. */
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rejected: readonly { readonly reason: string; readonly rows: number }[];
}

export interface ManifestFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly columns: readonly string[];
}

/** Id of a source that is a publication from which single figures were taken over, instead of a table. */
export type CitedSourceId = `geciteerd-${string}`;

/** The id under which the figures of a publication stand in the manifest. */
export function citedSourceId(publication: string): CitedSourceId {
  return `geciteerd-${publication}`;
}

/** Whether the source of this id is a publication. */
export function isCitedSource(id: string): id is CitedSourceId {
  return id.startsWith(citedSourceId(''));
}
