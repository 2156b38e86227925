import { GROUP_LABELS, OPENING_QUESTION } from '$lib/content/vragen';
import { describe, expect, it } from 'vitest';
import type { CoursePoint } from '$lib/charts/course/course';
import { declarationOf } from '$lib/domain/catalogue';
import { absent, known, type Figure, type Remark } from '$lib/domain/figure';
import type { Indicator, Series } from '$lib/domain/indicator';
import type { IndicatorId } from '$lib/domain/indicator-ids';
import type { Raised } from '$lib/domain/questions';
import type { RegionCode } from '$lib/domain/region';
import { FACTORS } from '$lib/domain/together';
import { breaksBetween, courseOf, lastStretch } from '$lib/features/explain/course';
import type { Row, WhereChoice } from './model';
import { oldBorders } from '$lib/features/explain/remarks';
import { figureRow } from './row';
import type { RowInput } from './row-input';
import { unloadedRow } from './unloaded-row';
import { partsOf } from './parts-of-page';
import { ofWords } from '$lib/features/explain/texts';
import { ALL_ROWS } from './selection';
import { cellText, orderPlaces } from './table';
import { placeTalk } from './talk';
import { whereFacts, whereSentence, whereView } from './where';

function series(year: number, over: Partial<Series> = {}): Series {
  return {
    level: 'gemeente',
    year,
    indeling: year,
    source: 'voorbeeld',
    definition: 'laag_inkomen',
    known: 4,
    total: 4,
    provisional: false,
    ...over
  };
}

function indicator(id: IndicatorId, list: readonly Series[]): Indicator {
  return { ...declarationOf(id), series: list, breaks: {} };
}

const code = (text: string) => text as RegionCode;
const place = (region: string, figure: Figure) => ({
  region: code(region),
  name: `Voorbeeld ${region}`,
  figure
});

const lowIncome = indicator('laag_inkomen_hh', [
  series(2020),
  series(2021),
  series(2020, { level: 'land' }),
  series(2021, { level: 'land' })
]);

const input: RowInput = {
  indicator: lowIncome,
  area: { name: 'Voorbeeldstad', level: 'gemeente', whyOther: () => undefined },
  own: [
    { year: 2020, figure: known(11) },
    { year: 2021, figure: known(12.1, ['provisional']) }
  ],
  land: [
    { year: 2020, figure: known(6.5) },
    { year: 2021, figure: known(6.3) }
  ],
  above: [],
  peers: {
    year: 2021,
    places: [
      place('GM9001', known(12.1)),
      place('GM9002', known(4)),
      place('GM9003', absent('suppressed')),
      place('GM9004', known(5))
    ]
  },
  similar: undefined,
  peerLevel: 'gemeente',
  within: undefined,
  numbers: [],
  today: 2024,
  context: false
};

