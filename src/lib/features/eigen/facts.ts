export interface Fact {
  readonly name: string;
  readonly texts: readonly string[];
}

/** What the page shows elsewhere, in a form that can be changed. */
const ELSEWHERE = new Set(['Bestand', 'Kenmerken', 'Niet zeker', 'Nog nodig']);

/**
 * Lines of `describe` ("Jaren:   2020, 2021", and under it lines that begin with blanks) as names and
 * texts, for a list on the page. Without what stands elsewhere on it.
 */
export function factsOf(lines: readonly string[]): readonly Fact[] {
  const facts: { name: string; texts: string[] }[] = [];
  for (const line of lines) {
    const [, name, text = ''] = /^(\S[^:]*):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) facts.push({ name, texts: text === '' ? [] : [text] });
    else facts.at(-1)?.texts.push(line.trim());
  }
  return facts.filter(({ name }) => !ELSEWHERE.has(name));
}
