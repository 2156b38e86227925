/**
 * The report as a PowerPoint presentation, 16:9: a title on each slide, tables and charts that can be worked on, no
 * letters under 18 points. What does not fit on a slide goes on to the next.
 */
import PptxGenJS from 'pptxgenjs';
import { linesFor, overSlides, pieces, type Room } from './fit';
import { HEADER, INK, LINE, NOTE, SANS, SERIF, SITE, SOFT } from './house';
import { mendPptx } from './mend';
import { ABOUT, figureOn, HALF, HEIGHT, LEFT, SMALL, TOP } from './pptx-figure';
import { FOOT, sourceLine, type Report, type ReportQuestion, type ReportTask } from './report';

const WIDE = 12.1;
const BODY = 20;
const WHOLE: Room = { signs: 92, lines: 11 };
const BESIDE: Room = { signs: 44, lines: 11 };
/** The second column of a table; in rows of `SMALL`. */
const CELL: Room = { signs: 84, lines: 10 };
const TITLE: Room = { signs: 74, lines: 3 };
/** Between two paragraphs, in lines. */
const GAP = 0.35;

const MASTER = 'Verslag';
const TITLE_PLACE = 'titel';

/** The report as a PPTX file. */
export async function reportPptx(report: Report): Promise<Blob> {
  return new Blob([await pptxBytes(report)], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  });
}

/** The bytes of that file. */
export async function pptxBytes(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = report.title;
  deck.author = SITE;
  deck.company = SITE;
  deck.subject = report.when;
  deck.theme = { headFontFace: SERIF, bodyFontFace: SANS };
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: TITLE_PLACE,
            type: 'title',
            x: LEFT,
            y: 0.5,
            w: WIDE,
            h: 1.4,
            margin: 0,
            align: 'left',
            valign: 'top',
            fontFace: SERIF,
            fontSize: 26,
            color: INK
          },
          text: ''
        }
      }
    ],
    slideNumber: {
      x: 12.1,
      y: 6.9,
      w: 0.7,
      h: 0.4,
      fontFace: SANS,
      fontSize: SMALL,
      color: SOFT,
      align: 'right'
    }
  });
  front(deck, report);
  list(deck, 'Aanwezig', report.present);
  list(deck, 'Wie nog ontbreekt', report.missed);
  for (const { name, questions } of report.steps)
    for (const question of questions) questionSlides(deck, name, question);
  list(deck, 'Bij de presentatie gezegd', report.remarks);
  list(
    deck,
    'Gezamenlijke opgaven',
    report.tasks.map(({ title }, index) => `${index + 1}. ${title}`)
  );
  report.tasks.forEach((task, index) => taskSlides(deck, task, index));
  list(deck, 'Geparkeerd', report.parked);
  const bare = report.open.filter(({ figure }) => figure === undefined);
  for (const question of report.open)
    if (!bare.includes(question)) questionSlides(deck, 'Nog niet besproken', question);
  list(
    deck,
    'Nog niet besproken',
    bare.map(({ text }) => text)
  );
  list(
    deck,
    'Wat de cijfers tellen',
    report.definitions.map(({ name, text }) => `${name}. ${text}`)
  );
  return mendPptx((await deck.write({ outputType: 'uint8array' })) as Uint8Array);
}

/** A slide with its title; a title that is too long is cut, and stands whole in what is given back. */
function slideOf(deck: PptxGenJS, title: string): { slide: PptxGenJS.Slide; cut: readonly string[] } {
  const slide = deck.addSlide({ masterName: MASTER });
  const [head = '', ...rest] = pieces(title, TITLE);
  slide.addText(rest.length === 0 ? head : `${head}…`, { placeholder: TITLE_PLACE });
  return { slide, cut: rest.length === 0 ? [] : [title] };
}

function front(deck: PptxGenJS, report: Report): void {
  const { slide, cut } = slideOf(deck, report.title);
  slide.addText(report.when, {
    x: LEFT,
    y: 0.65 + 0.5 * linesFor(report.title, 64),
    w: WIDE,
    h: 0.5,
    margin: 0,
    fontFace: SANS,
    fontSize: BODY,
    color: SOFT
  });
  const texts = [...cut, ...report.sentences].flatMap((text) => pieces(text, { signs: 70, lines: 8 }));
  const [first = [], ...more] = overSlides(texts, (text) => linesFor(text, 70) + 1, 9);
  paragraphs(slide, first, { y: TOP + 0.5, h: 3.6, fontFace: SERIF, fontSize: 26 });
  for (const page of more)
    paragraphs(slideOf(deck, report.title).slide, page, { y: TOP, h: HEIGHT, fontFace: SERIF, fontSize: 26 });
  foot(slide, `${SITE}. ${FOOT}`);
}

