/**
 * Replaces a folder by "a" and "b" in turn until it is killed: `replace-forever.ts linked|folder TARGET`.
 * A process of its own, for tests that kill it.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFolder, replaceLinked } from '../../data-pipeline/stages/replace';

const [kind, target = ''] = process.argv.slice(2);
const replace = kind === 'linked' ? replaceLinked : replaceFolder;
for (let turn = 0; ; turn += 1) {
  await replace(target, async (dir) => {
    for (const name of ['1.txt', '2.txt', '3.txt']) {
      await writeFile(join(dir, name), turn % 2 === 0 ? 'a' : 'b');
    }
  });
  if (turn === 0) process.stdout.write('begun\n');
}
