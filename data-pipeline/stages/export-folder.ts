/** A folder of raw exports. Each file is read once, however many stages ask for it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsed, refused } from '../../src/lib/formats/problem';
import { readTable } from '../../src/lib/formats/table';
import type { Parsed, Table } from '../../src/lib/formats/types';

export interface TableChoice {
  /** Sheet of a workbook; else the one that holds a table. */
  readonly sheet?: string | undefined;
}

export class ExportFolder {
  private readonly tables = new Map<string, Promise<Parsed<Table>>>();
  private readonly sums = new Map<string, string>();

  constructor(private readonly dir: string) {}

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

  /** Of a file that was read. */
  sha256(file: string): string {
    const sum = this.sums.get(file);
    if (sum === undefined) throw new Error(`not read: ${file}`);
    return sum;
  }

  private async read(file: string, sheet: string | undefined): Promise<Parsed<Table>> {
    const bytes = await this.bytes(file);
    if (!bytes.ok) return bytes;
    return readTable(file, bytes.value, { codeList: true, ...(sheet !== undefined && { sheet }) });
  }
}
