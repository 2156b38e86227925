import { describe, expect, it } from 'vitest';
import { trend } from '$lib/charts/trend/state';
import { dotStrip } from '$lib/charts/dotstrip/state';
import { declarationOf } from '$lib/domain/catalogue';
import { absent, known, type Figure } from '$lib/domain/figure';
import type { Definition, Series } from '$lib/domain/indicator';
import type { FilledIndicator } from '$lib/domain/own';
import type { FigureRow } from '$lib/features/gebied/model';
import { drawFigure } from './figure-picture';
import { wrap } from './svg';
import { fileName, figureTable, footOf, type TakenFigure, type Taking } from './tables';

const series = (year: number, definition = 'voorbeeld'): Series => ({
  level: 'gemeente',
  year,
  indeling: year,
  source: `bron-${year}`,
  definition,
  known: 2,
  total: 3,
  provisional: false
});

const DEFINITION: Definition = {
  id: 'voorbeeld',
  text: 'Wat het is.',
  not: 'Wat het niet is.',
  incomparable: []
};

const SOURCE = {
  id: 'bron-2021',
  kind: 'figures',
  publisher: 'Voorbeeldbureau',
  table: '12345NED',
  title: 'Voorbeelden per gemeente',
  edition: '2021',
  url: 'https://voorbeeld.example/12345NED',
  retrieved: '2025-10-06',
  licence: 'CC BY 4.0',
  attribution: 'Bron: Voorbeeldbureau',
  file: 'x.csv',
  sha256: '',
  rowsIn: 3,
  rowsOut: 3,
  rejected: []
} as const;

const indicator: FilledIndicator = {
  ...declarationOf('laag_inkomen_hh'),
  series: [series(2021)],
  breaks: {}
};

function taken(name: string, figure: Figure, year = 2021): TakenFigure {
  return { code: 'GM9901', name, year, figure, series: series(year) };
}

function taking(figures: readonly TakenFigure[]): Taking {
  return {
    indicator,
    level: 'gemeente',
    where: 'Súdwest-Voorbeeld',
    figures,
    definitions: [DEFINITION],
    sources: [SOURCE]
  };
}

const MAKING = { date: '6 oktober 2026', address: 'https://voorbeeld.example/gebied/GM9901/' };

describe('a table of figures', () => {
  it('leaves a missing figure empty and says why, with the sign of the source', () => {
    const { columns, rows } = figureTable(
      taking([taken('Voorbeeldstad', known(12.34)), taken('Voorbeelddorp', absent('suppressed', 'x'))]),
      MAKING
    );
    const at = (heading: string) => columns.findIndex((column) => column.heading === heading);
    expect(rows.map((row) => row[at('Laag inkomen van de huishoudens (%)')])).toEqual([12.3, null]);
    expect(rows.map((row) => row[at('Opmerking')])).toEqual(['', 'geheim (in de bron staat ‘x’)']);
  });

  it('has the bounds of an interval, where the source gives one', () => {
    const figure: Figure = { kind: 'known', value: 12, lower: 10.04, upper: 14.06, remarks: ['estimate'] };
    const { columns, rows } = figureTable(taking([taken('Voorbeeldstad', figure)]), MAKING);
    expect(columns.map(({ heading }) => heading)).toContain('Ondergrens');
    expect(rows[0]).toEqual(expect.arrayContaining([10, 14.1, 'schatting met een model']));
  });

  it('says source, title, meaning, boundaries, terms and date under the rows', () => {
    const { notes } = figureTable(taking([taken('Voorbeeldstad', known(12))]), MAKING);
    expect(notes[0]).toMatch(
      /^Bron: Voorbeeldbureau, Voorbeelden per gemeente \(12345NED\), https:.*CC BY 4\.0$/
    );
    expect(notes.length).toBeLessThanOrEqual(10);
    const text = notes.join('\n');
    for (const part of [
      'Titel: Laag inkomen van de huishoudens (%), Súdwest-Voorbeeld, 2021',
      'Wat het is.',
      'Wat het niet is.',
      'gemeenten zoals die waren in 2021',
      'Gemaakt op 6 oktober 2026'
    ])
      expect(text).toContain(part);
  });

  it('names every meaning and indeling where years differ', () => {
    const other = { ...DEFINITION, id: 'anders', text: 'Anders geteld.' };
    const two = taking([
      taken('Voorbeeldstad', known(12), 2020),
      { ...taken('Voorbeeldstad', known(13)), series: series(2021, 'anders') }
    ]);
    const text = figureTable({ ...two, definitions: [DEFINITION, other] }, MAKING).notes.join('\n');
    expect(text).toContain('Wat het is. Anders geteld.');
    expect(text).toContain('zoals die waren in 2020 en 2021');
  });

  it('has a file name that every device takes', () => {
    expect(fileName(taking([taken('x', known(1))]))).toBe('laag-inkomen-sudwest-voorbeeld-2021');
  });
});

