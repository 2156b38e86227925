/** The question beside an own figure. What such a figure means is not known here, so it takes no side. */
import type { Question } from '../../domain/questions';

export const OWN_QUESTION: Pick<Question, 'id' | 'text'> = {
  id: 'eigen-herkennen',
  text: 'Herkent u dit cijfer? Wat ziet u in uw werk dat er niet in staat?'
};
