/** To explain: what is the story behind a figure? */
import type { Question } from '../../domain/questions';
import { HANDVAT_1 } from './bronnen';

export const DUIDEN: readonly Question[] = [
  {
    id: 'duiden-bijstand-hoger',
    group: 'duiden',
    beside: 'bijstand_per_1000',
    when: { kind: 'above-land', indicator: 'bijstand_per_1000', factor: 1.5 },
    text: '{Plaats} krijgen meer mensen bijstand dan gemiddeld. Bereiken we ook de ouders die werken en weinig verdienen?'
  },
  {
    id: 'duiden-bijstand-lager',
    group: 'duiden',
    beside: 'bijstand_per_1000',
    when: { kind: 'below-land', indicator: 'bijstand_per_1000', factor: 0.5 },
    text: '{Plaats} krijgen weinig mensen bijstand. Weten ouders die er recht op hebben de weg te vinden?'
  },
  {
    id: 'duiden-rondkomen-stijgt',
    group: 'duiden',
    beside: 'moeite_rondkomen',
    when: { kind: 'rise', indicator: 'moeite_rondkomen', by: 2 },
    text: 'Meer mensen dan vroeger hebben moeite met rondkomen. Wat is er in die jaren veranderd?'
  },
  {
    id: 'duiden-rondkomen-daalt',
    group: 'duiden',
    beside: 'moeite_rondkomen',
    when: { kind: 'fall', indicator: 'moeite_rondkomen', by: 2 },
    text: 'Minder mensen dan vroeger hebben moeite met rondkomen. Geldt dat voor jonge gezinnen ook, en geldt het nog?'
  },
  {
    id: 'duiden-minimum',
    group: 'duiden',
    beside: 'sociaal_minimum_120_hh',
    when: { kind: 'above-land', indicator: 'sociaal_minimum_120_hh', factor: 1.25 },
    text: 'Veel huishoudens vallen hier onder de grens voor regelingen. Welke regelingen gebruiken jonge ouders wel, en welke niet?'
  },
  {
    id: 'duiden-jeugdzorg',
    group: 'duiden',
    beside: 'jeugdzorg',
    when: { kind: 'known', indicator: 'jeugdzorg' },
    text: 'Dit telt hulp die gegeven is. Welke gezinnen wachten, of vragen liever geen hulp?'
  },
  {
    id: 'duiden-bijstand-kinderen',
    group: 'duiden',
    beside: 'kinderen_bijstand',
    when: { kind: 'known', indicator: 'kinderen_bijstand' },
    text: 'Weten de verloskundige, de JGZ en de opvang welke hulp er is voor ouders met bijstand?'
  },
  {
    id: 'duiden-eenouder',
    group: 'duiden',
    beside: 'eenouder_hh',
    when: { kind: 'above-land', indicator: 'eenouder_hh', factor: 1.2 },
    text: 'Er wonen hier vrij veel gezinnen met één ouder. Past ons aanbod bij iemand die alleen voor alles staat?'
  },
  {
    id: 'duiden-verhaal',
    group: 'duiden',
    when: { kind: 'always' },
    text: 'Welk verhaal zit er volgens u achter deze cijfers? En wie kan zeggen of dat klopt?',
    source: HANDVAT_1
  },
  {
    id: 'duiden-inkomen-stijgt',
    group: 'duiden',
    beside: 'laag_inkomen_hh',
    when: { kind: 'rise', indicator: 'laag_inkomen_hh', by: 1 },
    text: 'Het aandeel met een laag inkomen is gestegen. Wat veranderde er in die jaren: werk, huren, prijzen, of wie er woont?'
  },
  {
    id: 'duiden-inkomen-daalt',
    group: 'duiden',
    beside: 'laag_inkomen_hh',
    when: { kind: 'fall', indicator: 'laag_inkomen_hh', by: 1 },
    text: 'Het aandeel met een laag inkomen is gedaald. Gingen gezinnen erop vooruit, of zijn zij verhuisd?'
  },
  {
    id: 'duiden-samen',
    group: 'duiden',
    when: { kind: 'together', factors: 2 },
    text: 'Deze cijfers gaan over het hele gebied. Zijn het dezelfde gezinnen die met al deze dingen leven, denkt u?'
  },
  {
    id: 'duiden-kosten',
    group: 'duiden',
    when: { kind: 'always' },
    text: 'Inkomen is maar de helft. Welke kosten maken het voor gezinnen {plaats} zwaar: huur, energie, vervoer, opvang?'
  },
  {
    id: 'duiden-gebeurtenis',
    group: 'duiden',
    when: { kind: 'always' },
    text: 'Bij wie komen geldzorgen plotseling, door een scheiding, ziekte of baan kwijt? En wie leeft er al lang mee?'
  },
  {
    id: 'duiden-koop',
    group: 'duiden',
    beside: 'koopwoningen',
    when: { kind: 'at-least', indicator: 'koopwoningen', value: 70 },
    text: 'De meeste mensen wonen in een koophuis. Wie ziet geldzorgen bij gezinnen met een hypotheek?'
  }
];
