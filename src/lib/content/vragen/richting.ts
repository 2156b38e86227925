/** Direction: what do we choose to do together? */
import type { Question } from '../../domain/questions';
import { HANDVAT_1, HANDVAT_3, HANDVAT_4 } from './bronnen';

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
  }
];