describe('figureRow', () => {
  it('holds value, year, remarks, position and the years', () => {
    expect(figureRow(input)).toMatchObject({
      of: 'van de huishoudens, 2021',
      value: '12,1%',
      remarks: ['voorlopig cijfer'],
      position: 'In 2 van de 3 gemeenten met een cijfer is het lager.',
      dots: 'laag_inkomen_hh-2021',
      years: [
        { year: 2020, own: '11,0%', land: '6,5%' },
        { year: 2021, own: '12,1% (voorlopig)', land: '6,3%' }
      ]
    });
  });

  it('shows the reason of a missing figure, never a 0', () => {
    const row = figureRow({ ...input, own: [{ year: 2021, figure: absent('too-few') }] });
    expect(row).not.toHaveProperty('value');
    expect(row?.why).toContain('Minder dan 100 inwoners');
    expect(row?.strip?.own).toBeUndefined();
  });

  it('keeps the last known year and says that a later one has no figure', () => {
    const row = figureRow({ ...input, own: [...input.own, { year: 2023, figure: absent('suppressed') }] });
    expect(row?.year).toBe(2021);
    expect(row?.remarks).toContain('2023: geheim');
  });

  it('does not compare with the country where it counts something else', () => {
    const other = indicator('laag_inkomen_hh', [
      series(2021),
      series(2021, { level: 'land', definition: 'anders' })
    ]);
    const row = figureRow({ ...input, indicator: other });
    expect(row?.strip?.marks).toEqual([
      { kind: 'land', name: 'Nederland', at: undefined, text: 'geen cijfer' }
    ]);
  });

  it('says of which year the comparison is, when that is another than the value', () => {
    const row = figureRow({ ...input, own: [...input.own, { year: 2023, figure: known(9) }] });
    expect(row?.value).toBe('9,0%');
    expect(row?.compared).toBe('Dit beeld is van 2021: Voorbeeldstad 12,1%.');
  });

  it('says in the table of the years where a year does not go on from the one before', () => {
    const area = { ...input.area, whyOther: (a: number) => (a === 2020 ? 'Gegroeid.' : undefined) };
    const years = figureRow({ ...input, area })?.years;
    expect(years?.map(({ apart }) => apart)).toEqual([
      undefined,
      'Gegroeid. Vergelijk links en rechts niet.'
    ]);
    expect(figureRow(input)?.years[1]).not.toHaveProperty('apart');
  });

  it('says that the borders were others', () => {
    const area = { ...input.area, whyOther: () => 'Samengevoegd.' };
    expect(figureRow({ ...input, area })?.remarks).toContain('met de grenzen van 2021');
  });

  it('is nothing where nothing is loaded; then the hatched row names what the country has', () => {
    expect(figureRow({ ...input, own: [] })).toBeUndefined();
    const row = unloadedRow(lowIncome, [{ year: 2023, figure: known(3.6, ['cited']) }], false);
    expect(row.land).toBe('In heel Nederland was het in 2023 3,6%, een cijfer dat we citeren.');
    expect(unloadedRow(lowIncome, [], false)).not.toHaveProperty('land');
  });

  it('writes amounts out, without their thousands in the unit', () => {
    expect(ofWords(declarationOf('woz'))).toBe('per woning');
  });
});

describe('course', () => {
  const years = [2020, 2021, 2023].map((year) => ({ year, figure: known(year) }));
  const area = { level: 'gemeente', whyOther: () => undefined } as const;

  it('breaks at another definition', () => {
    const broken = indicator('laag_inkomen_hh', [
      series(2020),
      series(2021),
      series(2023, { definition: 'anders' })
    ]);
    const points = courseOf(broken, area, years);
    expect(points.map(({ stretch }) => stretch)).toEqual([0, 0, 1]);
    expect(breaksBetween(broken, area, points, years)).toEqual([
      { from: 2021, to: 2023, why: expect.stringContaining('manier van tellen') as string }
    ]);
    expect(lastStretch(points)).toEqual([2023]);
  });

  it('breaks where the code names another area', () => {
    const plain = indicator('laag_inkomen_hh', [series(2020), series(2021), series(2023)]);
    const grown = {
      level: 'gemeente',
      whyOther: (a: number) => (a === 2021 ? 'Gegroeid.' : undefined)
    } as const;
    const points = courseOf(plain, grown, years);
    expect(breaksBetween(plain, grown, points, years)[0]?.why).toBe(
      'Gegroeid. Vergelijk links en rechts niet.'
    );
    expect(courseOf(plain, area, years).every(({ stretch }: CoursePoint) => stretch === 0)).toBe(true);
  });

  it('goes on where the figures of before a merger are put together', () => {
    const plain = indicator('laag_inkomen_hh', [
      series(2020, { indeling: 2020 }),
      series(2021, { indeling: 2021 })
    ]);
    const merged = {
      level: 'gemeente',
      whyOther: (a: number) => (a < 2021 ? 'Ontstaan.' : undefined)
    } as const;
    const own = (remarks: Remark[]) => [
      { year: 2020, figure: known(8, remarks) },
      { year: 2021, figure: known(7) }
    ];
    const stretches = (remarks: Remark[]) =>
      courseOf(plain, merged, own(remarks)).map(({ stretch }: CoursePoint) => stretch);
    expect(stretches(['derived', 'merged'])).toEqual([0, 0]);
    expect(stretches([])).toEqual([0, 1]);
    const [before, after] = own(['derived', 'merged']);
    expect(before && oldBorders(plain, merged, before, 2024)).toEqual([]);
    expect(after && oldBorders(plain, merged, after, 2024)).toEqual([]);
    expect(oldBorders(plain, merged, { year: 2020, figure: known(8) }, 2024)).toEqual([
      'met de grenzen van 2020'
    ]);
  });
});

