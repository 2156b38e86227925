import type { Topology } from 'topojson-specification';
import { beforeEach, describe, expect, it } from 'vitest';
import { gemeenteOfBuurt, parseBuurtCode, type BuurtCode } from '$lib/domain/buurt';
import type { BuurtFile } from '$lib/domain/buurt-file';
import { declarationOf } from '$lib/domain/catalogue';
import { known, type Figure } from '$lib/domain/figure';
import type { Indicator, IndicatorId, Series } from '$lib/domain/indicator';
import type { Level, RegionCode } from '$lib/domain/region';
import { buildBuurt, type BuurtPage, type BuurtSource } from './build';
import { buurtChoices, buurtList, linesNamed } from './list';
import { buurtPath } from './path';
import { buurtPicture, drawBuurten } from './picture';

function code(text: string): BuurtCode {
  const parsed = parseBuurtCode(text);
  if (parsed === undefined) throw new Error(`no code of a buurt: ${text}`);
  return parsed;
}

const STAD = 'GM9001' as RegionCode;
const series = (
  indicator: IndicatorId,
  value: readonly (number | null)[],
  mark?: readonly (string | null)[]
) => ({
  indicator,
  year: 2024,
  indeling: 2024,
  source: 'voorbeeld',
  definition: declarationOf(indicator).definition,
  value,
  ...(mark !== undefined && { mark })
});
const RONDKOMEN = {
  ...series('moeite_rondkomen', [21.5, 12, null], ['estimate', 'estimate', 'region-changed']),
  year: 2020,
  indeling: 2020
};
const FILE: BuurtFile = {
  version: 1,
  gemeente: STAD,
  indeling: 2024,
  buurten: [
    [code('BU9001AA00'), 'Voorbeeldmarkt'],
    [code('BU9001AA01'), 'Voorbeeldkade'],
    [code('BU90010200'), 'Voorbeelderf']
  ],
  series: [
    series('inwoners', [7940, 2000, 60]),
    series('inwoners_0_15', [1195, 300, 5]),
    RONDKOMEN,
    series('aandeel_0_15', [15.05, 15, null], ['derived', 'derived', 'too-few'])
  ]
};

describe('the map of buurten', () => {
  /** A square per buurt, side by side. */
  const topology: Topology = {
    type: 'Topology',
    transform: { scale: [0.01, 0.01], translate: [4, 51] },
    arcs: FILE.buurten.map((_, index) => [
      [index * 10, 0],
      [0, 10],
      [10, 0],
      [0, -10],
      [-10, 0]
    ]),
    objects: {
      buurt: {
        type: 'GeometryCollection',
        geometries: FILE.buurten.map(([id, name], index) => ({
          type: 'Polygon',
          id,
          properties: { name },
          arcs: [[index]]
        }))
      }
    }
  };
  const WIJK = 'WK9001AA' as RegionCode;
  const codesIn = (area: RegionCode) => drawBuurten(topology, area).outlines.map((outline) => outline.code);

  it('holds the buurten of its area alone, and those of the rest of the gemeente around it', () => {
    expect(codesIn(STAD)).toEqual(['BU9001AA00', 'BU9001AA01', 'BU90010200']);
    expect(drawBuurten(topology, STAD).around).toBe('');
    expect(codesIn(WIJK)).toEqual(['BU9001AA00', 'BU9001AA01']);
    expect(drawBuurten(topology, WIJK).around).not.toBe('');
  });

  it('has a colour of the map of wijken for each figure, and a hatch with its reason for none', () => {
    const [rondkomen] = buurtChoices(FILE, STAD);
    if (rondkomen === undefined) throw new Error('nothing to choose');
    const outlined = {
      kind: 'drawn',
      drawing: drawBuurten(topology, STAD),
      breaks: new Map([['moeite_rondkomen', [10, 20]]] as const),
      attribution: 'Bron: Voorbeeldbureau'
    } as const;
    const picture = buurtPicture(FILE, STAD, outlined, rondkomen, code('BU90010200'));
    expect(picture.paint.get('BU9001AA00')).toMatchObject({ fill: 'var(--blauw-5)' });
    expect(picture.paint.get('BU9001AA01')).toMatchObject({ fill: 'var(--blauw-3)' });
    expect(picture.paint.get('BU90010200')).toMatchObject({
      fill: undefined,
      title: expect.stringMatching(/^Voorbeelderf\. /) as string
    });
    expect(picture.summary).toMatch(/^2 buurten, van 12,0% tot 21,5%\. Gearceerd: 1 /);
    expect(picture.legend.missing).not.toBe('');
    expect(picture.labels[0]?.code).toBe('BU90010200');
  });
});

