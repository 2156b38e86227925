/** From a talk to what its presentation is proposed from. Pure. */
import { QUESTIONS } from '$lib/content/vragen';
import { isAboutParts } from '$lib/domain/questions';
import type { ProgrammeQuestion } from '$lib/domain/talk/slides';
import { questionsOf, readQuestionId, type Talk } from '$lib/domain/talk/talk';

/** The programme as a presentation is proposed from it. */
export function programmeOf(talk: Talk): readonly ProgrammeQuestion[] {
  return questionsOf(talk).map(({ id, group }) => {
    const { area, question } = readQuestionId(id);
    const declared = QUESTIONS.find((one) => one.id === question);
    return {
      id,
      ...((group === 'groepen-en-wijken' || (declared !== undefined && isAboutParts(declared.when))) && {
        aboutPartsOf: area ?? talk.areas[0].code
      })
    };
  });
}
