/** Questions beside a comparison: about what areas can learn from each other, never about who does worse. */
import type { Question } from '../../domain/questions';

export const COMPARE_QUESTION: Pick<Question, 'id' | 'text'> = {
  id: 'vergelijk-leren',
  text: 'Wat doen deze gebieden anders? Bij wie wilt u eens gaan kijken?'
};

export const SCATTER_QUESTION: Pick<Question, 'id' | 'text'> = {
  id: 'vergelijk-samenhang',
  text: 'Welk gebied valt op tussen de stippen? Wat weet u van dat gebied dat de cijfers niet laten zien?'
};

export const HEAT_QUESTION: Pick<Question, 'id' | 'text'> = {
  id: 'vergelijk-samen',
  text: 'Welke dingen komen hier samen? En welke gezinnen merken dat het meest?'
};