describe('placeTalk', () => {
  const question = (id: string, group: Raised['group'], beside?: IndicatorId): Raised => ({
    id,
    group,
    beside,
    text: id,
    source: undefined
  });
  const all = [
    question('best', 'duiden', 'bijstand_per_1000'),
    question('tweede', 'duiden', 'bijstand_per_1000'),
    question('elders', 'duiden', 'woz'),
    // More specific than the question that opens, and therefore before it.
    question('herkennen-samen', 'herkennen'),
    question(OPENING_QUESTION, 'herkennen'),
    question('wijk', 'groepen-en-wijken'),
    question('kies', 'richting'),
    question('wie', 'wie-ontbreekt')
  ];
  const shown = new Map<IndicatorId, string>([['bijstand_per_1000', 'Bijstand']]);

  it('begins with recognition, gives each question one place, and keeps the rest by step of the talk', () => {
    const talk = placeTalk(all, shown, true);
    expect(talk.opening).toMatchObject({ id: OPENING_QUESTION, label: 'Om te beginnen' });
    expect(talk.beside.get('bijstand_per_1000')).toMatchObject({ id: 'best', label: 'Bij bijstand' });
    expect(talk.where.map(({ id }) => id)).toEqual(['wijk', 'kies']);
    expect(talk.missing?.id).toBe('wie');
    // A question about a figure that is not on the page is not asked.
    expect(talk.more.map(({ label, questions }) => [label, ...questions.map(({ id }) => id)])).toEqual([
      [GROUP_LABELS.herkennen, 'herkennen-samen'],
      [GROUP_LABELS.duiden, 'tweede']
    ]);
  });

  it('asks nothing about parts where there are none', () => {
    const talk = placeTalk(all, shown, false);
    expect(talk.where).toEqual([]);
    expect(talk.more.flatMap(({ questions }) => questions.map(({ id }) => id))).toContain('wijk');
  });
});

