/** Who is missing: at the table and in the figures. */
import type { Question } from '../../domain/questions';
import { HANDVAT_1, HANDVAT_4 } from './bronnen';

export const WIE_ONTBREEKT: readonly Question[] = [
  {
    id: 'ontbreekt-tafel',
    group: 'wie-ontbreekt',
    when: { kind: 'always' },
    text: 'Wie missen we aan tafel om deze cijfers goed uit te leggen?',
    source: HANDVAT_1
  },
  {
    id: 'ontbreekt-ervaring',
    group: 'wie-ontbreekt',
    when: { kind: 'always' },
    text: 'Praten er ouders mee die zelf weten wat leven met weinig geld is? Wat hebben zij nodig om mee te kunnen doen?',
    source: HANDVAT_1
  },
  {
    id: 'ontbreekt-herkomst',
    group: 'wie-ontbreekt',
    beside: 'herkomst_buiten_europa',
    when: { kind: 'above-land', indicator: 'herkomst_buiten_europa', factor: 1.25 },
    text: 'Welke sleutelpersonen kennen ouders die hier nog niet lang wonen, en doen zij al mee?',
    source: HANDVAT_1
  },
  {
    id: 'ontbreekt-corporatie',
    group: 'wie-ontbreekt',
    beside: 'corporatiewoningen',
    when: { kind: 'at-least', indicator: 'corporatiewoningen', value: 30 },
    text: 'De corporatie ziet vroeg dat de huur niet betaald wordt. Zit zij aan tafel, en mag zij delen wat zij ziet?'
  },
  {
    id: 'ontbreekt-gewend',
    group: 'wie-ontbreekt',
    when: { kind: 'always' },
    text: 'Wie van ons is gewend om over geld te praten, en kan anderen daarbij helpen?',
    source: HANDVAT_4
  },
  {
    id: 'ontbreekt-geboorte',
    group: 'wie-ontbreekt',
    when: { kind: 'always' },
    text: 'Zijn verloskundigen, kraamzorg en JGZ er alle drie? Wie ziet een gezin het eerst?',
    source: HANDVAT_1
  },
  {
    id: 'ontbreekt-geld',
    group: 'wie-ontbreekt',
    when: { kind: 'always' },
    text: 'Wie helpt hier met geld en schulden, betaald of als vrijwilliger? Zit die persoon aan tafel?',
    source: HANDVAT_1
  },
  {
    id: 'ontbreekt-vertrouwen',
    group: 'wie-ontbreekt',
    when: { kind: 'always' },
    text: 'Naar wie gaan ouders die geen instantie vertrouwen: een buurvrouw, een kerk, een moskee, een vereniging?',
    source: HANDVAT_1
  },
  {
    id: 'ontbreekt-vaders',
    group: 'wie-ontbreekt',
    when: { kind: 'always' },
    text: 'Horen we ook vaders en partners? Hoe bereiken we hen?'
  },
  {
    id: 'ontbreekt-buren',
    group: 'wie-ontbreekt',
    levels: ['gemeente'],
    when: { kind: 'always' },
    text: 'Welke gemeenten om ons heen werken hier ook aan, en wat kunnen we samen doen?',
    source: HANDVAT_4
  }
];
