/** Direction: what do we choose to do together? */
import type { Question } from '../../domain/questions';
import { HANDVAT_1, HANDVAT_2, HANDVAT_3, HANDVAT_4 } from './bronnen';

export const RICHTING: readonly Question[] = [
  {
    id: 'richting-wijk',
    group: 'richting',
    levels: ['gemeente'],
    when: { kind: 'share-not-number', indicator: 'bijstand_per_1000' },
    text: 'Kiezen we voor de wijk met het hoogste aandeel, of voor de wijk met de meeste mensen? En waarom?'
  },
  {
    id: 'richting-bekend',
    group: 'richting',
    when: { kind: 'always' },
    text: 'Welke hulp bestaat al, en hoe zorgen we dat ouders en onze eigen mensen die kennen?',
    source: HANDVAT_3
  },
  {
    id: 'richting-opgave',
    group: 'richting',
    when: { kind: 'always' },
    text: 'Welke opgave kunnen we alleen samen aanpakken? Wie neemt de eerste stap?',
    source: HANDVAT_1
  },
  {
    id: 'richting-stress',
    group: 'richting',
    when: { kind: 'always' },
    text: 'Waar maken onze brieven, formulieren en afspraken het voor ouders onnodig zwaar?',
    source: HANDVAT_4
  },
  {
    id: 'richting-vroeg',
    group: 'richting',
    when: { kind: 'always' },
    text: 'Op welk moment in de zwangerschap of na de geboorte kunnen we het meeste doen?',
    source: HANDVAT_2
  },
  {
    id: 'richting-samen',
    group: 'richting',
    when: { kind: 'together', factors: 3 },
    text: 'Er komt hier veel samen. Beginnen we met één ding, of met één vast gezicht voor een gezin?'
  },
  {
    id: 'richting-loket',
    group: 'richting',
    when: { kind: 'always' },
    text: 'Kan hulp bij geld naar de ouders toe komen, bijvoorbeeld bij de verloskundige of het consultatiebureau?',
    source: HANDVAT_3
  },
  {
    id: 'richting-stoppen',
    group: 'richting',
    when: { kind: 'always' },
    text: 'Waar kunnen we mee stoppen, zodat er tijd komt voor wat echt helpt?'
  }
];
