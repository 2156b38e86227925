import { describe, expect, it } from 'vitest';
import { SOURCES } from '../sources';
import { SAME_PEOPLE } from '../sources/same-people';
import { choiceOf, populationProblems } from './populations';

const alone = {
  id: 'alleenstaanden-2024',
  file: 'alleenstaanden.csv',
  only: { 'Kenmerken van huishoudens': 'Eenpersoonshuishouden' },
  measures: [{ indicator: 'laag_inkomen_hh', from: 'Laag inkomen' }]
} as const;

describe('the populations of sources', () => {
  it('are the same wherever the definition is', () => {
    expect(populationProblems(SOURCES)).toEqual([]);
  });

  it('stop a source of people who live alone under the definition of all households', () => {
    const [problem, ...others] = populationProblems([...SOURCES, alone]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: 'alleenstaanden.csv', column: 'laag_inkomen_hh' });
    expect(problem?.found).toContain('Eenpersoonshuishouden');
  });

  it('stop the first choice of rows beside a table that is read whole, and let it pass with a definition of its own', () => {
    const whole = { id: 'heel', file: 'heel.csv', measures: alone.measures };
    expect(populationProblems([whole, alone], {}).map(({ file }) => file)).toEqual([
      'heel.csv',
      'alleenstaanden.csv'
    ]);
    const own = { ...alone, definitions: { laag_inkomen_hh: 'laag_inkomen_alleen' } };
    expect(populationProblems([whole, own], {})).toEqual([]);
  });

  it('were compared for sources that exist: no choice is kept that nothing reads', () => {
    const read = new Set(
      SOURCES.flatMap((source) => source.measures.map((measure) => choiceOf(source, measure)))
    );
    expect(Object.values(SAME_PEOPLE).flatMap((choices) => choices.filter((one) => !read.has(one)))).toEqual(
      []
    );
  });
});
