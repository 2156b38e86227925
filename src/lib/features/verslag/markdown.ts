/** The report as Markdown. Pure. */
import { sourceLine, type Report, type ReportQuestion } from './report';

/** Texts of people stand as quotes, so that a # or * of theirs stays what it is. */
export function reportMarkdown(report: Report): string {
  return `${[
    `# ${escape(report.title)}`,
    `${report.when}.`,
    ...report.sentences.map(escape),
    ...list('Aanwezig', report.present),
    ...list('Wie nog ontbreekt', report.missed),
    ...report.steps.flatMap(({ name, questions }) => [`## ${name}`, ...questions.map(questionPart)]),
    ...list('Bij de presentatie gezegd', report.remarks),
    ...(report.tasks.length === 0 ? [] : ['## Gezamenlijke opgaven']),
    ...report.tasks.flatMap(({ title, agreements }, index) => [
      `### ${index + 1}. ${escape(title)}`,
      agreements.map(({ label, text }) => `- **${label}** ${escape(text)}`).join('\n')
    ]),
    ...list('Geparkeerd', report.parked),
    ...(report.open.length === 0 ? [] : ['## Nog niet besproken', ...report.open.map(questionPart)]),
    ...(report.definitions.length === 0
      ? []
      : [
          '## Wat de cijfers tellen',
          ...report.definitions.map(({ name, text }) => `**${escape(name)}.** ${escape(text)}`)
        ])
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function questionPart({ text, figure, reply, said }: ReportQuestion): string {
  return [
    `### ${escape(text)}`,
    ...(figure === undefined
      ? []
      : [
          `**${escape(figure.value)}** ${escape(figure.name)}, ${escape(figure.of)}. ${escape(sourceLine(figure))}`,
          ...(figure.beside === undefined
            ? []
            : [figure.beside.map(({ name, value }) => `- ${escape(name)}: ${escape(value)}`).join('\n')])
        ]),
    ...(reply === undefined ? [] : [`*${reply}*`]),
    said.map((line) => `> ${escape(line)}`).join('\n')
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${escape(item)}`).join('\n')];
}

/** Signs with a meaning in Markdown, as themselves. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
