import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absent, known } from '$lib/domain/figure';
import { isOwnIndicatorId } from '$lib/domain/own';
import { FigureMap, packFigures, type PackedFigures } from '$lib/domain/own-packed';
import { readOwnFile, writeOwnFile } from '$lib/data/own/schema';
import { accountOf } from './account';
import { toOwnSet, type Taking } from './own-set';
import { firstPick, type TopicPick } from './picks';
import { code, GEMEENTEN, INDEX, understood, WIJKEN } from './test-files';

/** A taking of every topic, each changed by `change`. */
function taking(
  understanding: Awaited<ReturnType<typeof understood>>,
  change: Partial<TopicPick> = {}
): Taking {
  const { topics, topicCount } = accountOf(understanding, {}, INDEX);
  const picks = new Map(
    topics.map((topic) => [
      topic.topic.id,
      {
        ...firstPick(topic, topic.decimals, {}, topicCount),
        taken: true,
        measure: { unit: topic.topic.unit ?? 'count', times: topic.topic.times } as const,
        ...change
      }
    ])
  );
  return { picks, source: ' GGD Voorbeeldstad ', id: '3f2a9c10-0000', added: '2026-01-02T03:04:05.000Z' };
}

function listed(figures: PackedFigures | undefined) {
  return figures === undefined ? [] : [...new FigureMap(figures)];
}

describe('toOwnSet', () => {
  it('keeps each figure with its area, year and indeling, and never makes a missing one 0', async () => {
    const file = await understood(GEMEENTEN);
    const set = toOwnSet(file, taking(file));
    expect(set).toMatchObject({
      version: 1,
      id: '3f2a9c10-0000',
      file: 'voorbeeld.csv',
      source: 'GGD Voorbeeldstad',
      indicators: [{ name: 'Schuldhulp', unit: 'percent' }, { name: 'Jeugdhulp' }]
    });
    const [first, second] = set.indicators;
    expect(first?.series.map(({ level, indeling, year }) => [level, indeling, year])).toEqual([
      ['gemeente', 2024, 2023],
      ['gemeente', 2024, 2024]
    ]);
    expect(listed(first?.series[0]?.figures)).toEqual([
      [code('GM9001'), known(4.1)],
      [code('GM9002'), { ...absent('suppressed'), mark: 'x' }]
    ]);
    expect(listed(second?.series[1]?.figures)[0]?.[1].kind).toBe('absent');
  });

  it('gives each indicator an id that an address can hold, unlike the others', async () => {
    const file = await understood(GEMEENTEN);
    const ids = toOwnSet(file, taking(file, { name: 'Één/naam & ’s' })).indicators.map(({ id }) => id);
    expect(ids.every(isOwnIndicatorId)).toBe(true);
    expect(new Set(ids).size).toBe(2);
  });

  it('is a set that can be kept as a file and read back', async () => {
    const file = await understood(GEMEENTEN);
    const set = toOwnSet(file, taking(file));
    const back = readOwnFile(writeOwnFile([set], new Date(0)), 'uit.json');
    expect(back).toEqual({ ok: true, value: [set] });
  });

  it('leaves out what was not picked, and what has no unit', async () => {
    const file = await understood(GEMEENTEN);
    expect(toOwnSet(file, taking(file, { taken: false })).indicators).toEqual([]);
    expect(toOwnSet(file, taking(file, { measure: undefined })).indicators).toEqual([]);
  });

  it('leaves out wijken of which the gemeente is not known, and figures without a year', async () => {
    const unasked = await understood(WIJKEN);
    expect(toOwnSet(unasked, taking(unasked)).indicators).toEqual([]);
    const yearless = await understood(WIJKEN, { gemeente: code('GM9001') });
    expect(toOwnSet(yearless, taking(yearless)).indicators).toEqual([]);
    const complete = await understood(WIJKEN, { gemeente: code('GM9002'), year: 2024 });
    expect(toOwnSet(complete, taking(complete)).indicators[0]?.series).toEqual([
      {
        level: 'wijk',
        indeling: 2024,
        year: 2024,
        provisional: false,
        figures: packFigures([
          [code('WK900201'), known(4.1)],
          [code('WK900202'), known(9.3)]
        ])
      }
    ]);
  });

  it('brings a fraction to a percentage, to the last of its digits', async () => {
    const shares = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(shares, async ([one = 0, two = 0]) => {
        const cell = (thousandths: number) => (thousandths / 1000).toFixed(3).replace('.', ',');
        const file = await understood(
          `gemeentecode;jaar;Deel met schuldhulp\nGM9001;2024;${cell(one)}\nGM9002;2024;${cell(two)}\n`
        );
        const set = toOwnSet(file, taking(file, { measure: { unit: 'percent', times: 100 }, fills: false }));
        const values = listed(set.indicators[0]?.series[0]?.figures).map(([, figure]) =>
          figure.kind === 'known' ? figure.value : undefined
        );
        expect(values).toEqual([one / 10, two / 10]);
      }),
      { numRuns: 30 }
    );
  });

  it('takes neither of two figures that contradict each other', async () => {
    const file = await understood(GEMEENTEN);
    const [first] = file.reading.observations;
    if (first === undefined) throw new Error('no observation');
    const other = { ...first, figure: known(99) };
    const twice = {
      ...file,
      reading: { ...file.reading, observations: [...file.reading.observations, other] }
    };
    const figures = toOwnSet(twice, taking(file)).indicators[0]?.series[0]?.figures;
    expect(listed(figures).map(([region]) => region)).toEqual([code('GM9002')]);
  });
});
