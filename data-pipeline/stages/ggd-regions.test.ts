import { describe, expect, it } from 'vitest';
import type { RegionChange, RegionCode } from '../../src/lib/domain/region';
import { followed } from './ggd-regions';
import type { Draft } from './outlined';

const code = (text: string) => text as RegionCode;
const draft = (level: Draft['level'], text: string, indeling: number): Draft => ({
  level,
  code: code(text),
  name: `Voorbeeld ${text}`,
  indeling
});
const change = (year: number, from: string, to: string): RegionChange => ({
  year,
  from: code(from),
  fromName: '',
  to: code(to),
  toName: '',
  kind: 'whole'
});
const kust = draft('ggd', 'GG9001', 2024);
const duin = draft('ggd', 'GG9002', 2024);
const listed = new Map([
  [code('GM9001'), code('GG9001')],
  [code('GM9002'), code('GG9001')],
  [code('GM9003'), code('GG9002')]
]);

/** The region of the first gemeente, or what is wrong with it. */
function regionOf(gemeente: Draft, changes: readonly RegionChange[]): string | undefined {
  const rest = ['GM9001', 'GM9003'].map((one) => draft('gemeente', one, 2024));
  const answer = followed([gemeente, kust, duin, ...rest], listed, changes);
  return answer.ok ? answer.value[0]?.ggd : answer.problems[0]?.found;
}

describe('the GGD region of a gemeente', () => {
  it('is that of the list, also when the gemeente grew by one of another region', () => {
    expect(regionOf(draft('gemeente', 'GM9001', 2024), [change(2023, 'GM9003', 'GM9001')])).toBe('GG9001');
  });

  it('follows from what it came from, and from what it became', () => {
    const merger = [change(2023, 'GM9001', 'GM9009'), change(2023, 'GM9002', 'GM9009')];
    expect(regionOf(draft('gemeente', 'GM9009', 2024), merger)).toBe('GG9001');
    expect(regionOf(draft('gemeente', 'GM9008', 2020), [change(2021, 'GM9008', 'GM9003')])).toBe('GG9002');
  });

  it('is a problem where it came from two, or from none', () => {
    const merger = [change(2023, 'GM9001', 'GM9009'), change(2023, 'GM9003', 'GM9009')];
    expect(regionOf(draft('gemeente', 'GM9009', 2024), merger)).toBe('GG9001 en GG9002.');
    expect(regionOf(draft('gemeente', 'GM9009', 2024), [])).toBe('Geen.');
  });

  it('is a problem where a region is left without gemeenten', () => {
    const answer = followed([draft('gemeente', 'GM9001', 2024), kust, duin], listed, []);
    expect(answer.ok ? [] : answer.problems.map(({ expected }) => expected)).toEqual([
      'Gemeenten in Voorbeeld GG9002 (GG9002).'
    ]);
  });
});
