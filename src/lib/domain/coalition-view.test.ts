import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, coalitionCode, LONGEST_NAME, MOST_MEMBERS } from './coalition';
import { coalitionSearch, readCoalitionView, type CoalitionView } from './coalition-view';
import { INDICATOR_IDS } from './indicator-ids';
import { parseRegionCode, type RegionCode } from './region';

const gemeente = fc
  .integer({ min: 1, max: 9999 })
  .map((number) => parseRegionCode(`GM${String(number).padStart(4, '0')}`) as RegionCode);
const code = fc
  .uniqueArray(gemeente, { minLength: 2, maxLength: MOST_MEMBERS })
  .map((members) => coalitionCode(members) ?? expect.fail('no coalition'));
const name = fc
  .string({ unit: 'binary', maxLength: LONGEST_NAME + 5 })
  // Half a letter is none: an address cannot hold it.
  .map((text) => cleanName(text.toWellFormed()).toWellFormed())
  .filter((text) => text !== '' && cleanName(text) === text);
const views = fc.record<CoalitionView>(
  { code, byGemeente: fc.boolean(), name, indicator: fc.constantFrom(...INDICATOR_IDS) },
  { requiredKeys: ['code', 'byGemeente'] }
);

const read = (search: string, known: (code: RegionCode) => boolean = () => true) =>
  readCoalitionView(new URLSearchParams(search), known);

describe('the address of a coalition', () => {
  it('gives the same view back', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(read(coalitionSearch(view))).toMatchObject({ view, dropped: [] });
      })
    );
  });

  it('is as short as in a letter', () => {
    const found = read('?gemeenten=0928-0882-0917&naam=Parkstad');
    expect(found.view).toEqual({ code: 'CO0882-0917-0928', name: 'Parkstad', byGemeente: false });
    expect(found.view && coalitionSearch(found.view)).toBe('?gemeenten=0882-0917-0928&naam=Parkstad');
  });

  it('opens the rest, and hands back what it does not know', () => {
    const found = read('?gemeenten=0882-0917-0882-9999-917&naam=+&delen=buurt&kenmerk=geluk&x=1', (one) =>
      one.startsWith('GM0')
    );
    expect(found.view).toEqual({ code: 'CO0882-0917', byGemeente: false });
    expect(found.dropped).toEqual(
      expect.arrayContaining([
        { part: 'gemeenten', text: '0882' },
        { part: 'gemeenten', text: '9999' },
        { part: 'gemeenten', text: '917' },
        { part: 'naam', text: ' ' },
        { part: 'delen', text: 'buurt' },
        { part: 'kenmerk', text: 'geluk' },
        { part: 'x', text: '1' }
      ])
    );
    expect(found.dropped).toHaveLength(7);
  });

  it('never fails, and has no view of fewer than two gemeenten', () => {
    expect(read('?gemeenten=0882')).toMatchObject({ view: undefined, gemeenten: ['GM0882'], dropped: [] });
    fc.assert(
      fc.property(fc.webQueryParameters(), (search) => {
        const { view, gemeenten } = read(search);
        expect(view === undefined).toBe(gemeenten.length < 2);
      })
    );
  });
});
