import { describe, expect, it } from 'vitest';
import { known } from '$lib/domain/figure';
import { factsOf } from './facts';
import { firstPick, fillingOf, measuresFor } from './picks';
import { previewOf } from './preview';
import { account, code, GEMEENTEN, WIJKEN } from './test-files';
import { sentenceOf } from './words';

describe('accountOf', () => {
  it('counts what the file holds and shows its first figures', async () => {
    const found = await account(GEMEENTEN);
    expect(sentenceOf(found)).toBe('In dit bestand staan 2 kenmerken van 2 gemeenten, over 2023 en 2024.');
    expect(found).toMatchObject({ rowsIn: 4, rowsOut: 4, open: [], doubtfulCount: 0, topicCount: 2 });
    expect(found.places.map(({ name }) => name)).toEqual(['Voorbeeldstad', 'Voorbeelddorp']);
    const [first] = found.topics;
    expect(first).toMatchObject({ sampleYear: 2024, decimals: 2, sample: [known(4.5), known(3.25)] });
    expect(found.columns.map(({ role }) => role)).toEqual(['area-code', 'period', 'topic', 'topic']);
    expect(found.columns[2]?.samples).toEqual(['4,1', 'x', '4,5']);
  });

  it('asks once for the gemeente of all wijken, and names wijken with theirs', async () => {
    const unasked = await account(WIJKEN);
    expect(unasked).toMatchObject({ asksGemeente: true, doubtfulCount: 0 });
    expect(sentenceOf(unasked)).toContain('Wij weten nog niet in welke gemeente.');
    const found = await account(WIJKEN, { gemeente: code('GM9001') });
    expect(found.places.map(({ name }) => name)).toEqual(['Noord (Voorbeeldstad)', 'Haven (Voorbeeldstad)']);
  });

  it('lists an area that nobody knows, and what a person said of it', async () => {
    const file = 'Gemeente;jaar;Schuldhulp (%)\nVoorbeeldstad;2024;1\nVoorbeelddorp;2024;2\nQqqstad;2024;3\n';
    const found = await account(file);
    expect(found.doubtful).toMatchObject([{ text: 'Qqqstad', kind: 'unmatched', taken: undefined }]);
    const key = found.doubtful[0]?.key ?? '';
    const mended = await account(file, { chosen: new Map([[key, null]]) });
    expect(mended.doubtful).toMatchObject([{ text: 'Qqqstad', kind: 'chosen', taken: undefined }]);
  });

  it('tells the same lines as inspect, as a list for the page', async () => {
    const facts = factsOf((await account(GEMEENTEN)).lines);
    expect(facts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Vorm', 'Rijen', 'Gebieden', 'Jaren'])
    );
    expect(facts.find(({ name }) => name === 'Jaren')?.texts).toEqual(['2023, 2024']);
  });
});

describe('a topic that is a declared indicator', () => {
  const FILE = 'gemeentecode;jaar;Aantal inwoners (aantal)\nGM9001;2024;10\nGM9002;2024;20\n';

  it('brings what the site has not, or nothing new', () => {
    const summary = { levels: ['gemeente'], years: [2024] } as const;
    expect(fillingOf('inwoners', summary, {})).toBe('empty');
    expect(fillingOf('inwoners', summary, { inwoners: { land: [2024] } })).toBe('empty');
    expect(fillingOf('inwoners', summary, { inwoners: { gemeente: [2020] } })).toBe('more');
    expect(fillingOf('inwoners', summary, { inwoners: { gemeente: [2024] } })).toBe('present');
    expect(fillingOf('inwoners', { ...summary, years: [] }, { inwoners: { gemeente: [2024] } })).toBe(
      'unknown'
    );
  });

  it('is taken with the words of the catalogue where it fills something', async () => {
    const [topic] = (await account(FILE)).topics;
    if (topic === undefined) throw new Error('no topic');
    const recognised = { ...topic, topic: { ...topic.topic, indicator: 'inwoners', unit: 'count' } as const };
    expect(firstPick(recognised, 0, {}, 40)).toMatchObject({ taken: true, fills: true, name: 'Inwoners' });
    const loaded = { inwoners: { gemeente: [2024] } };
    expect(firstPick(recognised, 0, loaded, 1)).toMatchObject({ taken: false, fills: false });
    const other = { ...recognised, topic: { ...recognised.topic, unit: 'percent' } as const };
    expect(firstPick(other, 0, {}, 40)).toMatchObject({ taken: false, fills: false });
  });
});

describe('previewOf', () => {
  it('shows what was picked in the unit that was picked, and all while nothing is', async () => {
    const found = await account(GEMEENTEN);
    const picks = new Map(
      found.topics.map((topic, index) => [
        topic.topic.id,
        { ...firstPick(topic, topic.decimals, {}, 2), taken: index === 0 }
      ])
    );
    const preview = previewOf(found, picks);
    expect(preview.columns.map(({ name, year }) => [name, year])).toEqual([['Schuldhulp', 2024]]);
    expect(preview.rows[0]?.cells).toEqual([{ kind: 'known', text: '4,50%' }]);
    const none = new Map([...picks].map(([id, pick]) => [id, { ...pick, taken: false }]));
    expect(previewOf(found, none).columns).toHaveLength(2);
  });
});

it('offers the unit of the file first, and each unit once', () => {
  const measures = measuresFor({ unit: 'percent', times: 100 });
  expect(measures[0]).toEqual({ unit: 'percent', times: 100 });
  expect(new Set(measures.map(({ unit, times }) => `${unit} ${times}`)).size).toBe(measures.length);
});
