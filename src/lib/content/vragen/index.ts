/** All questions for the talk, in the order of the talk. */
import type { Question, QuestionGroup } from '../../domain/questions';
import { AANVULLEN } from './aanvullen';
import { DUIDEN } from './duiden';
import { GROEPEN_EN_WIJKEN } from './groepen-en-wijken';
import { HERKENNEN } from './herkennen';
import { OPGAVE } from './opgave';
import { RICHTING } from './richting';
import { WIE_ONTBREEKT } from './wie-ontbreekt';

export const QUESTIONS: readonly Question[] = [
  ...HERKENNEN,
  ...AANVULLEN,
  ...DUIDEN,
  ...WIE_ONTBREEKT,
  ...GROEPEN_EN_WIJKEN,
  ...RICHTING,
  ...OPGAVE
];

/** What a talk begins with: whether people recognise the picture. Only then is there room for what is behind it. */
export const OPENING_QUESTION = 'herkennen-beeld';

/** Label above a question that belongs to the page as a whole. */
export const GROUP_LABELS: Readonly<Record<QuestionGroup, string>> = {
  herkennen: 'Om te beginnen',
  aanvullen: 'Om aan te vullen',
  duiden: 'Om uit te leggen',
  'wie-ontbreekt': 'Wie ontbreekt?',
  'groepen-en-wijken': 'Bij de wijken en groepen',
  richting: 'Om te kiezen',
  opgave: 'Om af te spreken'
};
