/** A folder of raw exports. Each file is read once, however many stages ask for it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sniff } from '../../src/lib/formats/decode';
import { parsed, refused } from '../../src/lib/formats/problem';
import { readTable } from '../../src/lib/formats/table';
import type { Parsed, Table } from '../../src/lib/formats/types';
import type { Answered, Asked } from './workbook.worker';

export interface TableChoice {
  /** Sheet of a workbook; else the one that holds a table. */
  readonly sheet?: string | undefined;
}

export class ExportFolder {
  private readonly tables = new Map<string, Promise<Parsed<Table>>>();
  private readonly sums = new Map<string, string>();
  private readonly workbooks = new WorkbookReader();

  /** Of a workbook in `needed` only the columns with these names are kept: they go from thread to thread. */
  constructor(
    private readonly dir: string,
    private readonly needed: ReadonlyMap<string, ReadonlySet<string>> = new Map()
  ) {}

  /** Content of a file; a problem when it is not there. */
  async bytes(file: string): Promise<Parsed<Uint8Array>> {
    try {
      const bytes = await readFile(join(this.dir, file));
      this.sums.set(file, createHash('sha256').update(bytes).digest('hex'));
      return parsed(bytes);
    } catch (cause) {
      const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
      return refused({
        file,
        expected: 'Dit bestand in de map met bestanden van de bronnen.',
        found: missing ? 'Het is er niet.' : 'Het is niet te openen.',
        action: 'Zet het op deze plaats, controleer de map achter --exports, of bouw zonder --exports.'
      });
    }
  }

  /** The table in a file, or why it cannot be read. */
  table(file: string, { sheet }: TableChoice = {}): Promise<Parsed<Table>> {
    const key = JSON.stringify([file, sheet]);
    const table = this.tables.get(key) ?? this.read(file, sheet);
    this.tables.set(key, table);
    return table;
  }

  /** Begins to read tables that will be asked for, so that workbooks are read beside all the rest. */
  prepare(tables: readonly (TableChoice & { readonly file: string })[]): void {
    for (const { file, sheet } of tables) void this.table(file, { sheet });
  }

  /** Of a file that was read. */
  sha256(file: string): string {
    const sum = this.sums.get(file);
    if (sum === undefined) throw new Error(`not read: ${file}`);
    return sum;
  }

  private async read(file: string, sheet: string | undefined): Promise<Parsed<Table>> {
    const bytes = await this.bytes(file);
    if (!bytes.ok) return bytes;
    const options = { codeList: true, ...(sheet !== undefined && { sheet }) };
    return sniff(bytes.value) === 'zip'
      ? this.workbooks.read({ file, bytes: bytes.value, options, needed: this.needed.get(file) })
      : readTable(file, bytes.value, options);
  }
}

/** A thread for workbooks, which lives from the first that is asked for to the last that is answered. */
class WorkbookReader {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, (table: Parsed<Table>) => void>();
  private asked = 0;

  read(asked: Omit<Asked, 'id'>): Promise<Parsed<Table>> {
    const worker = (this.worker ??= this.start());
    const id = (this.asked += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, resolve);
      worker.once('error', reject);
      worker.postMessage({ ...asked, id } satisfies Asked);
    });
  }

  private start(): Worker {
    const worker = new Worker(new URL('./workbook.worker.mjs', import.meta.url), { execArgv: [] });
    worker.on('message', ({ id, table }: Answered) => {
      this.waiting.get(id)?.(table);
      this.waiting.delete(id);
      if (this.waiting.size > 0) return;
      this.worker = undefined;
      void worker.terminate();
    });
    return worker;
  }
}
