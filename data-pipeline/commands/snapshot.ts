/** `snapshot`: makes the momentopname of the repository anew from a folder of raw exports. */
import type { Momentopname } from '../momentopname';
import { readExports, readMomentopname, writeMomentopname } from '../stages/momentopname-files';
import { replaceFolder } from '../stages/replace';

export interface SnapshotOptions {
  readonly exportsDir: string;
  readonly momentopnameDir: string;
}

/** Replaces the momentopname; throws `PipelineError` and leaves it as it was when an export is refused. */
export async function snapshot({ exportsDir, momentopnameDir }: SnapshotOptions): Promise<Momentopname> {
  const momentopname = await readExports(exportsDir);
  return replaceFolder(momentopnameDir, async (dir) => {
    await writeMomentopname(dir, momentopname);
    // What cannot be read back must not replace what can.
    return readMomentopname(dir);
  });
}
