/** The report as a Word document: real headings, lists and tables, so that it can be read aloud and worked on. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions
} from 'docx';
import { HEADER, INK, LINE, NOTE, SANS, SERIF, SITE, SOFT } from './house';
import { FOOT, sourceLine, type Report, type ReportQuestion, type ReportTask } from './report';

type Block = Paragraph | Table;

/** A4 less the margins, in twentieths of a point. */
const MARGIN = convertMillimetersToTwip(22);
const PAGE = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const WIDTH = PAGE.width - 2 * MARGIN;

/** The report as a DOCX file. */
export function reportDocx(report: Report): Promise<Blob> {
  return Packer.toBlob(document(report));
}

function document(report: Report): Document {
  return new Document({
    title: report.title,
    creator: SITE,
    lastModifiedBy: SITE,
    description: report.when,
    features: { updateFields: false },
    styles: STYLES,
    numbering: {
      config: [
        {
          reference: 'lijst',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 360, hanging: 260 } } }
            }
          ]
        }
      ]
    },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } }
        },
        footers: { default: foot() },
        children: [...body(report)]
      }
    ]
  });
}

function body(report: Report): readonly Block[] {
  return [
    new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: report.when, style: 'Klein' }),
    ...report.sentences.map((text) => new Paragraph({ text, style: 'Zin' })),
    ...list('Aanwezig', report.present),
    ...list('Wie nog ontbreekt', report.missed),
    ...(report.steps.length === 0 ? [] : [heading('Wat er is gezegd', HeadingLevel.HEADING_1)]),
    ...report.steps.flatMap(({ name, questions }) => [
      heading(name, HeadingLevel.HEADING_2),
      ...questions.flatMap((question) => questionBlocks(question, HeadingLevel.HEADING_3))
    ]),
    ...list('Bij de presentatie gezegd', report.remarks),
    ...(report.tasks.length === 0 ? [] : [heading('Gezamenlijke opgaven', HeadingLevel.HEADING_1)]),
    ...report.tasks.flatMap(taskBlocks),
    ...list('Geparkeerd', report.parked),
    ...(report.open.length === 0 ? [] : [heading('Nog niet besproken', HeadingLevel.HEADING_1)]),
    ...report.open.flatMap((question) => questionBlocks(question, HeadingLevel.HEADING_2)),
    ...(report.definitions.length === 0 ? [] : [heading('Wat de cijfers tellen', HeadingLevel.HEADING_1)]),
    ...report.definitions.map(
      ({ name, text }) =>
        new Paragraph({ children: [new TextRun({ text: `${name}. `, bold: true }), new TextRun(text)] })
    )
  ];
}

function heading(text: string, level: IParagraphOptions['heading'] & string): Paragraph {
  return new Paragraph({ text, heading: level, keepNext: true });
}

function list(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    heading(title, HeadingLevel.HEADING_1),
    ...items.map((text) => new Paragraph({ text, numbering: { reference: 'lijst', level: 0 } }))
  ];
}

function questionBlocks(
  { text, figure, reply, said }: ReportQuestion,
  level: IParagraphOptions['heading'] & string
): readonly Block[] {
  return [
    heading(text, level),
    ...(figure === undefined
      ? []
      : [
          table(
            ['Gebied', `${figure.name}, ${figure.of}`],
            [[figure.area, figure.value], ...(figure.beside ?? []).map(({ name, value }) => [name, value])],
            true
          ),
          new Paragraph({ text: sourceLine(figure), style: 'Bron' })
        ]),
    ...(reply === undefined
      ? []
      : [new Paragraph({ children: [new TextRun({ text: reply, bold: true })], keepNext: said.length > 0 })]),
    ...said.map((line) => new Paragraph({ text: line, style: 'Gezegd' }))
  ];
}

function taskBlocks({ title, agreements }: ReportTask, index: number): readonly Block[] {
  return [
    heading(`${index + 1}. ${title}`, HeadingLevel.HEADING_2),
    ...(agreements.length === 0
      ? []
      : [
          table(
            ['Vraag', 'Afspraak'],
            agreements.map(({ label, text }) => [label, text])
          )
        ])
  ];
}

/** Share of the width that the first column takes. */
const FIRST = 0.36;

/** A table of two columns with a header row that comes back on each page; `together`: on the page of what follows. */
function table(
  header: readonly [string, string],
  rows: readonly (readonly string[])[],
  together = false
): Table {
  const widths = [Math.round(WIDTH * FIRST), WIDTH - Math.round(WIDTH * FIRST)];
  const cell = (text: string, column: number, head: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...(head && { shading: { fill: HEADER } }),
      children: [
        new Paragraph({
          style: 'Cel',
          keepNext: head || together,
          children: [new TextRun({ text, bold: head })]
        })
      ]
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: LINE };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, noVBand: true },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    borders: {
      top: { ...line, color: INK },
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none
    },
    rows: [header, ...rows].map(
      (texts, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: texts.map((text, column) => cell(text, column, row === 0))
        })
    )
  });
}

function foot(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Klein',
        children: [
          new TextRun(`${SITE}. ${FOOT} Bladzijde `),
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun(' van '),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] })
        ]
      })
    ]
  });
}

const space = (before: number, after: number) => ({
  spacing: { before, after, line: 276, lineRule: LineRuleType.AUTO }
});

/** Sizes in half points, space in twentieths of a point. */
const STYLES = {
  default: {
    document: {
      run: { font: SANS, size: 22, color: INK, language: { value: 'nl-NL' } },
      paragraph: space(0, 120)
    },
    title: { run: { font: SERIF, size: 44, color: INK }, paragraph: space(0, 80) },
    heading1: { run: { size: 30, bold: true, color: INK }, paragraph: space(400, 120) },
    heading2: { run: { size: 26, bold: true, color: INK }, paragraph: space(280, 100) },
    heading3: { run: { font: SERIF, size: 23, color: INK }, paragraph: space(240, 100) }
  },
  paragraphStyles: [
    {
      id: 'Zin',
      name: 'Zin',
      basedOn: 'Normal',
      run: { font: SERIF, size: 26 },
      paragraph: space(120, 120)
    },
    { id: 'Klein', name: 'Klein', basedOn: 'Normal', run: { size: 19, color: SOFT } },
    {
      id: 'Bron',
      name: 'Bron',
      basedOn: 'Normal',
      run: { size: 19, color: SOFT },
      paragraph: space(60, 120)
    },
    { id: 'Cel', name: 'Cel', basedOn: 'Normal', paragraph: space(0, 0) },
    {
      id: 'Gezegd',
      name: 'Gezegd',
      basedOn: 'Normal',
      paragraph: {
        ...space(0, 80),
        indent: { left: 240 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: 'F5BE2E' } },
        shading: { fill: NOTE }
      }
    }
  ]
} as const;