describe('the list of buurten', () => {
  const [rondkomen, children] = buurtChoices(FILE, STAD);

  it('offers what at least two buurten have, and says what must be said beside it', () => {
    expect(buurtChoices(FILE, STAD)).toMatchObject([
      {
        indicator: 'moeite_rondkomen',
        year: 2020,
        context: false,
        remarks: ['schatting met een model', 'met de grenzen van 2020']
      },
      { indicator: 'aandeel_0_15', year: 2024, context: true, remarks: [] }
    ]);
  });

  it('holds every buurt by wijk and name, with its figure or the reason', () => {
    if (rondkomen === undefined) throw new Error('no choice');
    expect(buurtList(FILE, STAD, rondkomen).lines).toEqual([
      {
        code: 'BU90010200',
        name: 'Voorbeelderf',
        wijk: 'WK900102',
        inwoners: '60',
        children: '5',
        value: 'gebied is veranderd',
        why: 'Dit gebied is veranderd. Het cijfer hoort bij andere grenzen.'
      },
      {
        code: 'BU9001AA01',
        name: 'Voorbeeldkade',
        wijk: 'WK9001AA',
        inwoners: '2.000',
        children: '300',
        value: '12,0%',
        bar: (100 * 12) / 21.5
      },
      {
        code: 'BU9001AA00',
        name: 'Voorbeeldmarkt',
        wijk: 'WK9001AA',
        inwoners: '7.940',
        children: '1.195',
        value: '21,5%',
        bar: 100
      }
    ]);
  });

  it('says how far they lie apart, and where most children live', () => {
    if (rondkomen === undefined || children === undefined) throw new Error('no choice');
    expect(buurtList(FILE, STAD, rondkomen).sentence).toBe(
      'Bij moeite met rondkomen lopen de buurten uiteen: van 12,0% in Voorbeeldkade tot 21,5% in Voorbeeldmarkt. Daar wonen ook de meeste kinderen tot 15 jaar: 1.195 in 2024.'
    );
    expect(buurtList(FILE, STAD, children).sentence).toMatch(
      /^In Voorbeeldmarkt is het aandeel kinderen van 0 tot 15 jaar het hoogst/
    );
  });

  it('is that of one wijk on the page of a wijk', () => {
    if (children === undefined) throw new Error('no choice');
    const wijk = 'WK9001AA' as RegionCode;
    expect(buurtList(FILE, wijk, children).lines.map(({ name }) => name)).toEqual([
      'Voorbeeldkade',
      'Voorbeeldmarkt'
    ]);
  });

  it('is searched by a part of a name, or by code', () => {
    if (children === undefined) throw new Error('no choice');
    const { lines } = buurtList(FILE, STAD, children);
    const names = (text: string) => linesNamed(lines, text).map(({ name }) => name);
    expect(names('voorbeeldM')).toEqual(['Voorbeeldmarkt']);
    expect(names('bu9001aa')).toEqual(['Voorbeeldkade', 'Voorbeeldmarkt']);
    expect(names('')).toHaveLength(3);
    expect(names('elders')).toEqual([]);
  });
});

