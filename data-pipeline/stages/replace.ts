/**
 * A folder is replaced as a whole or not at all, at whatever moment the process is killed. New contents
 * are made in a folder of their own among the `versions`, which lie on the same disk; see
 * docs/decisions/0006-the-switch-of-folders.md.
 */
import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readlink, realpath, rename, rm, rmdir, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** Versions that this process is filling or putting in place. */
const busyHere = new Set<string>();

/**
 * Gives `fill` an empty folder, and makes `target` a link to that when `fill` succeeds: one step of the file
 * system, so that `target` is always there, the old or the new. What it held before is removed, and so is
 * what killed runs left behind. When `fill` throws, `target` stays as it was. Runs at the same time do not
 * meet: the last one to finish stays. Where links cannot be replaced (Windows), as `replaceFolder`.
 */
export async function replaceLinked<T>(
  target: string,
  fill: (dir: string) => Promise<T>,
  versions = besideOf(target)
): Promise<T> {
  return replace(target, versions, fill, process.platform === 'win32' ? moveInto : linkTo);
}

/**
 * The same for a `target` that must be a real folder (git keeps its files): the old one is moved away
 * and the new one moved in. Killed between the two, `target` is gone until `restoreFolder` or the next run.
 */
export async function replaceFolder<T>(target: string, fill: (dir: string) => Promise<T>): Promise<T> {
  return replace(target, besideOf(target), fill, moveInto);
}

/** Puts back a folder that a killed run had moved away without putting another in its place. */
export async function restoreFolder(target: string, versions = besideOf(target)): Promise<void> {
  if ((await kindOf(target)) !== 'nothing') return;
  const old = (await namesIn(versions)).find((name) => name.endsWith(OLD) && !isBusy(name));
  if (old !== undefined) await rename(join(versions, old), target);
}

/** Ending of what stood at the target. */
const OLD = '.old';
/** Ending of a link on its way to the target. */
const LINK = '.link';

function besideOf(target: string): string {
  return join(dirname(resolve(target)), `.${basename(target)}`);
}

async function replace<T>(
  target: string,
  versionsDir: string,
  fill: (dir: string) => Promise<T>,
  put: (fresh: string, place: string) => Promise<void>
): Promise<T> {
  await restoreFolder(target, versionsDir);
  await mkdir(dirname(resolve(target)), { recursive: true });
  // Links are relative, so that the project can be moved; they must not lead through other links.
  const place = join(await realpath(dirname(resolve(target))), basename(target));
  const fresh = await makeVersion(versionsDir);
  const versions = dirname(fresh);
  busyHere.add(basename(fresh));
  try {
    const result = await fill(fresh);
    await put(fresh, place);
    return result;
  } finally {
    busyHere.delete(basename(fresh));
    await restoreFolder(place, versions);
    // What cannot be removed now is removed by the next run.
    await removeOthers(place, versions).catch(() => undefined);
  }
}

/** An empty folder whose name begins with the number of this process. */
async function makeVersion(versions: string): Promise<string> {
  const make = async () => {
    await mkdir(versions, { recursive: true });
    const fresh = join(await realpath(versions), `${process.pid}-${randomBytes(4).toString('hex')}`);
    await mkdir(fresh);
    return fresh;
  };
  // Between the two another run may find the folder of versions empty, and remove it.
  return make().catch(make);
}

/** A link takes the place of a link in one step; only a real folder must first go out of its way. */
async function linkTo(fresh: string, place: string): Promise<void> {
  const link = `${fresh}${LINK}`;
  await symlink(relative(dirname(place), fresh), link);
  if ((await kindOf(place)) === 'folder') await rename(place, `${fresh}${OLD}`);
  await rename(link, place);
}

async function moveInto(fresh: string, place: string): Promise<void> {
  if ((await kindOf(place)) !== 'nothing') await rename(place, `${fresh}${OLD}`);
  await rename(fresh, place);
}

/** Removes every version but the one at the target and those of runs that still go on. */
async function removeOthers(place: string, versions: string): Promise<void> {
  // Busy or not is asked before what stands at the target: a run that ended has put its version there.
  const idle = (await namesIn(versions)).filter((name) => !isBusy(name));
  const current = await readlink(place).then(
    (to) => resolve(dirname(place), to),
    () => undefined
  );
  for (const name of idle) {
    const path = join(versions, name);
    if (path !== current) await rm(path, { recursive: true, force: true });
  }
  // Stays when something is in it.
  await rmdir(versions).catch(() => undefined);
}

/** Whether the run that made this version goes on: its process lives. */
function isBusy(name: string): boolean {
  const [version = ''] = name.split('.');
  const pid = Number.parseInt(version, 10);
  if (pid === process.pid) return busyHere.has(version);
  try {
    // Signal 0 only asks.
    return process.kill(pid, 0);
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

async function namesIn(dir: string): Promise<readonly string[]> {
  return readdir(dir).catch(() => []);
}

async function kindOf(path: string): Promise<'folder' | 'link' | 'nothing'> {
  try {
    return (await lstat(path)).isSymbolicLink() ? 'link' : 'folder';
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return 'nothing';
    throw cause;
  }
}
