/** The words and figures of the talk, over the pages of all areas as they were built. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgingWordsIn } from '../../src/lib/content/judging-words';
import type { Catalogue } from '../../src/lib/data/catalogue';
import type { Manifest } from '../../src/lib/domain/manifest';
import type { GebiedPage } from '../../src/lib/features/gebied/model';
import { gatherQuestions, originsOf } from '../../src/lib/features/gesprek/gather';
import { areaPages } from '../support/built-pages';

const read = <T>(name: string) => JSON.parse(readFileSync(`build/data/${name}`, 'utf8')) as T;

/** Every sentence that was made for an area; names of areas and indicators are not ours. */
function sentencesOf(page: GebiedPage): readonly string[] {
  const rows = [...page.before, ...page.after].flatMap((section) => [...section.rows, ...section.more]);
  return [
    page.sentence,
    ...(page.together === undefined ? [] : [page.together.sentence]),
    ...(page.similar === undefined ? [] : [page.similar.sentence]),
    ...rows.flatMap((row) =>
      row.kind === 'figure'
        ? [row.position, row.elsewhere, row.why, row.compared, row.strip?.summary].filter(
            (text) => text !== undefined
          )
        : (row.land ?? [])
    )
  ];
}

describe('over all areas', () => {
  it('no question or sentence judges, and no question has a figure without its year and source', () => {
    const originOf = originsOf(read<Catalogue>('indicators.json'), read<Manifest>('manifest.json'));
    const found: string[] = [];
    let [areas, figures] = [0, 0];
    for (const page of areaPages()) {
      areas += 1;
      const { name } = page.gebied;
      const questions = gatherQuestions([page], originOf);
      if (questions.length < 12) found.push(`${name}: ${questions.length} questions`);
      for (const text of [...questions.map((one) => one.text), ...sentencesOf(page)])
        for (const word of judgingWordsIn(text)) found.push(`${name}: “${word}” in ${text}`);
      for (const { id, figure } of questions) {
        if (figure === undefined) continue;
        figures += 1;
        const isThere = figure.value !== 'nog geen cijfer';
        if (figure.source === '' || (isThere && !/\b(19|20)\d\d\b/.test(figure.of)))
          found.push(`${name}, ${id}: ${figure.value} ${figure.of} (${figure.source})`);
      }
    }
    expect(found.slice(0, 20)).toEqual([]);
    expect(areas).toBeGreaterThan(3500);
    expect(figures).toBeGreaterThan(areas);
  });
});