describe('whereSentence', () => {
  const uncounted: WhereChoice = {
    indicator: 'bijstand_per_1000',
    name: 'Bijstand',
    of: 'per 1.000 inwoners',
    year: 2024,
    unit: 'per-1000',
    decimals: 1,
    ramp: 'blauw',
    breaks: []
  };
  const choice: WhereChoice = { ...uncounted, number: 'bijstand', numberOf: 'mensen met bijstand' };
  const part = (name: string, share: number, number?: number) => ({ code: name, name, share, number });

  it.each([
    [
      [part('A', 9, 1), part('B', 8, 2), part('C', 7, 3000)],
      'In A is het aandeel mensen met bijstand het hoogst. In C zijn het er de meeste: 3.000.'
    ],
    [
      [part('A', 9, 50), part('B', 8, 2), part('D', 7, 3), part('C', 6, 40)],
      'In A is het aandeel mensen met bijstand het hoogst. Daar zijn het er ook de meeste: 50. Ook in C gaat het om een groot aantal: 40.'
    ],
    [
      [part('A', 9, 30), part('B', 8, 20)],
      'In A is het aandeel mensen met bijstand het hoogst. Daar zijn het er ook de meeste: 30.'
    ],
    [
      [part('A', 9, 10), part('B', 8, 20)],
      'In A is het aandeel mensen met bijstand het hoogst. In B zijn het er de meeste: 20.'
    ],
    [[part('A', 9)], 'Van één wijk is een cijfer: A, 9,0.'],
    [[part('A', 9), part('B', 9)], 'In alle wijken is het 9,0.'],
    [[], 'Over de wijken is hiervan geen cijfer.']
  ])('%j', (parts, sentence) => {
    expect(whereSentence(choice, parts, 'wijk')).toBe(sentence);
  });

  it('says where most children live beside a risk factor that counts nobody', () => {
    const children = { code: code('WK900102'), name: 'B', count: 2310, year: 2024 };
    const parts = [part('A', 9), { ...part('B', 3), code: 'WK900102' }];
    const apart = 'Bij bijstand lopen de wijken uiteen: van 3,0 in B tot 9,0 in A.';
    expect(whereSentence({ ...uncounted, children }, parts, 'wijk')).toBe(
      `${apart} De meeste kinderen tot 15 jaar wonen in B: 2.310 in 2024.`
    );
    expect(whereSentence({ ...uncounted, children: { ...children, code: code('A') } }, parts, 'wijk')).toBe(
      `${apart} Daar wonen ook de meeste kinderen tot 15 jaar: 2.310 in 2024.`
    );
  });

  it('tells highest share, most people and most children apart, and nothing where there is only a share', () => {
    const children = { code: code('WK900102'), name: 'B', count: 2310, year: 2024 };
    const parts = [part('A', 9, 40), part('C', 3, 900)];
    expect(
      whereFacts({ ...choice, children }, parts).map(({ label, name, text }) => `${label}: ${name} ${text}`)
    ).toEqual([
      'Hoogste aandeel: A 9,0',
      'Meeste mensen met bijstand: C 900',
      'Meeste kinderen tot 15 jaar: B 2.310'
    ]);
    expect(whereFacts({ ...uncounted, year: 2020, children }, parts).at(-1)?.text).toBe('2.310 in 2024');
    expect(whereFacts(uncounted, parts)).toEqual([]);
    expect(whereFacts(choice, [part('A', 9, 1), part('B', 9, 2)])).toEqual([]);
  });

  it('names the year, and the borders where those are not of today', () => {
    const drawing = { width: 1, height: 1, outlines: [], around: '' };
    expect(whereView(uncounted, [], 'wijk', drawing).title).toBe('Bijstand, per 1.000 inwoners, 2024');
    expect(whereView({ ...uncounted, year: 2020, borders: 2020 }, [], 'wijk', drawing).title).toBe(
      'Bijstand, per 1.000 inwoners, 2020, met de grenzen van 2020'
    );
  });

  it('says how far parts lie apart where nobody is counted', () => {
    expect(whereSentence(uncounted, [part('A', 9), part('Texel', 3)], 'gemeente')).toBe(
      'Bij bijstand lopen de gemeenten uiteen: van 3,0 op Texel tot 9,0 in A.'
    );
  });
});

describe('the parts of a page', () => {
  it('leads from a factor to a row that pages may have', () => {
    expect(FACTORS.filter((id) => !ALL_ROWS.includes(id))).toEqual([]);
  });

  it('names the parts that are there, in their order', () => {
    const section = (id: string, rows: readonly Row[]) => ({
      id,
      title: id,
      context: false,
      rows,
      more: [],
      unloaded: []
    });
    const found = figureRow({ ...input, indicator: lowIncome });
    const rows = found === undefined ? [] : [{ ...found, indicator: 'laag_inkomen_hh' as const }];
    const together = { sentence: '', factors: [] };
    expect(
      partsOf({
        gebied: { code: 'GM9001' as RegionCode, name: 'Voorbeeldstad' },
        level: 'gemeente',
        before: [section('geld', rows), section('leeg', [])],
        together,
        after: [section('context', rows)]
      }).map(({ anchor }) => anchor)
    ).toEqual(['deel-geld', 'deel-buurten', 'deel-samen', 'deel-context']);
  });
});

describe('the table', () => {
  const places = [place('B', known(1)), place('A', known(2)), place('C', absent('suppressed'))];

  it('orders by name, or by value with the missing last', () => {
    expect(orderPlaces(places, 'name').map(({ region }) => region)).toEqual(['A', 'B', 'C']);
    expect(orderPlaces(places, 'value').map(({ region }) => region)).toEqual(['A', 'B', 'C']);
    expect(
      orderPlaces([place('A', known(1)), place('B', known(2))], 'value').map(({ region }) => region)
    ).toEqual(['B', 'A']);
  });

  it('says why a cell has no figure', () => {
    expect(cellText(absent('suppressed'), { unit: 'percent', decimals: 1 })).toBe('geheim');
    expect(cellText(known(0), { unit: 'percent', decimals: 1 })).toBe('0,0%');
  });
});
