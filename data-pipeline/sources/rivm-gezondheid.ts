import { RIVM, type SourceDeclaration } from './declaration';

const SAVED = { 2012: '2022-05-13', 2016: '2022-05-13', 2020: '2022-05-06' } as const;

/** All years in the classification of 2020. The figures are model estimates (SMAP), without an interval. */
function edition(year: 2012 | 2016 | 2020): SourceDeclaration {
  return {
    id: `rivm-gezondheid-${year}`,
    ...RIVM,
    table: '50090NED',
    title: 'Gezondheid per wijk en buurt; 2012/2016/2020 (indeling 2020)',
    url: 'https://statline.rivm.nl/#/RIVM/nl/dataset/50090NED',
    edition: `${year}, 18 jaar en ouder`,
    retrieved: SAVED[year],
    file: `rivm/rivm_gezondheid_wijk_buurt_${year}_18plus.xlsx`,
    // Of buurten the latest year alone: the list of a gemeente shows one.
    indelingen: { land: 2020, gemeente: 2020, wijk: 2020, ...(year === 2020 && { buurt: 2020 }) },
    complete: ['land', 'gemeente', 'wijk', ...(year === 2020 ? (['buurt'] as const) : [])],
    region: { kind: 'code', column: 'Codering' },
    year: { kind: 'column', column: 'Perioden' },
    only: { Leeftijd: '20300', Marges: 'MW00000' },
    measures: [{ indicator: 'moeite_rondkomen', from: 'MoeiteMetRondkomen', remarks: ['estimate'] }]
  };
}

export const rivmGezondheid: readonly SourceDeclaration[] = [edition(2012), edition(2016), edition(2020)];
