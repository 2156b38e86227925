import { describe, expect, it, vi } from 'vitest';
import { declarationOf } from '$lib/domain/catalogue';
import type { IndicatorId } from '$lib/domain/indicator-ids';
import type { Quality } from '$lib/domain/quality';
import { harmless } from '$lib/formats/taken';
import { absenceTable, latestTable, loadedTable, qualityTable } from './take';

vi.stubGlobal('location', { href: 'https://voorbeeld.nl/bronnen/' });

const quality: Quality = {
  version: 1,
  checks: [
    {
      id: 'jumps',
      title: 'Sprongen tussen twee jaren',
      explanation: '',
      checked: 1200,
      counted: 'veranderingen',
      findings: []
    }
  ],
  latest: [{ indicator: 'woz', level: 'wijk', year: 2024, known: 3, total: 4 }]
};

describe('the tables of Bronnen', () => {
  it('say in each row what it is about, and where the table comes from', () => {
    for (const table of [qualityTable(quality), latestTable(quality.latest), absenceTable()]) {
      expect(table.notes[0]).toMatch(/^Bron/);
      for (const row of table.rows) {
        expect(row).toHaveLength(table.columns.length);
        expect(row.slice(0, 2).every((cell) => typeof cell === 'string' && harmless(cell) !== '')).toBe(true);
      }
    }
  });

  it('name the indicator where they hold one', () => {
    const title = (ids: readonly IndicatorId[]) =>
      loadedTable(
        ids.map((id) => ({ ...declarationOf(id), series: [], breaks: {} })),
        new Map()
      ).notes[1];
    expect(title(['woz'])).toBe(`Titel: Geladen jaren van ${declarationOf('woz').name}`);
    expect(title(['woz', 'moeite_rondkomen'])).toBe('Titel: Geladen jaren per kenmerk');
  });

  it('name a check that found nothing too', () => {
    expect(qualityTable(quality).rows).toEqual([
      ['Sprongen tussen twee jaren', 'niets gevonden, 1.200 veranderingen bekeken', '', null]
    ]);
  });
});
