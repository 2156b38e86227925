/** A folder is replaced as a whole or not at all: whoever reads it never sees half of a run. */
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Gives `fill` an empty folder beside `target`, and puts that in place of `target` when `fill` succeeds.
 * When it throws, `target` stays as it was and nothing is left behind.
 */
export async function replaceFolder<T>(target: string, fill: (dir: string) => Promise<T>): Promise<T> {
  const place = resolve(target);
  await mkdir(dirname(place), { recursive: true });
  const scratch = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
  const fresh = join(scratch, 'new');
  const old = join(scratch, 'old');
  try {
    await mkdir(fresh);
    const result = await fill(fresh);
    const existed = await moved(place, old);
    try {
      await rename(fresh, place);
    } catch (cause) {
      if (existed) await rename(old, place);
      throw cause;
    }
    return result;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
    throw cause;
  }
}