const row: FigureRow = {
  kind: 'figure',
  indicator: 'laag_inkomen_hh',
  name: 'Laag <inkomen> & zo',
  context: false,
  of: 'van de huishoudens, 2021',
  year: 2021,
  remarkIds: [],
  remarks: ['voorlopig cijfer'],
  years: []
};

/** Any colour: what the picture says must not depend on it. */
const colour = () => '#123456';

function drawn(change: Partial<FigureRow>): string {
  const foot = footOf(taking([taken('Voorbeeldstad', known(12))]), MAKING);
  return drawFigure(
    {
      row: { ...row, value: '12,1%', ...change },
      area: 'Voorbeeldstad',
      ramp: 'blauw',
      dots: undefined,
      foot
    },
    colour
  ).svg;
}

describe('a figure as a picture', () => {
  it('bears title, area, year, value, remarks, meaning, source and date', () => {
    const svg = drawn({});
    for (const words of [
      'Laag &lt;inkomen&gt; &amp; zo',
      'Voorbeeldstad, van de huishoudens, 2021',
      '12,1%',
      'voorlopig cijfer',
      'Wat het is.',
      'Bron: Voorbeeldbureau, 12345NED',
      'Gemaakt op 6 oktober 2026'
    ])
      expect(svg).toContain(words);
  });

  it('stands on its own: no style sheet, script, picture or address to fetch', () => {
    const strip = dotStrip({
      title: 'Laag inkomen',
      peers: 'gemeenten',
      values: [1, 2, 3],
      own: { name: 'Voorbeeldstad', value: 3 },
      references: [{ kind: 'land', name: 'Nederland', value: 2 }],
      unit: 'percent',
      decimals: 1
    });
    const course = trend({
      title: 'Laag inkomen door de jaren',
      name: 'Voorbeeldstad',
      own: [
        { year: 2020, value: 2, stretch: 0 },
        { year: 2021, value: 3, stretch: 0 }
      ],
      land: [],
      interval: 1,
      breaks: [],
      end: { after: 2021, why: 'De reeks stopt.' },
      unit: 'percent',
      decimals: 1
    });
    const svg = drawn({ ...(strip && { strip }), ...(course && { trend: course }) });
    expect(svg).not.toMatch(/href|<style|<script|<image|var\(|url\((?!#)/);
    expect(svg).toContain('De reeks stopt.');
    expect(svg).toContain('Nederland 2,0%');
  });

  it('is hatched and says why, where there is no figure', () => {
    const svg = drawFigure(
      { row: { ...row, why: 'Dit cijfer is geheim.' }, area: 'x', ramp: 'blauw', dots: undefined, foot: [] },
      colour
    ).svg;
    expect(svg).toContain('url(#leeg)');
    expect(svg).toContain('Dit cijfer is geheim.');
  });
});

describe('wrap', () => {
  it('loses no letter, and cuts a word that is longer than a line', () => {
    const words = `kort https://voorbeeld.example/${'a'.repeat(90)} einde`;
    const lines = wrap(words, 200, 14);
    expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(28);
  });
});
