/** Debts, and the use of help. */
import type { Definition } from '../../indicator';
import { definition } from './definition';

export const HULP: readonly Definition[] = [
  definition(
    'schuld_hh',
    'Huishoudens waarvan minstens één lid met grote schulden of betalingsachterstanden bekend is bij een officiële instantie.',
    'Schulden bij familie, winkels of de verhuurder staan meestal niet in deze registraties.',
    ['schuld_ouders']
  ),
  definition(
    'schuld_ouders',
    'Zwangere vrouwen en hun partners met een wettelijke schuldsanering of minstens zes maanden achterstand bij de zorgpremie.',
    'Alleen deze twee soorten schulden tellen mee. Het echte aantal ouders met schulden is hoger.',
    ['schuld_hh']
  ),
  definition(
    'psychische_problemen_ouders',
    'Zwangere vrouwen en hun partners die zorg of medicijnen krijgen voor psychische problemen.',
    'Ouders met klachten die geen zorg krijgen, tellen niet mee.'
  ),
  definition(
    'meervoudig_kwetsbare_zwangeren',
    'Zwangere vrouwen die volgens een model op meer dan één gebied kwetsbaar zijn, zoals geld, gezondheid en werk.',
    'Het is een schatting per gebied. Het zegt niets over één vrouw.'
  ),
  definition(
    'jeugdzorg',
    'Jongeren tot 23 jaar die in een jaar jeugdhulp, jeugdbescherming of jeugdreclassering kregen van een zorgaanbieder.',
    'Het cijfer telt gebruik van hulp. Meer hulp betekent niet dat er meer problemen zijn.',
    ['jeugdbescherming_opgroeien']
  ),
  definition(
    'jeugdbescherming_opgroeien',
    'Kinderen die jeugdbescherming kregen toen zij in groep 8 zaten, geteld op de plaats waar zij werden geboren.',
    'Het gaat om een groep uit een ander jaar dan nu. Het is niet te vergelijken met jeugdzorg per jaar.',
    ['jeugdzorg']
  )
];
