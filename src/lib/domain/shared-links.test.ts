/** A shared link can be typed over wrongly, cut off by a mail program, or made to do harm: it never breaks a page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainDropped } from './address';
import { coalitionSearch, readCoalitionView } from './coalition-view';
import { readCompareView, writeCompareView } from './compare-view';
import { readEmbedView, writeEmbedView } from './embed-view';
import { readMapView, writeMapView } from './view';

const PARTS = [
  ...[
    'v',
    'niveau',
    'kenmerk',
    'kenmerken',
    'jaar',
    'gebied',
    'gebieden',
    'gemeenten',
    'naam',
    'delen',
    'thema'
  ],
  ...[
    'weergave',
    'klassen',
    'jaren',
    'tegen',
    'verschil',
    'volgorde',
    'vorm',
    'kleur',
    '__proto__',
    'constructor'
  ]
];

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ...[
      'GM0599',
      'GM0599,GM0363',
      '0599-0363-9999',
      'laag_inkomen_hh',
      '2022',
      '1e400',
      '-0',
      'wijk',
      'auto',
      '1'
    ],
    ...['<img src=x onerror=alert(1)>', 'javascript:alert(1)', '"><script>', '%00', '../../', 'constructor'],
    ...['\u202Eomgekeerd', 'a'.repeat(5000), `GM0599${',GM0363'.repeat(500)}`]
  )
);

/** The search part of an address, as somebody may send it. */
const searches = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...PARTS), fc.string({ maxLength: 10 })), texts), {
      maxLength: 12
    })
    .map((pairs) => new URLSearchParams(pairs).toString())
);

const RUNS = { numRuns: 1000 };

/** Reads a search part, and holds the reader to it: what it took it reads again, and what it dropped it says. */
function holds<View>(
  read: (params: URLSearchParams) => {
    readonly view: View | undefined;
    readonly dropped: Parameters<typeof explainDropped>[0];
  },
  write: (view: View) => URLSearchParams
): void {
  fc.assert(
    fc.property(searches, (search) => {
      const { view, dropped } = read(new URLSearchParams(search));
      expect(explainDropped(dropped) === undefined).toBe(dropped.length === 0);
      if (view === undefined) return;
      const again = read(write(view));
      expect(again.view).toEqual(view);
      expect(again.dropped).toEqual([]);
    }),
    RUNS
  );
}

describe('a fuzzed shared link', () => {
  it('of the map', () => holds(readMapView, writeMapView));
  it('of a comparison', () => holds(readCompareView, writeCompareView));
  it('of one figure', () => holds(readEmbedView, writeEmbedView));
  it('of gemeenten together', () =>
    holds(
      (params) => readCoalitionView(params, (code) => ['GM0599', 'GM0363'].includes(code)),
      (view) => new URLSearchParams(coalitionSearch(view))
    ));
});
