/** Which groups and wijken ask for attention: where many families live, not only where the share is high. */
import type { Question } from '../../domain/questions';
import { HANDVAT_1 } from './bronnen';

export const GROEPEN_EN_WIJKEN: readonly Question[] = [
  {
    id: 'wijken-veel-mensen',
    group: 'groepen-en-wijken',
    levels: ['gemeente'],
    when: { kind: 'overlooked', indicator: 'bijstand_per_1000' },
    text: 'In {veel} wonen veel mensen met bijstand, maar het valt in het gemiddelde niet op. Wie komt daar bij deze gezinnen over de vloer?'
  },
  {
    id: 'wijken-aandeel-aantal',
    group: 'groepen-en-wijken',
    levels: ['gemeente'],
    when: { kind: 'share-not-number', indicator: 'bijstand_per_1000' },
    text: 'In {hoogste} is het aandeel mensen met bijstand het hoogst, in {meeste} wonen er de meeste. Waar begint u?'
  },
  {
    id: 'wijken-verschil',
    group: 'groepen-en-wijken',
    levels: ['gemeente'],
    when: { kind: 'parts-differ', indicator: 'bijstand_per_1000', factor: 4 },
    text: 'De verschillen tussen wijken zijn groot. Krijgt een gezin overal {plaats} dezelfde hulp?'
  },
  {
    id: 'gemeenten-verschil',
    group: 'groepen-en-wijken',
    levels: ['land', 'provincie', 'ggd'],
    when: { kind: 'parts-differ', indicator: 'bijstand_per_1000', factor: 4 },
    text: 'Welke gemeenten lijken op elkaar, en wat kunnen zij van elkaar leren?'
  },
  {
    id: 'wijk-straten',
    group: 'groepen-en-wijken',
    levels: ['wijk'],
    when: { kind: 'always' },
    text: 'Een wijk is geen straat. Waar {plaats} wonen de gezinnen over wie u zich zorgen maakt, en waar gaat het goed?'
  },
  {
    id: 'groepen-aandacht',
    group: 'groepen-en-wijken',
    when: { kind: 'always' },
    text: 'Welke ouders vragen extra aandacht? Denk aan jonge moeders, ouders zonder vaste woning en ouders die gevlucht zijn.',
    source: HANDVAT_1
  },
  {
    id: 'groepen-werkend',
    group: 'groepen-en-wijken',
    when: { kind: 'always' },
    text: 'Veel ouders met weinig geld werken. Waar bereiken we ouders met losse banen of te weinig uren?'
  },
  {
    id: 'groepen-zelfstandig',
    group: 'groepen-en-wijken',
    when: { kind: 'always' },
    text: 'Bij ouders met een eigen bedrijf blijven geldzorgen vaak verborgen. Wie kent hen?'
  },
  {
    id: 'groepen-lezen',
    group: 'groepen-en-wijken',
    when: { kind: 'always' },
    text: 'Wie helpt ouders die moeite hebben met lezen of met formulieren? Weten zij die hulp te vinden?'
  },
  {
    id: 'groepen-lvb',
    group: 'groepen-en-wijken',
    when: { kind: 'always' },
    text: 'Past onze hulp bij ouders die langzamer leren? Wie legt het rustig uit en gaat mee?'
  },
  {
    id: 'groepen-jonge-moeders',
    group: 'groepen-en-wijken',
    beside: 'tienermoeders',
    when: { kind: 'known', indicator: 'tienermoeders' },
    text: 'Wat hebben jonge moeders nodig om een opleiding, werk en een kind samen te laten gaan?'
  },
  {
    id: 'groepen-eenouder',
    group: 'groepen-en-wijken',
    beside: 'eenouder_hh',
    when: { kind: 'at-least', indicator: 'eenouder_hh', value: 8 },
    text: 'Een ouder alleen heeft één inkomen en twee handen. Waar kan opvang of een maatje het verschil maken?'
  },
  {
    id: 'groepen-nieuw',
    group: 'groepen-en-wijken',
    when: { kind: 'always' },
    text: 'Welke gezinnen wonen hier nog maar kort? Wie wijst hun de weg in de eerste maanden?',
    source: HANDVAT_1
  }
];
