/** Which raised question stands where on the page. */
import { GROUP_LABELS, OPENING_QUESTION } from '$lib/content/vragen';
import type { IndicatorId } from '$lib/domain/indicator';
import { QUESTION_GROUPS, type QuestionGroup, type Raised } from '$lib/domain/questions';
import type { TalkItem, TalkStep } from './model';

export interface Talk {
  readonly opening: TalkItem | undefined;
  /** One question per figure that is on the page. */
  readonly beside: ReadonlyMap<IndicatorId, TalkItem>;
  readonly where: readonly TalkItem[];
  readonly missing: TalkItem | undefined;
  /** What found no place, by step of the talk; within a step the most specific first. */
  readonly more: readonly TalkStep[];
}

/**
 * Divides raised questions (most specific first) over the page: the one that opens a talk, one beside each figure in
 * `shown`, two beside the parts of the area, one about who is missing; the rest stays for later.
 */
export function placeTalk(
  raised: readonly Raised[],
  shown: ReadonlyMap<IndicatorId, string>,
  withParts: boolean
): Talk {
  const used = new Set<string>();
  const take = (question: Raised | undefined): TalkItem | undefined => {
    if (question === undefined) return undefined;
    used.add(question.id);
    return item(question, shown);
  };
  const general = (group: QuestionGroup) =>
    raised.find(
      (question) => question.group === group && question.beside === undefined && !used.has(question.id)
    );

  const opening = take(raised.find(({ id }) => id === OPENING_QUESTION));
  const beside = new Map<IndicatorId, TalkItem>();
  for (const question of raised) {
    if (question.beside === undefined || !shown.has(question.beside) || beside.has(question.beside)) continue;
    const placed = take(question);
    if (placed !== undefined) beside.set(question.beside, placed);
  }
  const where = withParts ? [take(general('groepen-en-wijken')), take(general('richting'))] : [];
  const missing = take(general('wie-ontbreekt'));
  const fits = ({ id, beside: figure }: Raised) =>
    !used.has(id) && (figure === undefined || shown.has(figure));
  return {
    opening,
    beside,
    where: where.filter((one) => one !== undefined),
    missing,
    more: QUESTION_GROUPS.flatMap((group) => {
      const questions = raised.filter((question) => question.group === group && fits(question));
      return questions.length === 0
        ? []
        : [{ label: GROUP_LABELS[group], questions: questions.map((question) => item(question, shown)) }];
    })
  };
}

function item(
  { id, group, beside, text, source }: Raised,
  shown: ReadonlyMap<IndicatorId, string>
): TalkItem {
  const figure = beside === undefined ? undefined : shown.get(beside);
  return {
    id,
    label:
      figure === undefined ? GROUP_LABELS[group] : `Bij ${figure.charAt(0).toLowerCase()}${figure.slice(1)}`,
    text,
    ...(source !== undefined && { source })
  };
}
