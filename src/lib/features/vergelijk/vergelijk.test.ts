import { describe, expect, it } from 'vitest';
import type { AreaCode } from '$lib/domain/coalition';
import { declarationOf } from '$lib/domain/catalogue';
import { absent, known, type Figure } from '$lib/domain/figure';
import type { Indicator, IndicatorId, Series } from '$lib/domain/indicator';
import type { ShownIndicatorId } from '$lib/domain/own';
import { NEDERLAND, type Region, type RegionCode } from '$lib/domain/region';
import { atlasOf } from './areas';
import { askedIndicators, defaultIndicators, filtered } from './choice';
import { closeUp } from './close-up';
import { crowdOf, notAmong, sidesOf } from './crowd';
import { heatable, heatOf } from './heat';
import { slideOf } from './slides';
import { orderColumns, orderRows, rowsOf, type AreaCourses, type Column, type Gathered } from './table';
import { headline, mixtureWords, unitLine } from './words';

const code = (text: string) => text as RegionCode;

function series(level: Series['level'], year: number, definition = 'proef', filled = 10): Series {
  return {
    level,
    year,
    indeling: 2024,
    source: 'proef',
    definition,
    known: filled,
    total: 10,
    provisional: false
  };
}
function indicator(id: IndicatorId, ...all: readonly Series[]): Indicator {
  return { ...declarationOf(id), series: all, breaks: {} };
}
function region(text: string, name: string, level: Region['level'] = 'gemeente', indeling = 2024): Region {
  return { code: code(text), level, name, indeling, outlined: true };
}

const atlas = atlasOf(
  [
    region('NL01', 'Nederland', 'land'),
    region('GM9901', 'Voorbeeldstad'),
    region('GM9902', 'Proefdam'),
    region('GM9903', 'Oud-Proefdam', 'gemeente', 2020),
    { ...region('WK990101', 'Wijk 01 Havenwijk', 'wijk'), gemeente: code('GM9901') }
  ],
  [],
  (_code, members) => `Samen: ${members.join(' + ')}`
);
const column = (text: string, index: number): Column => {
  const area = atlas.areaOf(code(text));
  if (area === undefined) throw new Error(`no area ${text}`);
  return { ...area, letter: 'ABC'[index] ?? '', first: index === 0 };
};
const coalition = 'CO9901-9902' as AreaCode;
const land = { code: NEDERLAND, level: 'land', name: 'Nederland', kind: 'land' } as const;

function gathered(
  codes: readonly string[],
  one: Indicator,
  figures: Readonly<Record<string, Readonly<Record<number, Figure>>>>
): Gathered {
  const courses: AreaCourses = new Map(
    Object.entries(figures).map(([text, years]) => [
      code(text),
      Object.entries(years).map(([year, figure]) => ({ year: Number(year), figure }))
    ])
  );
  return {
    columns: codes.map(column),
    reference: land,
    beside: [],
    indicators: [one],
    courses: new Map<ShownIndicatorId, AreaCourses>([[one.id, courses]])
  };
}

const income = indicator(
  'laag_inkomen_hh',
  series('gemeente', 2020),
  series('gemeente', 2021),
  series('land', 2020),
  series('land', 2021),
  series('wijk', 2019)
);

