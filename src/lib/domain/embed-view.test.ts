import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalitionCode, type AreaCode } from './coalition';
import { EMBED_FORMS, readEmbedView, SCHEMES, writeEmbedView, type EmbedView } from './embed-view';
import { INDICATOR_IDS } from './indicator-ids';
import type { RegionCode } from './region';

const read = (search: string) => readEmbedView(new URLSearchParams(search));
const codes = ['NL01', 'PV28', 'GM0599', 'WK059910'].map((code) => code as RegionCode);
const coalition = coalitionCode(['GM0882', 'GM0917'] as RegionCode[]);

describe('the address of a figure on another site', () => {
  it('gives back every view that was written', () => {
    const areas: readonly AreaCode[] = coalition === undefined ? codes : [...codes, coalition];
    const views = fc
      .record(
        {
          area: fc.constantFrom(...areas),
          indicator: fc.constantFrom(...INDICATOR_IDS),
          form: fc.constantFrom(...EMBED_FORMS),
          scheme: fc.constantFrom(...SCHEMES),
          year: fc.integer({ min: 1900, max: 2099 }),
          name: fc.constantFrom('Parkstad', 'Zuid & Oost', "'t Goed +")
        },
        { requiredKeys: ['area', 'indicator', 'form', 'scheme'] }
      )
      .map(({ name, ...view }): EmbedView => ({
        ...view,
        ...(name !== undefined && view.area === coalition && { name })
      }));
    fc.assert(
      fc.property(views, (view) => {
        const { view: again, dropped } = read(writeEmbedView(view).toString());
        expect(again).toEqual(view);
        expect(dropped).toEqual([]);
      })
    );
  });

  it('never fails, and says what it does not know', () => {
    fc.assert(fc.property(fc.webQueryParameters(), (search) => void read(search)));
    const { view, dropped } = read('v=2&gebied=GM0599&kenmerk=bijstand&vorm=taart&kleur=roze&x=1');
    expect(view).toEqual({ area: 'GM0599', indicator: 'bijstand', form: 'plaats', scheme: 'auto' });
    expect(dropped.map(({ part }) => part).sort()).toEqual(['kleur', 'v', 'vorm', 'x']);
  });

  it('is nothing without an area or an indicator of the site', () => {
    expect(read('v=1&kenmerk=bijstand').view).toBeUndefined();
    expect(read('v=1&gebied=GM0599').view).toBeUndefined();
    expect(read('v=1&gebied=GM0599&kenmerk=eigen-abc').view).toBeUndefined();
  });
});
