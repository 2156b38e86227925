/** From Parquet to the bytes of an Arrow stream, which is what DuckDB-WASM takes in. */
import {
  Bool,
  Float64,
  Int32,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
  type DataType,
  type Vector
} from 'apache-arrow';
import type { ParquetColumn, ParquetFile } from './parquet';
import { seriesRows } from './series';

/**
 * All columns of a file as an Arrow IPC stream. Whole numbers of 64 bits become doubles, which hold every
 * count here exactly. Throws on a column type that no file of this project has.
 */
export async function tableBytes(file: ParquetFile): Promise<Uint8Array<ArrayBuffer>> {
  const vectors: Record<string, Vector> = {};
  for (const column of file.columns) {
    vectors[column.name] = vectorOf(await file.read(column.name), arrowType(column));
  }
  return ipc(vectors);
}

/** The table `series` from the content of indicators.json. */
export function seriesTable(catalogue: Parameters<typeof seriesRows>[0]): Uint8Array<ArrayBuffer> {
  const rows = seriesRows(catalogue);
  return ipc({
    indicator: vectorOf(
      rows.map((row) => row.indicator),
      new Utf8()
    ),
    level: vectorOf(
      rows.map((row) => row.level),
      new Utf8()
    ),
    year: vectorOf(
      rows.map((row) => row.year),
      new Int32()
    ),
    indeling: vectorOf(
      rows.map((row) => row.indeling),
      new Int32()
    )
  });
}

function ipc(vectors: Record<string, Vector>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(tableToIPC(new Table(vectors), 'stream'));
}

function arrowType({ name, type }: ParquetColumn): DataType {
  switch (type) {
    case 'BYTE_ARRAY':
      return new Utf8();
    case 'INT32':
      return new Int32();
    case 'BOOLEAN':
      return new Bool();
    case 'DOUBLE':
    case 'FLOAT':
    case 'INT64':
      return new Float64();
    case 'INT96':
    case 'FIXED_LEN_BYTE_ARRAY':
      throw new TypeError(`column ${name}: unexpected ${type}`);
  }
}

function vectorOf(cells: ArrayLike<unknown>, type: DataType): Vector {
  const plain = Array.from(cells, (cell) =>
    cell === undefined ? null : typeof cell === 'bigint' ? Number(cell) : cell
  );
  return vectorFromArray(plain, type);
}
