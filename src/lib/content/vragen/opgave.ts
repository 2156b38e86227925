/** The shared task: from a direction to an agreement that somebody takes up. */
import type { Question } from '../../domain/questions';
import { HANDVAT_1, HANDVAT_4 } from './bronnen';

export const OPGAVE: readonly Question[] = [
  {
    id: 'opgave-zin',
    group: 'opgave',
    when: { kind: 'always' },
    text: 'Kunnen we onze gezamenlijke opgave in één zin zeggen, zo dat een ouder hem begrijpt?',
    source: HANDVAT_1
  },
  {
    id: 'opgave-wie',
    group: 'opgave',
    when: { kind: 'always' },
    text: 'Wie trekt het, wie helpt mee, en wanneer kijken we hoe het gaat?'
  },
  {
    id: 'opgave-zichtbaar',
    group: 'opgave',
    when: { kind: 'always' },
    text: 'Waaraan merken ouders over een jaar dat het beter gaat? En zien we dat ook in een cijfer?'
  },
  {
    id: 'opgave-ouders',
    group: 'opgave',
    when: { kind: 'always' },
    text: 'Wanneer vragen we ouders of dit de goede opgave is?',
    source: HANDVAT_1
  },
  {
    id: 'opgave-leren',
    group: 'opgave',
    when: { kind: 'always' },
    text: 'Wat willen we van elkaar leren voordat we beginnen?',
    source: HANDVAT_4
  },
  {
    id: 'opgave-klein',
    group: 'opgave',
    when: { kind: 'always' },
    text: 'Wat kunnen we deze week al doen, zonder geld en zonder toestemming van anderen?'
  }
];
