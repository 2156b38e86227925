import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelOf, spoken } from './alternative';

const CHARTS = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.svelte'))
  .map((path) => ({ path, text: readFileSync(join(import.meta.dirname, path), 'utf8') }))
  .filter(({ text }) => /<svg[\s>]/.test(text));

describe('text alternatives of charts', () => {
  it('tell what is shown and what there is to see', () => {
    expect(labelOf({ title: 'Bijstand, 2024', summary: 'Voorbeeldstad 12%.' })).toBe(
      'Bijstand, 2024. Voorbeeldstad 12%.'
    );
    expect(spoken('beside')).toEqual({ 'aria-hidden': 'true' });
  });

  it('are found in more than one chart', () => expect(CHARTS.length).toBeGreaterThan(4));

  it.each(CHARTS)('$path speaks its alternative, or is a list', ({ text }) => {
    expect(text).toMatch(/spoken\(\w+\)|labelOf\(\w+\)|<ol /);
  });
});
