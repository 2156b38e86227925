import { expect, it } from 'vitest';
import { declarationOf } from '../../domain/catalogue';
import { absent, known } from '../../domain/figure';
import { SENTENCE_ORDER } from '../../domain/sentence';
import { FACTORS } from '../../domain/together';
import { nativeConnector } from '../native.server';
import { writeDataFolder } from '../testing/folder.server';
import { askStructure, STRUCTURE_INPUTS } from './similar';

const stad = { level: 'gemeente', indeling: 2024 } as const;
const year = { level: 'gemeente', year: 2024 } as const;

it('takes the structure of every area from its figures of one year, and guesses nothing', async () => {
  const folder = await writeDataFolder({
    regions: [
      { ...stad, code: 'GM9001', name: 'Voorbeeldstad' },
      { ...stad, code: 'GM9002', name: 'Voorbeelddorp' },
      { ...stad, code: 'GM9003', name: 'Voorbeeldplas' },
      { ...stad, code: 'GM9004', name: 'Voorbeeld van toen', indeling: 2020 }
    ],
    series: (['inwoners', 'aandeel_0_15', 'huishoudens'] as const).map((indicator) => ({
      ...year,
      indicator,
      indeling: 2024
    })),
    cells: [
      { ...year, region: 'GM9001', indicator: 'inwoners', figure: known(1000) },
      { ...year, region: 'GM9001', indicator: 'aandeel_0_15', figure: known(15) },
      { ...year, region: 'GM9001', indicator: 'huishoudens', figure: known(400) },
      { ...year, region: 'GM9002', indicator: 'inwoners', figure: known(1000) },
      { ...year, region: 'GM9002', indicator: 'aandeel_0_15', figure: absent('too-few') },
      { ...year, region: 'GM9003', indicator: 'inwoners', figure: known(0) },
      { ...year, region: 'GM9003', indicator: 'huishoudens', figure: known(0) }
    ]
  });
  const connector = await nativeConnector(folder);
  expect(await askStructure(connector, stad)).toEqual([
    { code: 'GM9001', values: { inwoners: 1000, kinderen: 15, huishouden: 2.5 } },
    { code: 'GM9002', values: { inwoners: 1000 } },
    { code: 'GM9003', values: { inwoners: 0 } }
  ]);
});

it('is size and make-up only: no risk factor, nothing about money, help, health, homes or herkomst', () => {
  for (const id of STRUCTURE_INPUTS) {
    const { theme, direction, table } = declarationOf(id);
    expect(['omvang', 'context']).toContain(theme);
    expect(direction).toBe('context');
    expect(table.publisher).toBe('CBS');
  }
  const outcomes: readonly string[] = [
    ...FACTORS,
    ...SENTENCE_ORDER,
    'eenouder_hh',
    'koopwoningen',
    'corporatiewoningen',
    'woz',
    'herkomst_buiten_europa',
    'ses_woa',
    'inkomen_per_inwoner'
  ];
  expect(STRUCTURE_INPUTS.filter((id) => outcomes.includes(id))).toEqual([]);
});

it('takes no figures of another classification, though the codes are the same', async () => {
  const folder = await writeDataFolder({
    regions: [{ ...stad, code: 'GM9001', name: 'Voorbeeldstad' }],
    series: [
      { ...year, indicator: 'inwoners', indeling: 2024 },
      { ...year, indicator: 'aandeel_0_15', indeling: 2023 }
    ],
    cells: [
      { ...year, region: 'GM9001', indicator: 'inwoners', figure: known(1000) },
      { ...year, region: 'GM9001', indicator: 'aandeel_0_15', figure: known(15) }
    ]
  });
  expect(await askStructure(await nativeConnector(folder), stad)).toEqual([
    { code: 'GM9001', values: { inwoners: 1000 } }
  ]);
});
