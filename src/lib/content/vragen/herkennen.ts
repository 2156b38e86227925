/** To begin with: do people recognise the picture from their own work? */
import type { Question } from '../../domain/questions';
import { HANDVAT_1 } from './bronnen';

export const HERKENNEN: readonly Question[] = [
  {
    id: 'herkennen-beeld',
    group: 'herkennen',
    when: { kind: 'always' },
    text: 'Herkent u dit beeld? Wat ziet u in uw werk dat niet in de cijfers staat?',
    source: HANDVAT_1
  },
  {
    id: 'herkennen-hoger',
    group: 'herkennen',
    beside: 'laag_inkomen_hh',
    when: { kind: 'above-land', indicator: 'laag_inkomen_hh', factor: 1.25 },
    text: 'Een laag inkomen komt {plaats} meer voor dan gemiddeld. Waar merkt u dat aan bij jonge gezinnen?'
  },
  {
    id: 'herkennen-lager',
    group: 'herkennen',
    beside: 'laag_inkomen_hh',
    when: { kind: 'below-land', indicator: 'laag_inkomen_hh', factor: 0.75 },
    text: 'Een laag inkomen komt {plaats} minder voor dan gemiddeld. Blijven gezinnen met geldzorgen hier daardoor sneller buiten beeld?'
  },
  {
    id: 'herkennen-rondkomen',
    group: 'herkennen',
    beside: 'moeite_rondkomen',
    when: { kind: 'at-least', indicator: 'moeite_rondkomen', value: 15 },
    text: 'Veel mensen zeggen dat rondkomen moeilijk is. Aan wie vertellen zij dat het eerst?'
  },
  {
    id: 'herkennen-bijstand',
    group: 'herkennen',
    beside: 'bijstand_per_1000',
    when: { kind: 'known', indicator: 'bijstand_per_1000' },
    text: 'Bereiken we ouders die werken en weinig verdienen even goed als ouders met bijstand?'
  },
  {
    id: 'herkennen-wijk-hoger',
    group: 'herkennen',
    beside: 'bijstand_per_1000',
    levels: ['wijk'],
    when: { kind: 'above-gemeente', indicator: 'bijstand_per_1000', factor: 1.5 },
    text: '{Plaats} krijgen meer mensen bijstand dan in de hele gemeente. Ziet u dat terug bij de gezinnen die u kent?'
  },
  {
    id: 'herkennen-minimum',
    group: 'herkennen',
    beside: 'sociaal_minimum_120_hh',
    when: { kind: 'known', indicator: 'sociaal_minimum_120_hh' },
    text: 'Dit zijn huishoudens met en zonder kinderen. Denkt u dat het bij jonge gezinnen hoger of lager is?'
  },
  {
    id: 'herkennen-eenouder',
    group: 'herkennen',
    beside: 'eenouder_hh',
    when: { kind: 'known', indicator: 'eenouder_hh' },
    text: 'Kent u de gezinnen met één ouder {plaats}? Waar lopen zij het eerst tegenaan?'
  },
  {
    id: 'herkennen-samen',
    group: 'herkennen',
    when: { kind: 'together', factors: 3 },
    text: 'Meer dan één cijfer is hier hoger dan in de meeste gebieden. Merkt u in uw werk dat dingen zich opstapelen?'
  },
  {
    id: 'herkennen-verrast',
    group: 'herkennen',
    when: { kind: 'always' },
    text: 'Welk cijfer verrast u? En welk cijfer gelooft u niet meteen?'
  }
];
