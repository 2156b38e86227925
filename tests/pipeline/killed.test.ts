/** Whatever the moment at which a run is killed, the folder holds all of the old files or all of the new. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { replaceFolder, replaceLinked, restoreFolder } from '../../data-pipeline/stages/replace';
import { known } from '../../src/lib/domain/figure';
import { PROJECT } from './cli';
import { emptyFolder, GECITEERD, GELD, MENSEN, onDisk, table, voorbeeldland } from './voorbeeldstad';

const MOMENTS = 20;
const PATIENCE = { timeout: 240_000 };

/** Every file of a folder with its sha256; `undefined` when the folder is not there. */
async function treeOf(dir: string): Promise<Readonly<Record<string, string>> | undefined> {
  const names = await readdir(dir).catch(() => undefined);
  if (names === undefined) return undefined;
  const sums = names.sort().map(async (name) => {
    const content = await readFile(join(dir, name));
    return [name, createHash('sha256').update(content).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(sums));
}

function start(script: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(PROJECT, script), ...args], { cwd: PROJECT });
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** What stands in the folder of versions; nothing when there is none. */
async function versionsOf(target: string): Promise<readonly string[]> {
  return readdir(join(dirname(target), '.data')).catch(() => []);
}

describe.skipIf(process.platform === 'win32')('a build that is killed', PATIENCE, () => {
  it(`at ${MOMENTS} moments: the old files or the new, and nothing is left of it after the next run`, async () => {
    const changed = table('geld', GELD.indicators, { GM9001: [known(13), known(20), undefined] });
    const momentopnamen = await Promise.all([
      onDisk(voorbeeldland()),
      onDisk(voorbeeldland({ figures: [GECITEERD, changed, MENSEN] }))
    ]);
    const target = join(await emptyFolder(), 'data');
    const run = (which: number, out = target) =>
      start('data-pipeline/cli.ts', 'build', '--momentopname', momentopnamen[which] ?? '', '--out', out);

    const trees: unknown[] = [];
    let duration = 0;
    for (const which of [1, 0]) {
      const begun = performance.now();
      expect(await once(run(which), 'exit')).toEqual([0, null]);
      duration = performance.now() - begun;
      trees[which] = await treeOf(target);
    }
    expect(trees[0]).not.toEqual(trees[1]);

    let current = 0;
    const seen: string[] = [];
    for (let moment = 0; moment < MOMENTS; moment += 1) {
      // Spread over the whole run, from its very start until just after its end.
      const after = ((moment + Math.random()) / MOMENTS) * duration * 1.1;
      const child = run(1 - current);
      await wait(after);
      await kill(child);
      const found = await treeOf(target);
      expect(trees, `killed after ${after} of ${duration} ms`).toContainEqual(found);
      seen.push((await versionsOf(target)).length > 1 ? 'left something' : 'left nothing');
      if (JSON.stringify(found) !== JSON.stringify(trees[current])) current = 1 - current;
    }
    expect(seen).toContain('left something');

    expect(await once(run(1 - current), 'exit')).toEqual([0, null]);
    expect(await treeOf(target)).toEqual(trees[1 - current]);
    expect(await versionsOf(target)).toHaveLength(1);
  });
});

describe.each(['linked', 'folder'] as const)('replacing a folder (%s)', (kind) => {
  const replace = kind === 'linked' ? replaceLinked : replaceFolder;
  const fillWith = (text: string) => async (dir: string) => {
    for (const name of ['1.txt', '2.txt', '3.txt']) await writeFile(join(dir, name), text);
  };

  it(`is whole at ${MOMENTS} moments at which it is killed`, PATIENCE, async () => {
    const folder = await emptyFolder();
    const target = join(folder, 'data');
    const whole: unknown[] = [];
    for (const text of ['a', 'b']) {
      await replace(target, fillWith(text));
      whole.push(await treeOf(target));
    }
    for (let moment = 0; moment < MOMENTS; moment += 1) {
      const child = start('tests/pipeline/replace-forever.ts', kind, target);
      if (child.stdout !== null) await once(child.stdout, 'data');
      await wait(Math.random() * 30);
      await kill(child);
      // Only a real folder can be away for a moment; the next run begins by putting it back.
      if (kind === 'folder') await restoreFolder(target);
      expect(whole).toContainEqual(await treeOf(target));
    }
    await replace(target, fillWith('a'));
    expect(await treeOf(target)).toEqual(whole[0]);
    expect(await versionsOf(target)).toHaveLength(kind === 'linked' ? 1 : 0);
    expect((await lstat(target)).isSymbolicLink()).toBe(kind === 'linked');
  });

  it('takes the place of a real folder, and of nothing', async () => {
    const target = join(await emptyFolder(), 'sub', 'data');
    await replace(target, fillWith('new'));
    expect(await readFile(join(target, '1.txt'), 'utf8')).toBe('new');

    const real = join(await emptyFolder(), 'data');
    await mkdir(real);
    await writeFile(join(real, 'old.txt'), 'old');
    await replace(real, fillWith('new'));
    expect(await readdir(real)).toEqual(['1.txt', '2.txt', '3.txt']);
    expect(await versionsOf(real)).toHaveLength(kind === 'linked' ? 1 : 0);
  });

  it('leaves everything as it was when filling fails', async () => {
    const folder = await emptyFolder();
    const target = join(folder, 'data');
    const failing = () => Promise.reject(new Error('no'));
    await expect(replace(target, failing)).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual([]);
    await replace(target, fillWith('old'));
    const before = await versionsOf(target);
    await expect(replace(target, failing)).rejects.toThrow('no');
    expect(await readFile(join(target, '1.txt'), 'utf8')).toBe('old');
    expect(await versionsOf(target)).toEqual(before);
  });
});

describe('a run that was killed between moving the old folder away and the new one in', () => {
  it.each([
    ['is undone before the folder is read', restoreFolder],
    ['is undone by a next run that fails', replaceNothing(replaceLinked)],
    ['is undone by a next run that fails, for a real folder', replaceNothing(replaceFolder)]
  ])('%s', async (_, next) => {
    const target = join(await emptyFolder(), 'data');
    const dead = spawn(process.execPath, ['--version']);
    await once(dead, 'exit');
    const old = join(dirname(target), '.data', `${dead.pid}-abcdef.old`);
    await mkdir(old, { recursive: true });
    await writeFile(join(old, 'figures.csv'), 'old');
    await next(target);
    expect(await readFile(join(target, 'figures.csv'), 'utf8')).toBe('old');
  });
});

function replaceNothing(replace: typeof replaceFolder): (target: string) => Promise<void> {
  return (target) => replace(target, () => Promise.reject(new Error('no'))).catch(() => undefined);
}

describe('two runs at once', () => {
  it('do not meet: the last to finish stays, whole', async () => {
    const target = join(await emptyFolder(), 'data');
    const order = ['slow', 'fast'].map((text, index) =>
      replaceLinked(target, async (dir) => {
        await writeFile(join(dir, 'one.txt'), text);
        await wait(index === 0 ? 100 : 10);
        await writeFile(join(dir, 'two.txt'), text);
      })
    );
    await order[1];
    expect(await readFile(join(target, 'two.txt'), 'utf8')).toBe('fast');
    await order[0];
    expect(await readFile(join(target, 'one.txt'), 'utf8')).toBe('slow');
    expect(await readFile(join(target, 'two.txt'), 'utf8')).toBe('slow');
    expect(await versionsOf(target)).toHaveLength(1);
  });
});
