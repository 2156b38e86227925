/** The kinds of file in which something can be taken along. */

export type FileKind = 'csv' | 'csv-punt' | 'xlsx' | 'png' | 'svg';

export interface TakenPicture {
  /** Stem of the file name. */
  readonly name: string;
  /** Complete in itself: no address in it, all colours written out. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}
