import { describe, expect, it } from 'vitest';
import { declarationOf } from '$lib/domain/catalogue';
import { absent, known, type Figure } from '$lib/domain/figure';
import type { Series } from '$lib/domain/indicator';
import type { IndicatorId } from '$lib/domain/indicator-ids';
import { writeCsv } from '$lib/formats/write-csv';
import { drawTable } from './table-picture';
import { wideTable, type Factor } from './wide';

const AREAS = [
  { code: 'GM9901', name: 'Voorbeeldstad' },
  { code: 'GM9902', name: '=Voorbeelddorp' }
];
const MAKING = { date: '6 oktober 2026', address: 'https://voorbeeld.example/vergelijk/' };

function factor(id: IndicatorId, figures: readonly Figure[], more: Partial<Factor> = {}): Factor {
  const series: Series = {
    level: 'gemeente',
    year: 2021,
    indeling: 2021,
    source: 'bron',
    definition: id,
    known: 2,
    total: 2,
    provisional: false
  };
  return {
    indicator: { ...declarationOf(id), series: [series], breaks: {} },
    level: 'gemeente',
    year: 2021,
    definitions: [{ id, text: `Wat ${id} telt.`, not: '', incomparable: [] }],
    sources: [],
    figures: figures.map((figure, index) => ({
      code: AREAS[index]?.code ?? '',
      name: AREAS[index]?.name ?? '',
      year: 2021,
      figure,
      series
    })),
    ...more
  };
}

const wide = (factors: readonly Factor[]) =>
  wideTable({ title: 'Voorbeeldstad en Voorbeelddorp naast elkaar', areas: AREAS, factors }, MAKING);

describe('several indicators as one table', () => {
  it('has an area per row, and a missing figure empty with its reason behind it', () => {
    const table = wide([
      factor('laag_inkomen_hh', [known(12.34), absent('suppressed', 'x')]),
      factor('woz', [known(300), known(280)])
    ]);
    expect(table.columns.map(({ heading }) => heading).slice(2, 4)).toEqual([
      'Laag inkomen van de huishoudens (%), 2021',
      'Opmerking bij Laag inkomen'
    ]);
    expect(table.rows[0]?.slice(0, 4)).toEqual(['GM9901', 'Voorbeeldstad', 12.3, '']);
    expect(table.rows[1]?.slice(2, 4)).toEqual([null, 'geheim (in de bron staat ‘x’)']);
    expect(table.rows.map((row) => row.at(-1))).toEqual([300, 280]);
  });

  it('says what each counts, its source and its date, in at most ten lines', () => {
    const { notes } = wide([
      factor('laag_inkomen_hh', [known(1), known(2)]),
      factor('woz', [known(1), known(2)])
    ]);
    expect(notes[0]).toMatch(/^Bron: /);
    expect(notes.length).toBeLessThanOrEqual(10);
    const text = notes.join('\n');
    for (const part of [
      'Wat laag_inkomen_hh telt.',
      'Wat woz telt.',
      'zoals die waren in 2021',
      '6 oktober 2026'
    ])
      expect(text).toContain(part);
  });

  it('keeps numbers below zero numbers, and names that look like a formula harmless', () => {
    const csv = writeCsv(wide([factor('woz', [known(-1.5), known(-0.001)])]), 'nl');
    expect(csv).toMatch(/"GM9901";"Voorbeeldstad";-\d/);
    expect(csv).toContain(`"'=Voorbeelddorp"`);
    expect(csv).not.toContain('-0;');
  });

  it('has what else is told of a figure behind it', () => {
    const fifths = { column: { heading: 'vijfde', decimals: 0 }, cells: [5, null] };
    const table = wide([
      factor('woz', [known(1), known(2)], { remarks: ['grenzen van 2020', ''], extra: [fifths] })
    ]);
    expect(table.rows[0]?.slice(3)).toEqual(['grenzen van 2020', 5]);
    expect(table.rows[1]?.slice(3)).toEqual(['', null]);
  });
});

describe('a table as a drawing', () => {
  it('has every word of it, and a reason on the hatch', () => {
    const { svg, height } = drawTable(
      {
        head: ['Gebied', 'Laag inkomen'],
        widths: [200, 100],
        rows: [
          [
            { text: 'Een gemeente met een <lange> naam' },
            { text: '12,1', bar: { share: 0.5, fill: '#000000' } }
          ],
          [{ text: 'Voorbeelddorp' }, { text: 'geheim', missing: true }]
        ]
      },
      (token) => token
    );
    for (const part of ['&lt;lange&gt;', '12,1', 'geheim', 'url(#tabel-arcering)'])
      expect(svg).toContain(part);
    expect(height).toBeGreaterThan(60);
  });
});