describe('a row of the table', () => {
  it('holds its areas against the reference of the same year', () => {
    const [row] = rowsOf(
      gathered(['GM9901', 'GM9902'], income, {
        GM9901: { 2020: known(13), 2021: known(12.1) },
        GM9902: { 2020: known(5), 2021: known(3) },
        NL01: { 2020: known(7), 2021: known(6.3) }
      }),
      atlas,
      undefined
    );
    expect([row?.year, row?.scale]).toEqual([2021, [0, 12.1]]);
    expect(row?.cells.map(({ difference }) => difference?.points)).toEqual([5.8, -3.3]);
    expect(headline(row ? [row] : [], ['Voorbeeldstad', 'Proefdam'])).toBe(
      'Laag inkomen: in Voorbeeldstad hoger dan in heel Nederland, in Proefdam lager.'
    );
  });

  it('shows the nearest year of an area that has none of that year, says so, and holds it against nothing', () => {
    const [row] = rowsOf(
      gathered(['GM9901', 'GM9902', 'WK990101'], income, {
        GM9901: { 2021: known(12) },
        GM9902: { 2021: known(4) },
        WK990101: { 2019: known(20) },
        NL01: { 2021: known(6) }
      }),
      atlas,
      2021
    );
    const wijk = row?.cells[2];
    expect([wijk?.figure, wijk?.year, wijk?.remarks, wijk?.difference]).toEqual([
      known(20),
      2019,
      ['cijfer van 2019'],
      undefined
    ]);
  });

  it('keeps the reason of a missing figure, and never takes an older one for a secret one', () => {
    const [row] = rowsOf(
      gathered(['GM9901', 'GM9902'], income, {
        GM9901: { 2021: known(12) },
        GM9902: { 2020: known(4), 2021: absent('suppressed') }
      }),
      atlas,
      2021
    );
    expect(row?.cells[1]).toMatchObject({ figure: absent('suppressed'), year: undefined });
    expect(row?.reference?.figure.kind).toBe('absent');
  });

  it('says of an area that is gone that it changed, and of a year without a series that it is not there', () => {
    const [row] = rowsOf(
      gathered(['GM9901', 'GM9903'], income, { GM9901: { 2021: known(12) } }),
      atlas,
      2021
    );
    expect(row?.cells[1]?.figure).toEqual(absent('region-changed'));
    const [none] = rowsOf(gathered(['GM9901'], income, { GM9901: { 2021: known(12) } }), atlas, 2005);
    expect(none?.cells[0]?.figure.kind).toBe('absent');
  });

  it('never puts two definitions on one scale', () => {
    const changed = indicator(
      'herkomst_buiten_europa',
      series('gemeente', 2024),
      series('land', 2024, 'anders')
    );
    const [row] = rowsOf(
      gathered(['GM9901'], changed, { GM9901: { 2024: known(40) }, NL01: { 2024: known(18) } }),
      atlas,
      undefined
    );
    expect(row?.reference?.figure.kind).toBe('absent');
    expect(row?.cells[0]?.difference).toBeUndefined();
  });

  it('holds no number of an area against that of the whole country', () => {
    const people = indicator('inwoners', series('gemeente', 2024), series('land', 2024));
    const [row] = rowsOf(
      gathered(['GM9901'], people, { GM9901: { 2024: known(900) }, NL01: { 2024: known(18e6) } }),
      atlas,
      undefined
    );
    expect([row?.reference, row?.scale]).toEqual([undefined, [0, 900]]);
    expect(heatable(row ? [row] : [])).toEqual([]);
    expect(unitLine(people, 2024)).toBe('aantal, 2024');
  });

  it('orders its areas by name or by value, those without a figure last, and keeps their letters', () => {
    const found = gathered(['GM9901', 'GM9902'], income, { GM9902: { 2021: known(3) } });
    const rows = rowsOf(found, atlas, undefined);
    const letters = (order?: 'naam' | IndicatorId) =>
      orderColumns(found.columns, order, rows).map(({ letter }) => letter);
    expect([letters(), letters('naam'), letters('laag_inkomen_hh')]).toEqual([
      ['A', 'B'],
      ['B', 'A'],
      ['B', 'A']
    ]);
  });
});

