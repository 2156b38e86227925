/**
 * Kansenkaart: outcomes round the age of 35 by the place where people grew up. None is loaded yet; each
 * says where to get it.
 */
import type { IndicatorDeclaration } from '../indicator';
import { KANSENKAART, PUBLISHED } from './tables';

const base = {
  theme: 'kansen-later',
  aggregation: { kind: 'none', why: 'Het aantal mensen dat hier opgroeide, is niet geladen.' },
  table: KANSENKAART,
  published: { levels: PUBLISHED.cohort.levels, years: { kind: 'cohort', born: '1981–1985 en 1985–1989' } },
  suppression: 'De Kansenkaart geeft geen cijfer bij minder dan 10 mensen.',
  modelled: false,
  evidence: 'C'
} as const satisfies Partial<IndicatorDeclaration>;

const outcome = {
  ...base,
  of: 'van de mensen die hier opgroeiden',
  unit: 'percent',
  decimals: 1,
  direction: 'higher-less-favourable',
  denominator: 'mensen die hier als kind woonden, geboren in de jaren 80',
  rounding: 'De Kansenkaart geeft een deel van 1. Wij tonen procenten.'
} as const;

const income = {
  ...base,
  of: 'euro per jaar',
  unit: 'euro',
  decimals: 0,
  direction: 'higher-more-favourable',
  rounding: 'In euro’s van 2020.'
} as const;

const POPULATION = 'mensen die hier opgroeiden';

export const KANSEN = {
  kansenkaart_persoonlijk_inkomen: {
    ...income,
    id: 'kansenkaart_persoonlijk_inkomen',
    name: 'Later: eigen inkomen rond 35 jaar',
    definition: 'kansenkaart_persoonlijk_inkomen'
  },
  kansenkaart_huishoudinkomen: {
    ...income,
    id: 'kansenkaart_huishoudinkomen',
    name: 'Later: inkomen van het huishouden rond 35 jaar',
    definition: 'kansenkaart_huishoudinkomen'
  },
  kansenkaart_onder_armoedegrens: {
    ...outcome,
    id: 'kansenkaart_onder_armoedegrens',
    name: 'Later: te weinig inkomen rond 35 jaar',
    sentence: {
      verb: 'hadden',
      population: POPULATION,
      phrase: 'rond 35 jaar een inkomen onder de armoedegrens'
    },
    definition: 'kansenkaart_onder_armoedegrens'
  },
  kansenkaart_bijstand: {
    ...outcome,
    id: 'kansenkaart_bijstand',
    name: 'Later: bijstand rond 35 jaar',
    sentence: { verb: 'kregen', population: POPULATION, phrase: 'rond 35 jaar bijstand' },
    definition: 'kansenkaart_bijstand'
  },
  kansenkaart_schulden: {
    ...outcome,
    id: 'kansenkaart_schulden',
    name: 'Later: schulden rond 35 jaar',
    sentence: { verb: 'hadden', population: POPULATION, phrase: 'rond 35 jaar schulden' },
    definition: 'kansenkaart_schulden',
    // The makers' code describes `c35_debt` in euros, the list of outcomes as a share: to be seen in a file.
    evidence: 'M'
  }
} as const satisfies Record<string, IndicatorDeclaration>;
