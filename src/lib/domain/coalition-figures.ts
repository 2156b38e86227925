/** The figures of a coalition, put together from those of its gemeenten. They always say `derived`. */
import { addFigures, remarksTogether, weighFigures, type Combination } from './combine';
import { absent, labelAbsence, type Absent, type Figure } from './figure';
import type { IndicatorDeclaration } from './indicator';
import { never } from './never';
import { enumerate } from './notation';
import { denominator } from './sentence';

/** The figure of one gemeente of a coalition. */
export interface MemberFigure {
  /** "Kerkrade" */
  readonly name: string;
  /** `undefined`: nothing is loaded. */
  readonly figure: Figure | undefined;
  /** The figure of `weightOf(indicator)` in the same year. */
  readonly weight?: Figure | undefined;
}

type Combined = Pick<IndicatorDeclaration, 'aggregation' | 'unit'>;

/** The indicator whose figure in the same year is the weight of a share; `undefined` where none is needed. */
export function weightOf({ aggregation }: Pick<Combined, 'aggregation'>) {
  return aggregation.kind === 'weigh' ? aggregation.by : undefined;
}

/**
 * The figure of a coalition from those of its gemeenten, in one year: counts add, shares and means weigh by their
 * denominators, always `derived`. Absent when one gemeente has no figure (a sum with a hole is too low), or when the
 * catalogue says that the indicator cannot be put together; `detail` then says which gemeente it is, or why.
 */
export function combineFigures({ aggregation, unit }: Combined, members: readonly MemberFigure[]): Figure {
  const alike = sameAbsence(members);
  if (alike !== undefined) return alike;
  const figures = members.map(({ figure }) => figure);
  const weights = members.map(({ weight }) => weight);
  switch (aggregation.kind) {
    case 'none':
      return because('not-additive', aggregation.why);
    case 'add':
      return settle(addFigures(figures), members);
    case 'weigh':
    case 'ratio':
      return settle(weighFigures(figures, weights, denominator(unit)), members);
    default:
      return never(aggregation, 'aggregation');
  }
}

/** The reason that holds for all gemeenten alike: then nothing is incomplete. */
function sameAbsence(members: readonly MemberFigure[]): Absent | undefined {
  const reasons = new Set(members.map(({ figure }) => reasonOf(figure)));
  const [only] = reasons;
  return reasons.size === 1 && only !== undefined ? absent(only) : undefined;
}

function reasonOf(figure: Figure | undefined): Absent['reason'] | undefined {
  if (figure === undefined) return 'not-loaded';
  return figure.kind === 'absent' ? figure.reason : undefined;
}

function settle(combination: Combination, members: readonly MemberFigure[]): Figure {
  switch (combination.kind) {
    case 'combined': {
      const { figure } = combination;
      return { ...figure, remarks: remarksTogether(['derived', ...figure.remarks]) };
    }
    case 'incomplete':
      return because('incomplete', lackingWords(combination.lacking, members));
    case 'unweighted':
      return because('not-additive', unweightedWords(combination.lacking, members));
    case 'nobody':
      return absent('not-applicable');
    default:
      return never(combination, 'combination');
  }
}

function because(reason: Absent['reason'], detail: string): Absent {
  return { kind: 'absent', reason, detail };
}

/** "Het ontbreekt van Kerkrade (geheim) en Landgraaf (geen cijfer)." */
function lackingWords(lacking: readonly number[], members: readonly MemberFigure[]): string {
  const names = lacking.flatMap((place) => {
    const member = members[place];
    return member === undefined
      ? []
      : [`${member.name} (${labelAbsence(reasonOf(member.figure) ?? 'unknown')})`];
  });
  return `Het ontbreekt van ${enumerate(names)}.`;
}

function unweightedWords(lacking: readonly number[], members: readonly MemberFigure[]): string {
  if (lacking.length === members.length)
    return 'Hoe groot de groep in elke gemeente is, is voor dit jaar niet geladen.';
  const names = lacking.flatMap((place) => members[place]?.name ?? []);
  return `Hoe groot de groep is, weten we niet van ${enumerate(names)}.`;
}
