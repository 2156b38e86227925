/**
 * Which questions for the talk a set of figures raises. Pure: the questions are data
 * (`content/vragen`), the facts come from whoever calls.
 */
import type { SourceLevel } from './buurt';
import type { Figure } from './figure';
import type { IndicatorId } from './indicator';
import { never } from './never';
import { extremes, overlooked, type Part } from './parts';
import { capitalise } from './notation';
import { placeOf } from './sentence';

/** What a question is for, in the order of the talk. */
export const QUESTION_GROUPS = [
  'herkennen',
  'aanvullen',
  'duiden',
  'wie-ontbreekt',
  'groepen-en-wijken',
  'richting',
  'opgave'
] as const;
export type QuestionGroup = (typeof QUESTION_GROUPS)[number];

/** When a question is raised. Every threshold is met *at* the given number. */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'known'; readonly indicator: IndicatorId }
  /** The area has no figure, whatever the reason. */
  | { readonly kind: 'no-figure'; readonly indicator: IndicatorId }
  /** Own value ÷ value of the country ≥ factor. */
  | { readonly kind: 'above-land'; readonly indicator: IndicatorId; readonly factor: number }
  /** Own value ÷ value of the country ≤ factor. */
  | { readonly kind: 'below-land'; readonly indicator: IndicatorId; readonly factor: number }
  /** Of a wijk: own value ÷ value of its gemeente ≥ factor. */
  | { readonly kind: 'above-gemeente'; readonly indicator: IndicatorId; readonly factor: number }
  /** At least so many risk factors in the highest fifth of the areas of the level: see `together`. */
  | { readonly kind: 'together'; readonly factors: number }
  /** Own value − own value of another indicator in the same year ≥ by, in their unit. */
  | { readonly kind: 'gap'; readonly indicator: IndicatorId; readonly less: IndicatorId; readonly by: number }
  /** Own value ≥ value, in the unit of the indicator. */
  | { readonly kind: 'at-least'; readonly indicator: IndicatorId; readonly value: number }
  /** Last − first value of the unbroken series ≥ by, in the unit of the indicator. */
  | { readonly kind: 'rise'; readonly indicator: IndicatorId; readonly by: number }
  /** First − last value of the unbroken series ≥ by. */
  | { readonly kind: 'fall'; readonly indicator: IndicatorId; readonly by: number }
  /** The part (wijk, gemeente) with the highest share is not the part with the most people. */
  | { readonly kind: 'share-not-number'; readonly indicator: IndicatorId }
  /** A part with a middling share holds many people: see `overlooked`. */
  | { readonly kind: 'overlooked'; readonly indicator: IndicatorId }
  /** Highest share of a part ÷ lowest share of a part ≥ factor. */
  | { readonly kind: 'parts-differ'; readonly indicator: IndicatorId; readonly factor: number }
  | { readonly kind: 'both'; readonly conditions: readonly Condition[] };

export interface Question {
  /** Stable: notes will refer to it. */
  readonly id: string;
  readonly group: QuestionGroup;
  /** Figure beside which the question stands; without it, it belongs to the whole page. */
  readonly beside?: IndicatorId;
  /** Levels on which it makes sense; all when absent. */
  readonly levels?: readonly SourceLevel[];
  readonly when: Condition;
  /**
   * Own words, B1. Fills: `{plaats}` the area with its preposition ("in Voorbeeldstad"), `{Plaats}`
   * the same with a capital; under a `share-not-number` condition `{hoogste}`
   * (part with the highest share) and `{meeste}` (part with the most people); under `overlooked` `{veel}`.
   */
  readonly text: string;
  /** The handvat or publication that gave the idea. */
  readonly source?: string;
}

/** What the engine may ask about an area. */
export interface Facts {
  readonly name: string;
  readonly level: SourceLevel;
  figure(indicator: IndicatorId): Figure;
  /** The country, same year and definition as the own figure. */
  land(indicator: IndicatorId): Figure;
  /** The gemeente of a wijk, same year and definition as the own figure. A view without it leaves it out. */
  gemeente?(indicator: IndicatorId): Figure;
  /** How many risk factors are in the highest fifth. A view that does not know leaves it out. */
  readonly highFactors?: number;
  /** First − second in the latest year in which both are known. A view of one figure leaves it out. */
  gap?(indicator: IndicatorId, less: IndicatorId): number | undefined;
  /** Values of the last stretch without a break, oldest first. */
  stretch(indicator: IndicatorId): readonly number[];
  /** Parts with a known share; empty when the area has no parts or they have no figures. */
  parts(indicator: IndicatorId): readonly Part[];
}

/** A question that the figures raise, with its fills filled. */
export interface Raised {
  readonly id: string;
  readonly group: QuestionGroup;
  readonly beside: IndicatorId | undefined;
  readonly text: string;
  readonly source: string | undefined;
}

function ratioToLand(facts: Facts, indicator: IndicatorId): number | undefined {
  return facts.level === 'land' ? undefined : ratio(facts.figure(indicator), facts.land(indicator));
}

