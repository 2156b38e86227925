import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { makeProgress, type Screen } from './progress';

function screenOf(isTTY: boolean): { readonly screen: Screen; readonly shown: () => string } {
  let text = '';
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { screen: Object.assign(stream, { isTTY, columns: 100 }), shown: () => text };
}

describe('progress', () => {
  it('is plain lines where there is no terminal', () => {
    const { screen, shown } = screenOf(false);
    const progress = makeProgress(screen, () => 0);
    progress.rows('kwb-2024', 1200, undefined, 0);
    progress.note('Even wachten.');
    progress.done('kwb-2024');
    expect(shown()).toBe('kwb-2024: 1.200 rijen\nEven wachten.\n');
  });

  it('redraws one line on a terminal, with rows and time left by the speed of this run', () => {
    const { screen, shown } = screenOf(true);
    let now = 0;
    const progress = makeProgress(screen, () => now);
    progress.rows('kwb-2024', 0, 4000, 0);
    now = 10_000;
    // 1,000 rows were there already: 1,000 in ten seconds leaves twenty for the rest.
    progress.rows('kwb-2024', 2000, 4000, 1000);
    const last = shown().split('\r').at(-1);
    expect(last).toBe('\u001B[Kkwb-2024 [==========          ] 2.000 van 4.000 rijen, nog 20 s');
    progress.note('Even wachten.');
    expect(shown()).toContain('\r\u001B[KEven wachten.\n\r\u001B[Kkwb-2024 [');
    progress.done('kwb-2024');
    expect(shown().endsWith('\r\u001B[K')).toBe(true);
  });

  it('never writes past the end of the line', () => {
    const { screen, shown } = screenOf(true);
    const progress = makeProgress(screen, () => 0);
    for (const id of ['gemeente-2024', 'wijk-2024', 'kwb-2024']) progress.rows(id, 10, 4000, 0);
    for (const line of shown().split('\r\u001B[K')) expect(line.length).toBeLessThan(100);
  });
});
