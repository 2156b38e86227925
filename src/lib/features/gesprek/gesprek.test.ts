import { describe, expect, it } from 'vitest';
import { readTalkFile, writeTalkFile } from '$lib/data/talks/file';
import { EXAMPLE } from '$lib/features/verslag/example';

describe('the file of a talk', () => {
  it('reads back what was written', () => {
    expect(readTalkFile('gesprek.json', writeTalkFile(EXAMPLE))).toEqual({ ok: true, value: EXAMPLE });
  });

  it('opens a file of version 1, which was about one area', () => {
    const { areas, ...rest } = EXAMPLE;
    const [{ code, name, sentence }] = areas;
    const old = {
      kind: 'zicht-op-kinderarmoede-gesprek',
      talk: { ...rest, version: 1, area: code, areaName: name, sentence }
    };
    expect(readTalkFile('oud.json', JSON.stringify(old))).toEqual({
      ok: true,
      value: { ...EXAMPLE, areas: [{ code, name, sentence }] }
    });
  });

  it.each([
    ['no JSON', 'Beste collega'],
    ['another file', '{"kind":"iets anders"}'],
    ['a talk with a strange key', writeTalkFile(EXAMPLE).replace('"aanwezig"', '"<script>"')],
    ['a talk of a version to come', writeTalkFile(EXAMPLE).replace('"version": 2', '"version": 3')],
    ['a talk about no area', writeTalkFile(EXAMPLE).replace('GM9901', 'GM99')]
  ])('is refused in Dutch: %s', (_, content) => {
    const read = readTalkFile('gesprek.json', content);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problems[0]?.action).toMatch(/Bewaar als bestand/);
  });
});