function list(deck: PptxGenJS, title: string, items: readonly string[]): void {
  const texts = items.flatMap((item) => pieces(item, WHOLE));
  overSlides(texts, (text) => linesFor(text, WHOLE.signs) + GAP, WHOLE.lines).forEach((page, index) => {
    const { slide } = slideOf(deck, index === 0 ? title : `${title} (vervolg)`);
    paragraphs(slide, page, { y: TOP - 0.4, h: HEIGHT + 0.4, bullet: { indent: 18 } });
  });
}

/** A question with its figure at the left and what was said beside it; what is left over stands on slides after it. */
function questionSlides(deck: PptxGenJS, step: string, question: ReportQuestion): void {
  const { slide, cut } = slideOf(deck, question.text);
  const { figure } = question;
  const about = figure === undefined ? [] : pieces(`${figure.name}, ${figure.of}`, ABOUT);
  const said = [...cut, ...(about.length > 1 ? [about.join(' ')] : []), ...question.said];
  const room = figure === undefined ? WHOLE : BESIDE;
  const texts = said.flatMap((text) => pieces(text, room));
  const reply = question.reply === undefined ? [] : [question.reply];
  const [first = [], ...more] = overSlides(
    texts,
    (text) => linesFor(text, room.signs) + GAP,
    room.lines - reply.length
  );
  if (figure !== undefined) figureOn(slide, figure, about[0] ?? '');
  if (reply.length + first.length > 0)
    paragraphs(slide, [...reply, ...first], {
      ...(figure === undefined ? {} : { x: LEFT + WIDE - HALF, w: HALF }),
      y: TOP,
      h: HEIGHT,
      margin: 14,
      fill: { color: NOTE },
      bold: reply.length
    });
  foot(slide, figure === undefined ? step : `${step}. ${sourceLine(figure)}`);
  for (const page of more) {
    const next = slideOf(deck, `Vervolg: ${question.text}`).slide;
    paragraphs(next, page, { y: TOP, h: HEIGHT, margin: 14, fill: { color: NOTE } });
  }
}

function taskSlides(deck: PptxGenJS, { title, agreements }: ReportTask, index: number): void {
  const name = `Opgave ${index + 1}: ${title}`;
  const rows = agreements.flatMap(({ label, text }) =>
    pieces(text, CELL).map((piece, part) => [part === 0 ? label : `${label} (vervolg)`, piece] as const)
  );
  for (const page of overSlides(rows, ([, text]) => linesFor(text, CELL.signs) + 0.5, CELL.lines)) {
    const { slide } = slideOf(deck, name);
    const line = { type: 'solid', pt: 1, color: LINE } as const;
    const none = { type: 'none' } as const;
    slide.addTable(
      [['Vraag', 'Afspraak'] as const, ...page].map(([label, text], row) =>
        [label, text].map((cell) => ({
          text: cell,
          options: { bold: row === 0, ...(row === 0 && { fill: { color: HEADER } }) }
        }))
      ),
      {
        x: LEFT,
        y: TOP,
        w: WIDE,
        colW: [3.6, WIDE - 3.6],
        objectName: `Afspraken bij opgave ${index + 1}`,
        border: [line, none, line, none],
        fontFace: SANS,
        fontSize: SMALL,
        color: INK,
        valign: 'top',
        margin: [0.06, 0.1, 0.06, 0.1]
      }
    );
  }
}

/** Paragraphs in a box of their own; the first `bold` of them in bold. */
function paragraphs(
  slide: PptxGenJS.Slide,
  texts: readonly string[],
  { bullet, bold = 0, ...box }: Omit<PptxGenJS.TextPropsOptions, 'bold'> & { readonly bold?: number }
): void {
  if (texts.length === 0) return;
  slide.addText(
    texts.map((text, index) => ({
      text,
      options: {
        breakLine: index < texts.length - 1,
        bold: index < bold,
        ...(bullet !== undefined && { bullet })
      }
    })),
    {
      x: LEFT,
      w: WIDE,
      margin: 0,
      valign: 'top',
      fontFace: SANS,
      fontSize: BODY,
      color: INK,
      paraSpaceAfter: 8,
      ...box
    }
  );
}

function foot(slide: PptxGenJS.Slide, text: string): void {
  const [line = ''] = pieces(text, { signs: 105, lines: 2 });
  slide.addText(line, {
    x: LEFT,
    y: 6.6,
    w: 11.3,
    h: 0.7,
    margin: 0,
    valign: 'bottom',
    fontFace: SANS,
    fontSize: SMALL,
    color: SOFT
  });
}