describe('the rows of several areas', () => {
  const margins = indicator('bijstand_per_1000', series('gemeente', 2024), series('land', 2024));

  it('say once what holds for all figures, and in a cell what holds for that one', () => {
    const [row] = rowsOf(
      gathered(['GM9901', 'GM9902'], income, {
        GM9901: { 2021: known(12, ['derived']) },
        GM9902: { 2021: known(4, ['derived', 'provisional']) }
      }),
      atlas,
      undefined
    );
    expect(row?.remarks).toEqual(['wij rekenden dit uit']);
    expect(row?.cells.map(({ remarks }) => remarks)).toEqual([[], ['voorlopig cijfer']]);
  });

  it('keep what chance can make of a share of few people, and room for it on the scale', () => {
    const few = { ...known(50, ['derived']), numerator: 10, denominator: 200 };
    const [row] = rowsOf(gathered(['GM9901'], margins, { GM9901: { 2024: few } }), atlas, undefined);
    const margin = row?.cells[0]?.margin;
    expect(margin?.from).toBe('chance');
    expect(row?.scale[1]).toBe(margin?.upper);
  });

  it('come first where an area departs most from the reference, those without a difference last', () => {
    const all = [income, margins, indicator('woz', series('gemeente', 2024))];
    const rows = all.map((one) => {
      const year = one.series[0]?.year === 2020 ? 2021 : 2024;
      const own = one.id === 'bijstand_per_1000' ? 60 : 10;
      const [row] = rowsOf(
        gathered(['GM9901', 'GM9902'], one, {
          GM9901: { [year]: known(own) },
          ...(one.id !== 'woz' && { NL01: { [year]: known(8) } })
        }),
        atlas,
        undefined
      );
      if (row === undefined) throw new Error('no row');
      return row;
    });
    expect(orderRows(rows, code('GM9901')).map(({ indicator: { id } }) => id)).toEqual([
      'bijstand_per_1000',
      'laag_inkomen_hh',
      'woz'
    ]);
    expect(orderRows(rows, undefined)).toBe(rows);
  });

  it('never hold a number of a coalition against that of one gemeente', () => {
    const people = indicator('inwoners', series('gemeente', 2024));
    const both = gathered(['GM9901', 'CO9901-9902'], people, {
      GM9901: { 2024: known(900) },
      'CO9901-9902': { 2024: known(1500, ['derived']) }
    });
    const reference = {
      code: code('GM9901'),
      level: 'gemeente',
      name: 'Voorbeeldstad',
      kind: 'gemeente'
    } as const;
    const [row] = rowsOf({ ...both, reference }, atlas, undefined);
    expect(row?.cells.map(({ difference }) => difference)).toEqual([undefined, undefined]);
  });
});

describe('areas of several kinds', () => {
  it('are named after their gemeenten, or not known', () => {
    expect(atlas.areaOf(coalition)).toMatchObject({
      name: 'Samen: Voorbeeldstad + Proefdam',
      kind: 'coalitie van 2 gemeenten',
      level: 'gemeente'
    });
    expect(atlas.areaOf('CO9901-9999' as AreaCode)).toBeUndefined();
    expect([atlas.exists(coalition, 2024), atlas.exists('CO9901-9903' as AreaCode, 2024)]).toEqual([
      true,
      false
    ]);
  });

  it('come with a word on what that means', () => {
    expect(mixtureWords([column('GM9901', 0), column('GM9902', 1)])).toBeUndefined();
    expect(mixtureWords(['GM9901', 'WK990101', 'CO9901-9902'].map(column))).toMatch(
      /^Gemeenten, wijken en coalities staan hier naast elkaar\./
    );
  });
});

describe('slides of a table', () => {
  const row = (figure: Figure) =>
    rowsOf(gathered(['GM9901'], income, { GM9901: { 2021: figure } }), atlas, 2021);
  const columns = [column('GM9901', 0)];

  it('are one per row with a figure, of the same areas and year', () => {
    const rows = [...row(known(12)), ...row(absent('suppressed'))];
    expect(slideOf(rows, columns)).toMatchObject({
      slides: [{ kind: 'comparison', areas: ['GM9901'], indicator: 'laag_inkomen_hh', year: 2021 }],
      about: { code: 'GM9901', name: 'Voorbeeldstad' }
    });
    expect(slideOf(row(absent('suppressed')), columns)).toBeUndefined();
  });
});

