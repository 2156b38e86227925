import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { withNote } from '$lib/domain/talk/notes';
import type { Talk } from '$lib/domain/talk/talk';
import { barsOf } from './bars';
import { reportDocx } from './docx';
import { EXAMPLE } from './example';
import { overSlides, pieces } from './fit';
import { reportMarkdown } from './markdown';
import { pptxBytes } from './pptx';
import { reportOf, type Report } from './report';
import { all, openPackage, type OpenedPackage, type XmlElement } from './test-package';

const REPORT = reportOf(EXAMPLE);

async function word(report: Report): Promise<Uint8Array> {
  return new Uint8Array(await (await reportDocx(report)).arrayBuffer());
}

/** Every text of a report, wherever it stands. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const attribute = (name: string) => (element: XmlElement) => element.attributes[name];
const squeezed = (text: string) => text.replace(/\s+/g, '');
const textOf = (roots: readonly XmlElement[]) => squeezed(roots.map(({ text }) => text).join(''));
const isText = ({ text }: XmlElement) => text.trim() !== '';

describe('what a report holds', () => {
  it('is everything that was said and agreed, each figure with its year, source and definition', () => {
    expect(REPORT).toMatchObject({
      title: 'Gesprek over Voorbeeldstad en Voorbeeldwijk',
      when: '2 januari 2026, 60 minuten',
      present: ['JGZ', 'Verloskundigen Aan de Singel', 'wijkteam Noord'],
      missed: ['voedselbank'],
      steps: [{ name: 'Herkennen', questions: [{ reply: 'Herkend' }, { reply: 'Niet herkend' }] }],
      remarks: ['Kijk ook naar de dorpen.'],
      tasks: [
        { title: 'Een spreekuur over geld bij de verloskundige' },
        { title: 'Samen een training volgen', agreements: [] }
      ],
      parked: ['De kosten van kinderopvang'],
      open: [{ text: 'Wie missen we aan tafel?' }, { text: 'Wie trekt het?' }],
      definitions: [{ name: 'Laag inkomen' }]
    });
  });

  it('is the same in each kind of file', async () => {
    const markdown = squeezed(reportMarkdown(REPORT).replaceAll('\\', ''));
    const doc = textOf([openPackage(await word(REPORT)).part('word/document.xml')]);
    const deck = openPackage(await pptxBytes(REPORT));
    const slides = textOf(deck.parts(/^ppt\/(slides|charts)\/\w+\.xml$/));
    for (const text of textsOf(REPORT)) {
      expect(markdown).toContain(squeezed(text));
      expect(doc).toContain(squeezed(text));
      // The values of a chart are numbers there, and words in its description.
      const said = all(deck.part('ppt/slides/slide4.xml'), 'p:cNvPr').map(attribute('descr')).join('');
      expect(slides + squeezed(said)).toContain(squeezed(text));
    }
  });

  it('leaves in Markdown what people typed as they typed it', () => {
    expect(reportMarkdown(REPORT)).toContain('> \\# Ja,\n> \\*vooral\\* bij jonge ouders');
  });
});

describe('the Word document', () => {
  let opened: OpenedPackage;
  let body: XmlElement;
  beforeAll(async () => {
    opened = openPackage(await word(REPORT));
    body = opened.part('word/document.xml');
  });

  it('has a title, an author, and is in Dutch', () => {
    const core = opened.part('docProps/core.xml');
    expect(all(core, 'dc:title')[0]?.text).toBe(REPORT.title);
    expect(all(core, 'dc:creator')[0]?.text).toBe('Zicht op kinderarmoede');
    expect(all(opened.part('word/styles.xml'), 'w:lang').map(attribute('w:val'))).toEqual(['nl-NL']);
  });

  it('has real headings, in order and never a level skipped', () => {
    const headings = all(body, 'w:p').flatMap((paragraph) => {
      const style = all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
      return /^(Title|Heading)/.test(style) ? [[style, paragraph.text] as const] : [];
    });
    expect(headings.slice(0, 6)).toEqual([
      ['Title', REPORT.title],
      ['Heading1', 'Aanwezig'],
      ['Heading1', 'Wie nog ontbreekt'],
      ['Heading1', 'Wat er is gezegd'],
      ['Heading2', 'Herkennen'],
      ['Heading3', REPORT.steps[0]?.questions[0]?.text]
    ]);
    const levels = headings.slice(1).map(([style]) => Number(style.slice(-1)));
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('has real tables with a header row, and no empty paragraph', () => {
    const tables = all(body, 'w:tbl');
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const [header, ...rows] = all(table, 'w:tr');
      expect(header && all(header, 'w:tblHeader')).toHaveLength(1);
      expect(rows.length).toBeGreaterThan(0);
    }
    expect(all(body, 'w:p').filter((paragraph) => !isText(paragraph))).toEqual([]);
    expect(all(body, 'w:numPr')).toHaveLength(6);
  });
});

describe('the presentation', () => {
  let opened: OpenedPackage;
  let slides: readonly XmlElement[];
  beforeAll(async () => {
    opened = openPackage(await pptxBytes(REPORT));
    slides = opened.parts(/^ppt\/slides\/slide\d+\.xml$/);
  });

  it('is 16:9, in Dutch, with a title on each slide and no letters under 18 points', () => {
    expect(all(opened.part('ppt/presentation.xml'), 'p:sldSz')[0]?.attributes).toMatchObject({
      cx: '12192000',
      cy: '6858000'
    });
    for (const slide of slides) {
      const titles = all(slide, 'p:sp').filter((shape) =>
        all(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title')
      );
      expect(titles.map(isText)).toEqual([true]);
      const runs = ['a:rPr', 'a:endParaRPr'].flatMap((name) => all(slide, name));
      expect(new Set(runs.map(attribute('lang')))).toEqual(new Set(['nl-NL']));
      for (const { attributes } of runs)
        expect(Number(attributes['sz'] ?? 1800)).toBeGreaterThanOrEqual(1800);
      const ids = all(slide, 'p:cNvPr').map(attribute('id'));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('has a chart that can be worked on and a table with a header row, both described', () => {
    const frames = slides.flatMap((slide) => all(slide, 'p:graphicFrame'));
    expect(frames.map((frame) => all(frame, 'p:cNvPr')[0]?.attributes['descr'])).toEqual([
      'Staafgrafiek. Laag inkomen, van de huishoudens, 2021. Voorbeeldstad: 12,1%. Nederland: 6,3%. Gebieden die erop lijken: 9,8%.',
      'Afspraken bij opgave 1'
    ]);
    const [chart] = opened.parts(/^ppt\/charts\/chart\d+\.xml$/);
    expect(chart && all(chart, 'c:v').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Nederland', '6.3', 'Voorbeeldstad', '12.1'])
    );
    expect(opened.names.some((name) => /embeddings\/.*\.xlsx$/.test(name))).toBe(true);
    const [table] = slides.flatMap((slide) => all(slide, 'a:tbl'));
    expect(table && all(table, 'a:tblPr')[0]?.attributes['firstRow']).toBe('1');
    expect(table && all(table, 'a:tc').every(isText)).toBe(true);
  });

  it('gives each master a theme of its own', () => {
    const themes = opened
      .parts(/^ppt\/(slide|notes)Masters\/_rels\//)
      .flatMap((rels) => all(rels, 'Relationship').map(attribute('Target')))
      .filter((target) => target?.includes('theme'));
    expect(new Set(themes).size).toBe(2);
  });
});

/** What people paste: marks of XML, control signs, halves of a pair, formulas, emoji, very long. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '<w:p>',
        ']]>',
        '&amp;',
        '&#0;',
        '"',
        "'",
        '\u0000',
        '\u000b',
        '\ufffe',
        '\ud83d',
        '\udc76',
        '👶',
        '=1+1',
        '-2',
        '+3',
        '@x',
        '--',
        '\t',
        '\n',
        'ë',
        '{{a}}',
        '$&'
      ),
      { maxLength: 12 }
    )
    .map((signs) => signs.join('')),
  fc.integer({ min: 200, max: 3000 }).map((length) => 'lang woord '.repeat(length / 10)),
  fc.integer({ min: 200, max: 3000 }).map((length) => '👶'.repeat(length))
);

const hostileTalk = fc
  .record({ name: hostile, said: hostile, task: hostile, own: hostile, value: hostile, people: hostile })
  .map(({ name, said, task, own, value, people }): Talk => {
    const [area] = EXAMPLE.areas;
    const written = [
      ['antwoord:herkennen-beeld', said],
      ['taak:1:wat', task],
      ['taak:1:wie', task],
      ['vraag:opgave-wie', own],
      ['aanwezig', people],
      ['geparkeerd', people]
    ] as const;
    return {
      ...EXAMPLE,
      areas: [{ ...area, name, sentence: name }],
      questions: EXAMPLE.questions.map((question) => ({
        ...question,
        ...(question.figure !== undefined && {
          figure: {
            ...question.figure,
            name,
            value,
            of: own,
            source: said,
            beside: [{ name, value: '6,3%' }]
          }
        })
      })),
      notes: written.reduce((notes, [key, text]) => withNote(notes, key, text), EXAMPLE.notes)
    };
  });

describe('whatever people type', () => {
  it('never breaks a package, and is all there', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileTalk, async (talk) => {
        const report = reportOf(talk);
        const doc = textOf([openPackage(await word(report)).part('word/document.xml')]);
        const deck = openPackage(await pptxBytes(report));
        const slides = textOf(deck.parts(/^ppt\/slides\/slide\d+\.xml$/));
        const said = report.steps.flatMap(({ questions }) => questions.flatMap((one) => one.said));
        for (const text of [...said, ...report.parked, ...report.tasks.map(({ title }) => title)]) {
          // What is longer goes on to the next slide: see the test below.
          const found =
            doc.includes(squeezed(text)) && (text.length > 500 || slides.includes(squeezed(text)));
          expect(found, text.slice(0, 80)).toBe(true);
        }
      }),
      { numRuns: 25 }
    );
  });

  it('is cut between signs and between words, and nothing of it gets lost', () => {
    fc.assert(
      fc.property(
        hostile.filter((text) => !/\p{Cs}/u.test(text)),
        fc.integer({ min: 2, max: 80 }),
        fc.integer({ min: 1, max: 9 }),
        (text, signs, lines) => {
          const cut = pieces(text, { signs, lines });
          expect(squeezed(cut.join(''))).toBe(squeezed(text));
          for (const piece of cut) {
            expect(piece.length <= signs * lines || cut.length === 1).toBe(true);
            expect(piece).not.toMatch(/\p{Cs}/u);
          }
          expect(overSlides(cut, () => 1, lines).flat()).toEqual(cut);
        }
      )
    );
  });
});

describe('bars', () => {
  const figure = { name: 'x', of: 'y', area: 'Voorbeeldstad', source: 'z' };
  it.each([
    ['12,1%', '6,3%', [12.1, 6.3], '#,##0.0"%"'],
    ['1.234', '9', [1234, 9], '#,##0'],
    ['€ 28.500', '€ 31.000', [28500, 31000], '"€ "#,##0'],
    ['-0,25', '0,5', [-0.25, 0.5], '#,##0.00']
  ])('read %s and %s', (value, other, values, format) => {
    expect(barsOf({ ...figure, value, beside: [{ name: 'Nederland', value: other }] })).toEqual({
      names: ['Voorbeeldstad', 'Nederland'],
      values,
      format
    });
  });

  it.each([['nog geen cijfer'], ['Charlois: 12%'], ['']])('are not drawn of “%s”', (value) => {
    expect(barsOf({ ...figure, value, beside: [{ name: 'Nederland', value: '6,3%' }] })).toBeUndefined();
    expect(barsOf({ ...figure, value: '6%' })).toBeUndefined();
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;

describe('LibreOffice', () => {
  it.skipIf(!office)('opens both files and makes pages of them', { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verslag-'));
    try {
      writeFileSync(join(folder, 'verslag.docx'), await word(REPORT));
      writeFileSync(join(folder, 'deck.pptx'), await pptxBytes(REPORT));
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${join(folder, 'profile')}`,
          ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
          join(folder, 'verslag.docx'),
          join(folder, 'deck.pptx')
        ],
        { stdio: 'ignore' }
      );
      for (const name of ['verslag.pdf', 'deck.pdf'])
        expect(readFileSync(join(folder, name)).subarray(0, 5).toString()).toBe('%PDF-');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
