/** The areas that a coalition knows by heart: each page has its sentence and the publisher's own figures. */
import { expect, it } from 'vitest';
import { visit } from '../support/site';

interface Known {
  readonly code: string;
  readonly sentence: RegExp;
  /** Indicator → what its row says, as the publisher gives it. */
  readonly rows: Readonly<Record<string, string>>;
}

const KNOWN: readonly Known[] = [
  {
    code: 'GM0363',
    sentence: /^In Amsterdam hadden in 2021 ongeveer 11 van de 100 huishoudens een laag inkomen\./,
    rows: {
      laag_inkomen_hh: '11,2%',
      moeite_rondkomen: '24,3%',
      bijstand_per_1000: '35.620 mensen met bijstand'
    }
  },
  {
    code: 'GM0917',
    sentence: /^In Heerlen hadden in 2021 ongeveer 11 van de 100 huishoudens een laag inkomen\./,
    rows: {
      laag_inkomen_hh: '10,5%',
      moeite_rondkomen: '17,7%',
      bijstand_per_1000: '3.830 mensen met bijstand',
      eenouder_hh: '4.174'
    }
  },
  {
    code: 'GM0277',
    sentence: /^In Rozendaal had in 2021 ongeveer 1 van de 100 huishoudens een laag inkomen\./,
    rows: { laag_inkomen_hh: '1,3%', moeite_rondkomen: '5,3%', bijstand_per_1000: '10 mensen met bijstand' }
  },
  {
    code: 'GM0503',
    sentence: /^In Delft hadden in 2021 ongeveer 8 van de 100 huishoudens een laag inkomen\./,
    rows: {
      laag_inkomen_hh: '8,2%',
      moeite_rondkomen: '17,0%',
      bijstand_per_1000: '2.960 mensen met bijstand'
    }
  },
  {
    code: 'GM0014',
    sentence: /^In Groningen hadden in 2021 ongeveer 11 van de 100 huishoudens een laag inkomen\./,
    rows: {
      laag_inkomen_hh: '11,2%',
      moeite_rondkomen: '17,5%',
      bijstand_per_1000: '9.650 mensen met bijstand'
    }
  },
  {
    code: 'GM0599',
    sentence: /^In Rotterdam hadden in 2021 ongeveer 12 van de 100 huishoudens een laag inkomen\./,
    rows: {
      laag_inkomen_hh: '12,1%',
      moeite_rondkomen: '22,4%',
      bijstand_per_1000: '33.630 mensen met bijstand',
      eenouder_hh: '34.305'
    }
  },
  {
    code: 'WK059910',
    sentence: /^In Feijenoord hadden in 2020 ongeveer 29 van de 100 volwassenen moeite met rondkomen\./,
    rows: { moeite_rondkomen: '28,6%', bijstand_per_1000: '5.830 mensen met bijstand' }
  }
];

it.each(KNOWN)(
  'the page of $code says what its publishers say, without script',
  async ({ code, ...said }) => {
    await visit(
      `/gebied/${code}/`,
      async ({ page }) => {
        expect(await page.locator('h1').innerText()).toMatch(said.sentence);
        for (const [indicator, figure] of Object.entries(said.rows))
          expect(await page.locator(`#kenmerk-${indicator}`).innerText()).toContain(figure);
      },
      { javaScriptEnabled: false }
    );
  }
);