describe('the choice of rows', () => {
  it('takes well filled shares of each theme, and no numbers', () => {
    const thin = indicator('kinderen_armoede', series('gemeente', 2023, 'proef', 1));
    const woz = indicator('woz', series('gemeente', 2024));
    const people = indicator('inwoners', series('gemeente', 2024));
    const ids = defaultIndicators([thin, people, income, woz], ['gemeente']).map(({ id }) => id);
    expect(ids).toEqual(['laag_inkomen_hh', 'woz']);
  });

  it('is filtered by theme and by text', () => {
    const woz = indicator('woz', series('gemeente', 2024));
    const ids = (filter: Parameters<typeof filtered>[1]) =>
      filtered([income, woz], filter).map(({ id }) => id);
    expect([ids({ theme: 'geld' }), ids({ text: 'WONING' }), ids({ theme: 'geld', text: 'woning' })]).toEqual(
      [['laag_inkomen_hh'], ['woz'], []]
    );
  });

  it('says which of those asked for are not here', () => {
    const { found, notes } = askedIndicators([income], ['laag_inkomen_hh', 'eigen-anders', 'woz']);
    expect(found).toEqual([income]);
    expect(notes[0]).toContain('alleen op het apparaat');
    expect(notes[1]).toContain('woz');
  });
});

describe('closely', () => {
  it('stops the line where the definition changes, and says why', () => {
    const broken = indicator(
      'laag_inkomen_hh',
      series('gemeente', 2020),
      series('gemeente', 2021, 'nieuw'),
      series('gemeente', 2022, 'nieuw')
    );
    const all = gathered(['GM9901', 'GM9902'], broken, {
      GM9901: { 2020: known(1), 2021: known(2), 2022: known(3) },
      GM9902: { 2021: known(2), 2022: known(3) }
    });
    const [row] = rowsOf(all, atlas, undefined);
    if (row === undefined) throw new Error('no row');
    const close = closeUp(row, all, atlas);
    expect(close.breaks).toHaveLength(1);
    expect(close.courses[0]?.points.map(({ stretch }) => stretch)).toEqual([0, 1, 1]);
    expect(close.notes[0]).toMatch(/^Voorbeeldstad: .*Vergelijk links en rechts niet/);
  });
});

describe('all areas of a level', () => {
  it('hold the compared ones with their letters, and name who is not among them', () => {
    const bijstand = indicator('bijstand_per_1000', series('gemeente', 2024));
    const sides = sidesOf([income, bijstand], 'gemeente', { x: 'bijstand_per_1000', y: 'laag_inkomen_hh' });
    expect([sides?.x.year, sides?.y.year]).toEqual([2024, 2021]);
    if (sides === undefined) throw new Error('no sides');
    const columns = ['GM9901', 'WK990101'].map(column);
    const pairs = [
      { region: code('GM9902'), x: 2, y: 1 },
      { region: code('GM9901'), x: 1, y: 4 }
    ];
    const crowd = crowdOf('gemeente', sides.x, sides.y, pairs, columns, atlas);
    expect(crowd.points.map(({ name, letter }) => [name, letter])).toEqual([
      ['Voorbeeldstad', 'A'],
      ['Proefdam', undefined]
    ]);
    expect(crowd.correlation).toBeUndefined();
    expect(notAmong(columns, crowd.points)).toEqual(['Havenwijk']);
    // A coalition is drawn among the gemeenten, and counts for none.
    const both = [...columns, column(coalition, 2)];
    const more = crowdOf('gemeente', sides.x, sides.y, pairs, both, atlas, [
      { region: coalition, x: 3, y: 3 }
    ]);
    expect(more.points.map(({ letter }) => letter)).toEqual(['A', undefined, 'C']);
  });

  it('are cut in fifths, each cell in that of its own year', () => {
    const all = gathered(['GM9901', 'GM9902'], income, {
      GM9901: { 2021: known(99) },
      GM9902: { 2021: absent('unknown') }
    });
    const rows = rowsOf(all, atlas, undefined);
    const values = Array.from({ length: 100 }, (_, index) => index);
    const sorted = new Map([['laag_inkomen_hh gemeente 2021', values]]);
    const heat = heatOf(rows, all.columns, sorted);
    expect(heat.map(({ cells }) => cells[0]?.fifth)).toEqual([5, undefined]);
  });
});
