/** A file with a talk may come from anybody: it is read whole, or refused with a sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../domain/coalition';
import type { Talk } from '../../domain/talk/talk';
import { readTalkFile, writeTalkFile } from './file';

const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>\u202E${7*7}';

const talk: Talk = {
  version: 2,
  id: 'voorbeeld',
  areas: [{ code: 'GM9901' as AreaCode, name: HOSTILE, sentence: HOSTILE }],
  minutes: 60,
  made: '2026-01-01T10:00:00.000Z',
  changed: '2026-01-01T10:00:00.000Z',
  questions: [
    {
      id: 'herkennen',
      group: 'herkennen',
      text: HOSTILE,
      figure: { name: HOSTILE, value: '1', of: HOSTILE, area: HOSTILE, source: HOSTILE }
    }
  ],
  notes: { 'antwoord:herkennen': HOSTILE }
};

/** The file with one thing in it replaced, removed or added, at any depth. */
const changed = fc
  .tuple(fc.nat(), fc.constantFrom('replace', 'remove', 'add'), fc.jsonValue({ maxDepth: 3 }), fc.string())
  .map(([at, how, value, key]) => {
    const content = JSON.parse(writeTalkFile(talk)) as object;
    const places: [Record<string, unknown>, string][] = [];
    const walk = (part: Record<string, unknown>): void => {
      for (const [name, inner] of Object.entries(part)) {
        places.push([part, name]);
        if (typeof inner === 'object' && inner !== null) walk(inner as Record<string, unknown>);
      }
    };
    walk(content as Record<string, unknown>);
    const [part, name] = places[at % places.length] ?? [{}, ''];
    if (how === 'replace') part[name] = value;
    else if (how === 'remove') Reflect.deleteProperty(part, name);
    else Object.defineProperty(part, key, { value, enumerable: true, configurable: true, writable: true });
    return JSON.stringify(content);
  });

const cut = fc.nat().map((at) => {
  const text = writeTalkFile(talk);
  return text.slice(0, at % text.length);
});

describe('a fuzzed file with a talk', () => {
  it('is read as one that can be written and read again, or refused in words', () => {
    fc.assert(
      fc.property(fc.oneof(changed, cut, fc.json(), fc.string({ unit: 'binary' })), (content) => {
        const read = readTalkFile('gesprek.json', content);
        if (read.ok) expect(readTalkFile('gesprek.json', writeTalkFile(read.value))).toEqual(read);
        else {
          expect(read.problems).toHaveLength(1);
          expect(read.problems[0]?.action).toMatch(/^Kies een bestand/);
        }
      }),
      { numRuns: 1000 }
    );
  });

  it('keeps hostile texts as the texts they are', () => {
    expect(readTalkFile('gesprek.json', writeTalkFile(talk))).toEqual({ ok: true, value: talk });
  });
});
