/**
 * From Parquet to the bytes of an Arrow stream, which is what DuckDB-WASM takes in. Cells go straight
 * into Arrow's buffers: its builders take several times longer, on the way to the first answer.
 */
import {
  Bool,
  Float64,
  Int32,
  makeData,
  Table,
  tableToIPC,
  Utf8,
  Vector,
  vectorFromArray
} from 'apache-arrow';
import type { ParquetColumn, ParquetFile } from './parquet';
import { seriesRows } from './series';

type Cells = ArrayLike<unknown>;

/**
 * All columns of a file as an Arrow IPC stream. Whole numbers of 64 bits become doubles, which hold every
 * count here exactly. Throws on a column type that no file of this project has.
 */
export async function tableBytes(file: ParquetFile): Promise<Uint8Array<ArrayBuffer>> {
  const vectors: Record<string, Vector> = {};
  for (const column of file.columns) vectors[column.name] = vectorOf(column, await file.read(column.name));
  return stream(vectors);
}

/** The table `series` from the content of indicators.json. */
export function seriesTable(catalogue: Parameters<typeof seriesRows>[0]): Uint8Array<ArrayBuffer> {
  const rows = seriesRows(catalogue);
  return stream({
    indicator: texts(rows.map((row) => row.indicator)),
    level: texts(rows.map((row) => row.level)),
    year: integers(rows.map((row) => row.year)),
    indeling: integers(rows.map((row) => row.indeling))
  });
}

function stream(vectors: Record<string, Vector>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(tableToIPC(new Table(vectors), 'stream'));
}

function vectorOf({ name, type }: ParquetColumn, cells: Cells): Vector {
  switch (type) {
    case 'BYTE_ARRAY':
      return texts(cells);
    case 'INT32':
      return integers(cells);
    case 'DOUBLE':
    case 'FLOAT':
    case 'INT64':
      return doubles(cells);
    case 'BOOLEAN':
      return vectorFromArray(
        Array.from(cells, (cell) => cell ?? null),
        new Bool()
      );
    case 'INT96':
    case 'FIXED_LEN_BYTE_ARRAY':
      throw new TypeError(`column ${name}: unexpected ${type}`);
  }
}

function doubles(cells: Cells): Vector {
  const data = Float64Array.from(cells, (cell) => Number(cell ?? 0));
  return new Vector([makeData({ type: new Float64(), length: cells.length, data, ...presence(cells) })]);
}

function integers(cells: Cells): Vector {
  const data = Int32Array.from(cells, (cell) => Number(cell ?? 0));
  return new Vector([makeData({ type: new Int32(), length: cells.length, data, ...presence(cells) })]);
}

function texts(cells: Cells): Vector {
  const encoder = new TextEncoder();
  // Codes and marks return in every year: each is encoded once.
  const known = new Map<unknown, Uint8Array>();
  const valueOffsets = new Int32Array(cells.length + 1);
  const parts: (Uint8Array | undefined)[] = Array.from(cells, (cell, row) => {
    let bytes: Uint8Array | undefined;
    if (cell !== null && cell !== undefined) {
      bytes = known.get(cell) ?? encoder.encode(String(cell));
      known.set(cell, bytes);
    }
    valueOffsets[row + 1] = (valueOffsets[row] ?? 0) + (bytes?.length ?? 0);
    return bytes;
  });
  const data = new Uint8Array(valueOffsets[cells.length] ?? 0);
  parts.forEach((bytes, row) => {
    if (bytes !== undefined) data.set(bytes, valueOffsets[row]);
  });
  return new Vector([
    makeData({ type: new Utf8(), length: cells.length, valueOffsets, data, ...presence(cells) })
  ]);
}

/** Which cells hold something, one bit each, as Arrow has it. */
function presence(cells: Cells): { readonly nullBitmap: Uint8Array; readonly nullCount: number } {
  const nullBitmap = new Uint8Array(Math.ceil(cells.length / 8));
  let nullCount = 0;
  for (let row = 0; row < cells.length; row++) {
    if (cells[row] === null || cells[row] === undefined) nullCount += 1;
    else nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return { nullBitmap, nullCount };
}