describe('the page of a buurt', () => {
  const indicator = (id: IndicatorId, levels: readonly Level[], year: number): Indicator => ({
    ...declarationOf(id),
    breaks: {},
    series: levels.map((level): Series => ({
      level,
      year,
      indeling: year,
      source: 'voorbeeld',
      definition: declarationOf(id).definition,
      known: 1,
      total: 1,
      provisional: false
    }))
  });
  const FIGURES: Readonly<Record<string, Figure>> = {
    'moeite_rondkomen WK9001AA': known(18),
    'moeite_rondkomen GM9001': known(16),
    'moeite_rondkomen NL01': known(14),
    'aandeel_0_15 GM9001': known(14)
  };
  const source: BuurtSource = {
    file: FILE,
    hasMap: false,
    nameOf: (area) =>
      ({ GM9001: 'Voorbeeldstad', WK9001AA: 'Voorbeeldcentrum', NL01: 'Nederland' })[area as string],
    provincieOf: () => undefined,
    indicators: [
      indicator('moeite_rondkomen', ['wijk', 'gemeente', 'land'], 2020),
      // Not of the country.
      indicator('aandeel_0_15', ['gemeente'], 2024)
    ],
    read: async (_level, id) =>
      Promise.resolve(
        new Map(
          Object.entries(FIGURES).flatMap(([key, figure]) => {
            const [of, area] = key.split(' ');
            return of === id ? [[area as RegionCode, figure] as const] : [];
          })
        )
      )
  };
  let page: BuurtPage;

  beforeEach(async () => {
    const built = await buildBuurt(source, code('BU9001AA00'));
    if (built === undefined) throw new Error('no page');
    page = built;
  });

  it('begins with a sentence about money, and says who lives there', () => {
    expect(page.sentence).toBe(
      'In Voorbeeldmarkt hadden in 2020 ongeveer 22 van de 100 volwassenen moeite met rondkomen. In heel Nederland waren dat er 14.'
    );
    expect(page.facts).toEqual(['7.940 inwoners', '1.195 kinderen tot 15 jaar']);
    expect(page.parents.map(({ name }) => name)).toEqual(['Nederland', 'Voorbeeldstad', 'Voorbeeldcentrum']);
    expect(page.others).toEqual([{ code: 'BU9001AA01', name: 'Voorbeeldkade' }]);
  });

  it('sets each figure beside those of wijk, gemeente and country, and says what is missing', () => {
    const [rondkomen, children] = page.rows;
    expect(rondkomen).toMatchObject({
      year: 2020,
      remarks: ['schatting met een model', 'met de grenzen van 2020'],
      values: [
        { name: 'Voorbeeldmarkt', text: '21,5%', bar: 100 },
        { name: 'Voorbeeldcentrum', text: '18,0%' },
        { name: 'Voorbeeldstad', text: '16,0%' },
        { name: 'Nederland', text: '14,0%' }
      ]
    });
    expect(children?.values.map(({ text }) => text)).toEqual([
      '15,1%',
      'nog niet geladen',
      '14,0%',
      'nog niet geladen'
    ]);
    expect(children?.number).toBe('1.195 kinderen van 0 tot 15 jaar');
  });

  it('has no figure of a wijk beside a buurt that changed with it', async () => {
    const changed = await buildBuurt(source, code('BU90010200'));
    expect(changed?.rows[0]?.values.map(({ text }) => text)).toEqual([
      'gebied is veranderd',
      'gebied is veranderd',
      '16,0%',
      '14,0%'
    ]);
    expect(changed?.sentence).toBe(
      'In Voorbeelderf wonen minder dan 100 mensen. Daarom tonen we hier geen cijfer over geld.'
    );
  });

  it('begins with the children where nothing about money is known', async () => {
    const series = FILE.series.filter(({ indicator: id }) => id !== 'moeite_rondkomen');
    const poor = await buildBuurt({ ...source, file: { ...FILE, series } }, code('BU9001AA00'));
    expect(poor?.sentence).toMatch(/^In Voorbeeldmarkt waren in 2024 ongeveer 15 van de 100 inwoners jonger/);
  });

  it('raises questions of its own figures, and none that speak of a wijk', () => {
    expect(page.talk.opening).toBeDefined();
    expect(page.talk.beside.has('moeite_rondkomen')).toBe(true);
    const { opening, beside, missing, more } = page.talk;
    const all = [opening, missing, ...beside.values(), ...more.flatMap(({ questions }) => questions)];
    expect(all.filter((question) => /\bwijk\b/.test(question?.text ?? ''))).toEqual([]);
  });

  it('does not exist for a code that the file does not hold', async () => {
    expect(await buildBuurt(source, code('BU90019999'))).toBeUndefined();
  });

  it('has an address that holds its code', () => {
    const own = code('BU9001AA00');
    const found = parseBuurtCode(
      new URL(buurtPath(own), 'https://voorbeeld.nl').searchParams.get('code') ?? ''
    );
    expect(found).toBe(own);
    expect(found && gemeenteOfBuurt(found)).toBe(STAD);
  });
});