function ratio(own: Figure, other: Figure | undefined): number | undefined {
  if (own.kind === 'absent' || other === undefined || other.kind === 'absent' || other.value === 0)
    return undefined;
  return own.value / other.value;
}

function change(facts: Facts, indicator: IndicatorId): number | undefined {
  const values = facts.stretch(indicator);
  const [first] = values;
  const last = values.at(-1);
  return values.length < 2 || first === undefined || last === undefined ? undefined : last - first;
}

// Differences and ratios of decimal fractions miss their threshold by a hair (12.1 − 9.1 < 3).
const HAIR = 1e-9;

/** Whether the facts meet the condition. What is not known meets nothing but `no-figure`. */
export function holds(condition: Condition, facts: Facts): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'known':
      return facts.figure(condition.indicator).kind === 'known';
    case 'no-figure':
      return facts.figure(condition.indicator).kind === 'absent';
    case 'above-land': {
      const ratio = ratioToLand(facts, condition.indicator);
      return ratio !== undefined && ratio >= condition.factor - HAIR;
    }
    case 'below-land': {
      const ratio = ratioToLand(facts, condition.indicator);
      return ratio !== undefined && ratio <= condition.factor + HAIR;
    }
    case 'above-gemeente': {
      const times = ratio(facts.figure(condition.indicator), facts.gemeente?.(condition.indicator));
      return times !== undefined && times >= condition.factor - HAIR;
    }
    case 'together':
      return facts.highFactors !== undefined && facts.highFactors >= condition.factors;
    case 'gap': {
      const gap = facts.gap?.(condition.indicator, condition.less);
      return gap !== undefined && gap >= condition.by - HAIR;
    }
    case 'at-least': {
      const figure = facts.figure(condition.indicator);
      return figure.kind === 'known' && figure.value >= condition.value;
    }
    case 'rise': {
      const difference = change(facts, condition.indicator);
      return difference !== undefined && difference >= condition.by - HAIR;
    }
    case 'fall': {
      const difference = change(facts, condition.indicator);
      return difference !== undefined && -difference >= condition.by - HAIR;
    }
    case 'share-not-number': {
      const found = extremes(facts.parts(condition.indicator));
      return found !== undefined && found.highest.name !== found.most.name;
    }
    case 'overlooked':
      return overlooked(facts.parts(condition.indicator)) !== undefined;
    case 'parts-differ': {
      const shares = facts.parts(condition.indicator).map(({ share }) => share);
      if (shares.length < 2) return false;
      const lowest = Math.min(...shares);
      return Math.max(...shares) > 0 && Math.max(...shares) >= condition.factor * lowest - HAIR;
    }
    case 'both':
      return condition.conditions.every((inner) => holds(inner, facts));
    default:
      return never(condition, 'condition');
  }
}

/** How much a condition says about this very area; the more, the earlier the question. */
export function specificity(condition: Condition): number {
  if (condition.kind === 'both') return Math.max(0, ...condition.conditions.map(specificity)) + 1;
  if (condition.kind === 'always') return 0;
  return condition.kind === 'known' || condition.kind === 'no-figure' ? 1 : 2;
}

/** The indicator over whose parts a condition speaks: its parts fill the text. */
function partsIndicator(condition: Condition): IndicatorId | undefined {
  if (condition.kind === 'share-not-number' || condition.kind === 'overlooked') return condition.indicator;
  if (condition.kind !== 'both') return undefined;
  return condition.conditions.map(partsIndicator).find((id) => id !== undefined);
}

/** Whether a condition is about the parts of an area: then a map shows what the question asks about. */
export function isAboutParts(condition: Condition): boolean {
  if (condition.kind === 'both') return condition.conditions.some(isAboutParts);
  return ['share-not-number', 'overlooked', 'parts-differ'].includes(condition.kind);
}

function fill(question: Question, facts: Facts): string {
  const indicator = partsIndicator(question.when);
  const parts = indicator === undefined ? [] : facts.parts(indicator);
  const found = extremes(parts);
  const fills: Readonly<Record<string, string | undefined>> = {
    plaats: placeOf(facts.name),
    Plaats: capitalise(placeOf(facts.name)),
    hoogste: found?.highest.name,
    meeste: found?.most.name,
    veel: overlooked(parts)?.name
  };
  return question.text.replace(/\{(\w+)\}/g, (_, key: string) => {
    const text = fills[key];
    if (text === undefined) throw new Error(`question ${question.id}: nothing to fill in for {${key}}`);
    return text;
  });
}

/** Questions that the facts raise: most specific first, else in the order of the content file. */
export function raised(questions: readonly Question[], facts: Facts): Raised[] {
  return questions
    .filter(({ levels, when }) => (levels?.includes(facts.level) ?? true) && holds(when, facts))
    .map((question, order) => ({ question, order, weight: specificity(question.when) }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ question }) => ({
      id: question.id,
      group: question.group,
      beside: question.beside,
      text: fill(question, facts),
      source: question.source
    }));
}
