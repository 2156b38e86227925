/** What the figures of a file count: names for people, units, and the declared indicator where that is sure. */
import { declarationOf } from '../domain/catalogue';
import { foldWords, isTotal, recogniseTopic } from '../domain/catalogue/recognise';
import { oneBlank } from './shape';
import type { TopicBase } from './topic-columns';
import type { Table } from './types';
import type { Topic } from './understanding';
import { publisherOf, unitOfPublisher, unitOfText } from './units';

/** What a row says of its topic: the name, the unit, or the value in a dimension. */
export interface Split {
  readonly role: 'topic-name' | 'unit' | 'dimension';
  /** Name of the column. */
  readonly name: string;
  readonly value: string;
}

/**
 * The topics of a file: every base with every combination of its dimensions that occurs. `context` are the
 * names of all columns, folded: the same name counts something else in another table.
 */
export function topicsOf(
  table: Table,
  used: readonly { readonly base: TopicBase; readonly splits: readonly Split[] }[]
): readonly Topic[] {
  const context = new Set(table.columns.map(({ name }) => foldWords(name)));
  const publisher = publisherOf(table.shape);
  // A code that holds for the whole file tells nobody anything.
  const varying = new Set(
    [...valuesPerColumn(used)].flatMap(([column, values]) => (values.size > 1 ? [column] : []))
  );
  const drafts = used.map(({ base, splits }) => {
    const told = splits.find(({ role }) => role === 'topic-name')?.value;
    const beside = splits.find(({ role }) => role === 'unit')?.value ?? '';
    const { name, unitText } = told === undefined ? { name: '', unitText: base.unitText } : withoutUnit(told);
    const path = told === undefined ? base.path : [...base.path, ...name.split('/').map(oneBlank)];
    const dimensions = splits.flatMap(({ role, name: column, value }) =>
      role === 'dimension' ? [[column, value] as const] : []
    );
    return {
      path,
      dimensions,
      unitText: unitText === '' ? oneBlank(beside) : unitText,
      base,
      said: dimensions.filter(
        ([dimension, value]) =>
          value !== '' && !isTotal(value) && (varying.has(dimension) || !/^[A-Z]?\d+$/.test(value))
      )
    };
  });
  const depths = uniqueDepths(
    drafts.map(({ path, unitText, said }) => ({ path, rest: `${unitText}|${said.join('|')}` }))
  );
  const ids = new Map<string, number>();
  return drafts.map(({ path, dimensions, unitText, base, said }, index): Topic => {
    const tail = path.slice(-(depths[index] ?? 1)).map(spokenName);
    const name = [...new Set([tail.join(': '), ...said.map(([, value]) => value)])].filter(
      (part) => part !== ''
    );
    const key = [path.join('/'), unitText, ...dimensions.map((pair) => pair.join('='))].join('|');
    const nth = (ids.get(key) ?? 0) + 1;
    ids.set(key, nth);
    const around = { dimensions, context, publisher };
    const indicator =
      recogniseTopic({ path, unitText, occurrence: base.occurrence, ...around }) ??
      (base.field === undefined
        ? undefined
        : recogniseTopic({
            path: [base.field.name],
            unitText: '',
            occurrence: base.field.occurrence,
            ...around
          }));
    const last = path.at(-1) ?? '';
    const guess = unitOfPublisher(publisher, last) ?? unitOfText(unitText, last);
    const declared = indicator === undefined ? undefined : declarationOf(indicator).unit;
    return {
      id: nth === 1 ? key : `${key}|${nth}`,
      name: name.length === 0 ? fileWords(table.file) : name.join(', '),
      unitText,
      unit: guess?.unit ?? declared,
      times: guess?.times ?? 1,
      // What is counted in another unit is not what was declared.
      indicator: guess === undefined || guess.unit === declared ? indicator : undefined
    };
  });
}

/** The name of a topic in a row may bear its unit, as a heading does: "Kinderen relatief (%)". */
function withoutUnit(text: string): { readonly name: string; readonly unitText: string } {
  const [, name, unitText] = /^(.*\S)\s*\(([^()]*)\)$/.exec(text) ?? [];
  return name === undefined || unitText === undefined || unitOfText(unitText, '') === undefined
    ? { name: text, unitText: '' }
    : { name, unitText: oneBlank(unitText) };
}

function valuesPerColumn(
  used: readonly { readonly splits: readonly Split[] }[]
): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  for (const { name, value } of used.flatMap(({ splits }) => splits)) {
    const known = values.get(name);
    if (known === undefined) values.set(name, new Set([value]));
    else known.add(value);
  }
  return values;
}

/** How many parts of the path tell each topic apart from all others. */
function uniqueDepths(
  topics: readonly { readonly path: readonly string[]; readonly rest: string }[]
): readonly number[] {
  const depths = topics.map(() => 1);
  const deepest = Math.max(1, ...topics.map(({ path }) => path.length));
  for (let depth = 1; depth < deepest; depth += 1) {
    const seen = new Map<string, number[]>();
    for (const [index, { path, rest }] of topics.entries()) {
      const key = `${path.slice(-(depths[index] ?? 1)).join('/')}|${rest}`;
      const same = seen.get(key);
      if (same === undefined) seen.set(key, [index]);
      else same.push(index);
    }
    for (const same of seen.values())
      if (same.length > 1) for (const index of same) depths[index] = depth + 1;
  }
  return depths;
}

/** The name of the file as words: the only name that a column "2019" leaves. */
function fileWords(file: string): string {
  return oneBlank(
    (file.split(/[/\\]/).at(-1) ?? file).replace(/\.[a-z\d]{1,5}$/i, '').replaceAll(/[_-]+/g, ' ')
  );
}

/** "HuishoudensMetEenLaagInkomen" as people write it; any other text as it is. */
function spokenName(name: string): string {
  if (!/^(?:k_)?[A-Z0-9][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/.test(name) || /^[A-Z]?[a-z0-9]+$/.test(name))
    return name;
  const words = name
    .replace(/^k_/, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z\d])|(?<=\d)(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .split(' ');
  return words
    .map((word, index) => (index > 0 && /^[A-Z][a-z]*$/.test(word) ? word.toLowerCase() : word))
    .join(' ');
}
