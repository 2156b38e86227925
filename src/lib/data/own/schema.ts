/**
 * The file in which own figures travel: to another device, or to a drawer. Reading it trusts nothing;
 * whatever is wrong becomes a problem in Dutch with the place where it stands.
 */
import * as v from 'valibot';
import { ABSENCES, REMARKS, type Absent, type Known } from '../../domain/figure';
import { INDICATOR_IDS } from '../../domain/indicator-ids';
import { DIRECTIONS, UNITS } from '../../domain/indicator';
import { isOwnIndicatorId, type OwnSet } from '../../domain/own';
import { LEVELS, levelOf, parseRegionCode, type RegionCode } from '../../domain/region';
import type { FormatProblem, Parsed } from '../../formats/types';
import { OWN_FILE_KIND as KIND } from './kind';
import { packSet, plainSet, type PlainIndicator, type PlainSeries, type PlainSet } from './plain';

const VERSION = 1;

/** A field for each key of T, so that a field added to a type cannot be forgotten here. */
type Fields<T> = { readonly [Key in keyof T]-?: v.GenericSchema };

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest, `hoogstens ${longest} tekens`));
const finite = v.pipe(v.number(), v.finite('een getal'));
const optional = v.exactOptional(finite);

const known = v.strictObject({
  kind: v.literal('known'),
  value: finite,
  lower: optional,
  upper: optional,
  numerator: optional,
  denominator: optional,
  remarks: v.array(v.picklist(REMARKS))
} satisfies Fields<Known>);

const missing = v.strictObject({
  kind: v.literal('absent'),
  reason: v.picklist(ABSENCES),
  mark: v.exactOptional(text(40))
} satisfies Fields<Omit<Absent, 'detail'>>);

const code = v.custom<RegionCode>(
  (input) => typeof input === 'string' && parseRegionCode(input) === input,
  'een code van een gebied (NL01, PV…, GM… of WK…)'
);
const year = v.pipe(v.number(), v.integer(), v.minValue(1900, 'een jaar'), v.maxValue(2200, 'een jaar'));

const series = v.pipe(
  v.strictObject({
    level: v.picklist(LEVELS),
    indeling: year,
    year,
    provisional: v.boolean(),
    figures: v.array(v.strictTuple([code, v.variant('kind', [known, missing])]))
  } satisfies Fields<PlainSeries>),
  v.check(
    ({ level, figures }) => figures.every(([region]) => levelOf(region) === level),
    'codes van het niveau dat erbij staat'
  ),
  v.check(
    ({ figures }) => new Set(figures.map(([region]) => region)).size === figures.length,
    'elk gebied één keer'
  )
);

const indicator = v.pipe(
  v.strictObject({
    id: v.custom<PlainIndicator['id']>(isOwnIndicatorId, 'een kenmerk dat met eigen- begint'),
    name: v.pipe(text(300), v.nonEmpty('een naam')),
    of: text(300),
    unit: v.picklist(UNITS),
    decimals: v.picklist([0, 1, 2]),
    direction: v.picklist(DIRECTIONS),
    meaning: text(5000),
    fills: v.exactOptional(v.picklist(INDICATOR_IDS)),
    series: v.array(series)
  } satisfies Fields<PlainIndicator>),
  v.check(
    ({ series }) => new Set(series.map(({ level, year }) => `${level} ${year}`)).size === series.length,
    'elk niveau en jaar één keer'
  )
);

const set = v.strictObject({
  version: v.literal(1),
  id: v.pipe(text(200), v.nonEmpty('een kenmerk van het bestand')),
  file: text(300),
  shape: text(300),
  added: v.pipe(v.string(), v.isoTimestamp('een datum met tijd')),
  source: text(1000),
  indicators: v.array(indicator)
} satisfies Fields<PlainSet>);

const ownFile = v.object({
  kind: v.literal(KIND),
  version: v.literal(VERSION),
  sets: v.pipe(
    v.array(set),
    v.check((sets) => new Set(sets.map(({ id }) => id)).size === sets.length, 'elk bestand één keer')
  )
});

/** The text of the file that `readOwnFile` reads. */
export function writeOwnFile(sets: readonly OwnSet[], at: Date): string {
  const plain = sets.map(plainSet);
  return JSON.stringify({ kind: KIND, version: VERSION, exported: at.toISOString(), sets: plain });
}

/** The sets in an exported file, every figure of them checked, or what is wrong with it. Never throws. */
export function readOwnFile(content: string, file: string): Parsed<readonly OwnSet[]> {
  const refuse = (problem: Omit<FormatProblem, 'file'>): Parsed<never> => ({
    ok: false,
    problems: [{ file, ...problem }]
  });
  const expected = 'Een bestand dat op deze pagina is gemaakt met ‘Bewaar als bestand’.';
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return refuse({
      expected,
      found: 'Het bestand is niet compleet, of het is een ander soort bestand.',
      action: 'Maak het bestand opnieuw, of kies een ander bestand.'
    });
  }
  if (!v.is(v.object({ kind: v.literal(KIND), version: v.number() }), parsed)) {
    return refuse({
      expected,
      found: 'Een bestand met andere gegevens.',
      action: 'Kies een ander bestand. Een bestand met cijfers laadt u bovenaan de pagina in.'
    });
  }
  if (parsed.version > VERSION) {
    return refuse({
      expected,
      found: 'Een bestand van een nieuwere versie van deze site.',
      action: 'Laad deze pagina opnieuw en probeer het nog eens.'
    });
  }
  const result = v.safeParse(ownFile, parsed, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output.sets.map(packSet) };
  const [issue] = result.issues;
  // A message in Dutch is one of ours; the library's own says no more than `expected`.
  const expectation = issue.message.startsWith('Invalid ') ? issue.expected : issue.message;
  return refuse({
    column: v.getDotPath(issue) ?? '',
    expected: `Op deze plek: ${expectation}.`,
    found: `Daar staat: ${shorten(issue.received)}.`,
    action: 'Het bestand is beschadigd of met de hand veranderd. Maak het opnieuw.'
  });
}

/** A value may be a whole file long. */
function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
