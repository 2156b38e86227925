/** A proposal for a talk: which questions fit into the time. */
import { QUESTION_GROUPS, type QuestionGroup } from '../questions';
import type { TalkMinutes, TalkQuestion } from './talk';

/** Minutes that a question takes when people really talk. */
export const MINUTES_EACH = 5;

/** How many questions of each step; together the time, at `MINUTES_EACH` a question. */
const PLAN: Readonly<Record<TalkMinutes, Readonly<Record<QuestionGroup, number>>>> = {
  30: {
    herkennen: 2,
    aanvullen: 0,
    duiden: 1,
    'wie-ontbreekt': 1,
    'groepen-en-wijken': 1,
    richting: 0,
    opgave: 1
  },
  60: {
    herkennen: 3,
    aanvullen: 2,
    duiden: 2,
    'wie-ontbreekt': 1,
    'groepen-en-wijken': 2,
    richting: 1,
    opgave: 1
  },
  90: {
    herkennen: 4,
    aanvullen: 3,
    duiden: 3,
    'wie-ontbreekt': 2,
    'groepen-en-wijken': 3,
    richting: 1,
    opgave: 2
  }
};

/**
 * The questions for a talk of so many minutes, in the order of the talk. Within a step those with a figure
 * come first, each figure once before any comes twice; the areas of a talk take turns; else the order given.
 * A step with too few questions leaves its time free.
 */
export function propose(questions: readonly TalkQuestion[], minutes: TalkMinutes): readonly TalkQuestion[] {
  const shown = new Set<string>();
  const turns = new Map<string, number>();
  const turnsOf = ({ figure }: TalkQuestion) => turns.get(figure?.area ?? '') ?? 0;
  return QUESTION_GROUPS.flatMap((group) => {
    const chosen: TalkQuestion[] = [];
    const candidates = questions.filter((question) => question.group === group);
    while (chosen.length < PLAN[minutes][group]) {
      const rest = candidates.filter((question) => !chosen.includes(question));
      const fresh = rest.filter(({ figure }) => figure !== undefined && !shown.has(figure.name));
      const next =
        fresh.toSorted((a, b) => turnsOf(a) - turnsOf(b))[0] ??
        rest.find(({ figure }) => figure === undefined) ??
        rest[0];
      if (next === undefined) break;
      chosen.push(next);
      if (next.figure !== undefined) {
        shown.add(next.figure.name);
        turns.set(next.figure.area, turnsOf(next) + 1);
      }
    }
    return chosen;
  });
}
