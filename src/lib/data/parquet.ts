/** Parquet bytes, read column by column. Only the columns asked for are decompressed and decoded. */
import { decompress } from 'fzstd';
import {
  parquetMetadata,
  parquetScan,
  type Compressors,
  type DecodedArray,
  type ParquetType
} from 'hyparquet';
import { DataError } from './errors';

/** The pipeline writes zstd only; a full set of decompressors would cost every visitor some 50 kB. */
const compressors: Compressors = {
  ZSTD: (input, length) => decompress(input, new Uint8Array(length))
};

export interface ParquetColumn {
  readonly name: string;
  readonly type: ParquetType;
}

export interface ParquetFile {
  readonly columns: readonly ParquetColumn[];
  readonly rows: number;
  /** All values of one column in the order of the rows; an empty cell is `null` or `undefined`. */
  read(name: string): Promise<ArrayLike<unknown>>;
}

/** Opens the bytes of one flat Parquet file; throws a `DataError` when they are no such file. */
export async function openParquet(bytes: ArrayBuffer): Promise<ParquetFile> {
  try {
    const metadata = parquetMetadata(bytes);
    const scan = await parquetScan({ file: bytes, metadata, compressors });
    return {
      columns: metadata.schema.flatMap(({ name, type }) => (type === undefined ? [] : [{ name, type }])),
      rows: Number(metadata.num_rows),
      async read(name) {
        const parts: DecodedArray[] = [];
        try {
          for (const range of scan.ranges) parts.push(await scan.readColumn({ column: name, ...range }));
        } catch (cause) {
          throw damaged(cause);
        }
        const [first] = parts;
        return parts.length === 1 && first !== undefined
          ? first
          : parts.flatMap((part) => Array.from<unknown>(part));
      }
    };
  } catch (cause) {
    throw damaged(cause);
  }
}

function damaged(cause: unknown): DataError {
  return new DataError('decode', 'Een bestand met cijfers is beschadigd.', { cause });
}
