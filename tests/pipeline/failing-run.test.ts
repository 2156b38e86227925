/** A run that fails says why in Dutch, and leaves the old files as they were. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../data-pipeline/commands/build';
import type { Momentopname } from '../../data-pipeline/momentopname';
import { PipelineError } from '../../data-pipeline/problems';
import { absent, known } from '../../src/lib/domain/figure';
import { runCli } from './cli';
import { emptyFolder, GELD, MENSEN, onDisk, outlines, source, table, voorbeeldland } from './voorbeeldstad';

let out: string;
beforeEach(async () => {
  out = join(await emptyFolder(), 'data');
  await mkdir(out);
  await writeFile(join(out, 'manifest.json'), 'from before');
});

async function expectUntouched(): Promise<void> {
  expect(await readdir(dirname(out))).toEqual(['data']);
  expect(await readdir(out)).toEqual(['manifest.json']);
  expect(await readFile(join(out, 'manifest.json'), 'utf8')).toBe('from before');
}

async function refusal(momentopname: Momentopname): Promise<PipelineError> {
  const momentopnameDir = await onDisk(momentopname);
  const error: unknown = await build({ momentopnameDir, outDir: out }).then(
    () => undefined,
    (reason: unknown) => reason
  );
  if (!(error instanceof PipelineError)) throw new Error('the build was not refused', { cause: error });
  return error;
}

describe('a momentopname that cannot be right', () => {
  it('with a share above 100', async () => {
    const spoilt = table('geld', ['laag_inkomen_hh'], { GM9001: [known(119)] });
    expect(
      (
        await refusal(
          voorbeeldland({ figures: [spoilt, MENSEN], sources: [source('geld'), source('mensen')] })
        )
      ).message
    ).toContain('119 voor GM9001 in 2024');
    await expectUntouched();
  });

  it('with an area that its indeling does not know', async () => {
    const spoilt = table('geld', ['laag_inkomen_hh'], { GM8888: [known(9)] });
    const { message } = await refusal(
      voorbeeldland({ figures: [spoilt, MENSEN], sources: [source('geld'), source('mensen')] })
    );
    expect(message).toContain('Het gebied GM8888 komt in die indeling niet voor.');
    await expectUntouched();
  });

  it('with a row that stands in it twice', async () => {
    const double = { ...GELD, rows: GELD.rows.flatMap((row) => [row, row]) };
    const { message } = await refusal(
      voorbeeldland({ figures: [double, MENSEN], sources: [source('geld'), source('mensen')] })
    );
    expect(message).toContain('staat in 2024 2 keer in het bestand');
    await expectUntouched();
  });

  it('with two sources for one figure', async () => {
    const second = table('tweede', ['laag_inkomen_hh'], { GM9002: [known(9)] });
    const { message } = await refusal(
      voorbeeldland({
        figures: [GELD, MENSEN, second],
        sources: [source('geld'), source('mensen'), source('tweede')]
      })
    );
    expect(message).toContain('geld en tweede');
    await expectUntouched();
  });

  it('with boundaries that lack a gemeente', async () => {
    const { boundaries } = voorbeeldland();
    const holed = boundaries.map((entry) =>
      entry.set.level === 'gemeente' ? { ...entry, topology: outlines('gemeente', 'GM9002') } : entry
    );
    const { message } = await refusal(voorbeeldland({ boundaries: holed }));
    expect(message).toContain('boundaries/gemeente-2025.topo.json');
    expect(message).toContain('Voorbeelddorp (GM9002, 2024)');
    await expectUntouched();
  });
});

describe('an edition whose column is still empty', () => {
  it('gives way to the source that knows the figure', async () => {
    const empty = table('nieuw', ['laag_inkomen_hh'], {
      GM9001: [absent('unknown')],
      GM9002: [absent('unknown')]
    });
    const momentopnameDir = await onDisk(
      voorbeeldland({
        figures: [GELD, MENSEN, empty],
        sources: [source('geld'), source('mensen'), source('nieuw')]
      })
    );
    const { manifest } = await build({ momentopnameDir, outDir: out });
    expect(manifest.files.map(({ name }) => name)).toContain('figures-gemeente.parquet');
  });
});

describe('the command line', () => {
  it('ends with 1 and a Dutch sentence when a part of the momentopname is damaged', async () => {
    const intact = await onDisk(voorbeeldland());
    const damaged = join(await emptyFolder(), 'momentopname');
    await cp(intact, damaged, { recursive: true });
    await writeFile(
      join(damaged, 'figures', 'geld.csv'),
      'region,year,laag_inkomen_hh\nGM9001,2024,twaalf\n'
    );
    const { code, error } = await runCli('build', '--momentopname', damaged, '--out', out);
    expect(code).toBe(1);
    expect(error).toContain('figures/geld.csv, regel 2');
    expect(error).toContain('beschadigd is (not a cell of the momentopname: twaalf)');
    expect(error).toContain('Er is niets geschreven');
    expect(error).not.toContain('    at ');
    await expectUntouched();
  });

  it('ends with 1 when the folder of exports is not there', async () => {
    const { code, error } = await runCli('build', '--exports', join(out, 'nergens'), '--out', out);
    expect([code, error]).toEqual([1, expect.stringContaining('Het is er niet.')]);
    await expectUntouched();
  });

  it('leaves the momentopname as it was when a new one cannot be made', async () => {
    const kept = await onDisk(voorbeeldland());
    const before = await readFile(join(kept, 'sources.json'), 'utf8');
    const { code } = await runCli('snapshot', '--exports', join(out, 'nergens'), '--momentopname', kept);
    expect(code).toBe(1);
    expect(await readFile(join(kept, 'sources.json'), 'utf8')).toBe(before);
  });

  it.each([['downloaden'], ['build', '--snel'], ['inspect']])(
    'explains itself when misused: %s',
    async (...args) => {
      const { code, out: printed, error } = await runCli(...args);
      expect(code).toBe(1);
      expect(printed).toBe('');
      expect(error).toContain('Gebruik: npm run data -- <opdracht>');
    }
  );
});
