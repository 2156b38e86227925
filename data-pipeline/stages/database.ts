/** DuckDB in memory, on one thread: the order of rows and of sums is then the same in every run. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBConnection,
  type DuckDBValue,
  type Json
} from '@duckdb/node-api';

/** Rows of one chunk: the size of a vector in DuckDB. */
const CHUNK = 2048;
/** What does not fit goes to disk: fifty times the country still fits a machine of 2 GB. */
const MOST_MEMORY = '700MB';

export class Database {
  private constructor(private readonly connection: DuckDBConnection) {}

  static async open(): Promise<Database> {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: '1',
      memory_limit: MOST_MEMORY,
      temp_directory: join(tmpdir(), `zicht-op-kinderarmoede-${process.pid}`)
    });
    const connection = await instance.connect();
    // Everything needed is built in; nothing may be fetched while building.
    await connection.run('SET autoinstall_known_extensions = false');
    return new Database(connection);
  }

  async run(sql: string): Promise<void> {
    try {
      await this.connection.run(sql);
    } catch (cause) {
      throw new Error(`DuckDB refused: ${sql.trim().slice(0, 300)}`, { cause });
    }
  }

  /** Rows as plain objects; DuckDB's BIGINT comes as a text, so cast counts to INTEGER. */
  async rows(sql: string): Promise<readonly Record<string, Json>[]> {
    return (await this.connection.runAndReadAll(sql)).getRowObjectsJson();
  }

  /** Adds rows to a table, in the order of its columns; a few thousand at a time are in memory. */
  async insert(table: string, rows: Iterable<readonly DuckDBValue[]>): Promise<void> {
    const appender = await this.connection.createAppender(table);
    const types = Array.from({ length: appender.columnCount }, (_, column) => appender.columnType(column));
    // One chunk for all: what a chunk holds outside the heap stays until the collector comes by, which is gigabytes late.
    const chunk = DuckDBDataChunk.create(types);
    const append = (some: readonly (readonly DuckDBValue[])[]): void => {
      chunk.reset();
      chunk.setRows(some);
      appender.appendDataChunk(chunk);
    };
    let some: (readonly DuckDBValue[])[] = [];
    for (const row of rows) {
      some.push(row);
      if (some.length < CHUNK) continue;
      append(some);
      some = [];
    }
    if (some.length > 0) append(some);
    appender.closeSync();
  }

  close(): void {
    this.connection.closeSync();
  }
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
