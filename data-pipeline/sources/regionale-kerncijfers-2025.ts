import { statline, type SourceDeclaration } from './declaration';

const CHILDREN = ['Jonger dan 5 jaar (aantal)', '5 tot 10 jaar (aantal)', '10 tot 15 jaar (aantal)'].map(
  (age) => ({
    column: `Bevolking/Bevolkingssamenstelling op 1 januari/Leeftijd/Leeftijdsgroepen/${age}`,
    times: 1
  })
);

/** By name, with the dissolved gemeenten as empty rows. The gemeenten of 2025 are those of 2024. */
export const regionaleKerncijfers2025: SourceDeclaration = {
  id: 'regionale-kerncijfers-2025',
  ...statline('70072ned', 'Regionale kerncijfers Nederland'),
  edition: '2025',
  retrieved: '2025',
  file: 'cbs-statline/70072ned-regionale-kerncijfers-2025.csv',
  indelingen: { land: 2024, gemeente: 2024 },
  complete: ['land', 'gemeente'],
  region: { kind: 'name', column: "Regio's" },
  year: { kind: 'column', column: 'Perioden' },
  measures: [
    { indicator: 'inwoners', from: 'Totale bevolking' },
    { indicator: 'inwoners_0_15', from: CHILDREN },
    { indicator: 'huishoudens', from: 'Totaal particuliere huishoudens' }
  ]
};
