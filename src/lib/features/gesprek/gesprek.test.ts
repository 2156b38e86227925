import { describe, expect, it } from 'vitest';
import { readTalkFile, writeTalkFile } from '$lib/data/talks/file';
import type { AreaCode } from '$lib/domain/coalition';
import type { Talk } from '$lib/domain/talk/talk';
import { talkMarkdown } from './markdown';

const TALK: Talk = {
  version: 2,
  id: 'een-gesprek',
  areas: [
    {
      code: 'GM9901' as AreaCode,
      name: 'Voorbeeldstad',
      sentence: 'In Voorbeeldstad heeft 12% van de huishoudens een laag inkomen.'
    }
  ],
  minutes: 30,
  made: '2026-01-02T09:00:00.000Z',
  changed: '2026-01-02T09:30:00.000Z',
  questions: [
    {
      id: 'herkennen-beeld',
      group: 'herkennen',
      text: 'Herkent u dit beeld?',
      figure: {
        name: 'Laag inkomen',
        value: '12%',
        of: 'van de huishoudens, 2021',
        area: 'Voorbeeldstad',
        source: 'Voorbeeldbureau, 12345NED'
      }
    },
    { id: 'opgave-wie', group: 'opgave', text: 'Wie trekt het?', idea: 'Een handvat' }
  ],
  notes: {
    volgorde: 'herkennen-beeld opgave-wie',
    aanwezig: 'JGZ\nverloskundigen',
    'antwoord:herkennen-beeld': '# Ja,\n*vooral* bij jonge ouders',
    'reactie:herkennen-beeld': 'herkend',
    'taak:1:wat': 'Een spreekuur bij de verloskundige',
    'taak:1:wie': 'de gemeente'
  }
};

describe('the file of a talk', () => {
  it('reads back what was written', () => {
    expect(readTalkFile('gesprek.json', writeTalkFile(TALK))).toEqual({ ok: true, value: TALK });
  });

  it('opens a file of version 1, which was about one area', () => {
    const { areas, ...rest } = TALK;
    const [{ code, name, sentence }] = areas;
    const old = {
      kind: 'zicht-op-kinderarmoede-gesprek',
      talk: { ...rest, version: 1, area: code, areaName: name, sentence }
    };
    expect(readTalkFile('oud.json', JSON.stringify(old))).toEqual({ ok: true, value: TALK });
  });

  it.each([
    ['no JSON', 'Beste collega'],
    ['another file', '{"kind":"iets anders"}'],
    ['a talk with a strange key', writeTalkFile(TALK).replace('"aanwezig"', '"<script>"')],
    ['a talk of a version to come', writeTalkFile(TALK).replace('"version": 2', '"version": 3')],
    ['a talk about no area', writeTalkFile(TALK).replace('GM9901', 'GM99')]
  ])('is refused in Dutch: %s', (_, content) => {
    const read = readTalkFile('gesprek.json', content);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problems[0]?.action).toMatch(/Bewaar als bestand/);
  });
});

describe('the report', () => {
  const report = talkMarkdown(TALK);

  it('holds the sentence, the figure with its year and source, what was said, and who does what', () => {
    for (const part of [
      '# Gesprek over Voorbeeldstad',
      TALK.areas[0].sentence,
      '**12%** Laag inkomen, van de huishoudens, 2021. Voorbeeldstad. Bron: Voorbeeldbureau, 12345NED.',
      '*Herkend*',
      '### 1. Een spreekuur bij de verloskundige',
      '- **Wie pakt het op?** de gemeente',
      '- JGZ\n- verloskundigen',
      '## Nog niet besproken\n\n- Wie trekt het?'
    ])
      expect(report).toContain(part);
  });

  it('leaves what people typed as they typed it', () => {
    expect(report).toContain('> \\# Ja,\n> \\*vooral\\* bij jonge ouders');
  });
});
