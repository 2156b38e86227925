import { describe, expect, it } from 'vitest';
import { CODE_TOPIC, columnOf, requireCodes } from './columns';
import { readTable } from './table';
import { bytesOf } from './test-files';
import type { Parsed, Table } from './types';

async function table(text: string): Promise<Table> {
  const result = await readTable('voorbeeld.csv', bytesOf(text));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const problem = (result: Parsed<number>) => (result.ok ? undefined : result.problems[0]);

describe('columnOf', () => {
  const statline = () =>
    table(
      '"Regio\'s";"Wonen/Huur/Totaal (%)";"Wonen/Koop/Totaal (%)";"Wonen/Koop/Totaal (aantal)"\r\n"Voorbeeldstad";1;2;3\r\n'
    );

  it('prefers the whole heading, then the name, then the end of the topic path', async () => {
    const found = await statline();
    expect(columnOf(found, 'Wonen/Koop/Totaal (aantal)')).toEqual({ ok: true, value: 3 });
    expect(columnOf(found, 'Wonen/Huur/Totaal')).toEqual({ ok: true, value: 1 });
    expect(columnOf(found, 'Totaal', { group: 'Huur' })).toEqual({ ok: true, value: 1 });
    expect(columnOf(found, 'Totaal', { group: 'Koop', occurrence: 2 })).toEqual({ ok: true, value: 3 });
  });

  it('refuses to choose between two columns of one name', async () => {
    expect(problem(columnOf(await statline(), 'Totaal', { group: 'Koop' }))).toMatchObject({
      file: 'voorbeeld.csv',
      column: 'Totaal',
      found: '2 kolommen: “Wonen/Koop/Totaal (%)” en “Wonen/Koop/Totaal (aantal)”.'
    });
  });

  it('binds a numbered column on its name, whatever the number', async () => {
    for (const number of [78, 87]) {
      const found = await table(`ID;RegioS;HuishoudensMetEenLaagInkomen_${number}\n1;GM9901;4\n`);
      expect(columnOf(found, 'HuishoudensMetEenLaagInkomen')).toEqual({ ok: true, value: 2 });
    }
  });

  it('needs the period where a Swing file has several', async () => {
    const found = await table('"Gemeenten";"Inkomen|2011";"Inkomen|2012"\r\n"Voorbeeldstad";1;2\r\n');
    expect(columnOf(found, 'Inkomen', { period: '2012' })).toEqual({ ok: true, value: 2 });
    expect(problem(columnOf(found, 'Inkomen'))?.found).toContain('2 kolommen');
    expect(problem(columnOf(found, 'Inkomen', { period: '2013' }))?.expected).toBe(
      'Een kolom “Inkomen” van 2013.'
    );
  });

  it('names the columns that resemble the one that is missing', async () => {
    const found = problem(columnOf(await table('code;laag_inkomen_pct;woz\nGM9901;1;2\n'), 'Laag inkomen'));
    expect(found?.found).toBe('Wel deze kolommen “laag_inkomen_pct”.');
    expect(found?.action).toContain('“Laag inkomen”');
  });
});

describe('requireCodes', () => {
  it('finds the column with codes, and prefers the one that CBS calls Codering', async () => {
    expect(requireCodes(await table('ID;RegioS;Codering_3\n1;GM9901;GM9901\n'))).toEqual({
      ok: true,
      value: 2
    });
    expect(requireCodes(await table('naam;wijkcode;gemeentecode\nOost;WK9901AA;GM9901\n'))).toEqual({
      ok: true,
      value: 1
    });
  });

  it('does not take the margins of RIVM for regions', async () => {
    expect(requireCodes(await table('ID;Marges;WijkenEnBuurten;Waarde_4\n1;MW00000;GM9901;3\n'))).toEqual({
      ok: true,
      value: 2
    });
  });

  it('says which StatLine topic to tick', async () => {
    const found = problem(
      requireCodes(await table('"Wijken en buurten";"Aantal inwoners (aantal)"\r\n"Voorbeeldstad";5\r\n'))
    );
    expect(found).toMatchObject({ file: 'voorbeeld.csv', line: 1, column: CODE_TOPIC });
    expect(found?.found).toContain('“Wijken en buurten”');
    expect(found?.action).toContain('Regioaanduiding/Codering (code)');
  });

  it('tells numbers from codes', async () => {
    const found = problem(requireCodes(await table('gemcode,gemeente\n14,Voorbeeldstad\n')));
    expect(found).toMatchObject({ line: 2, column: 'gemcode', found: '“14”.' });
    expect(found?.action).toContain('GM');
  });

  it('refuses names alone', async () => {
    expect(problem(requireCodes(await table('gemeente,waarde\nVoorbeeldstad,1\n')))?.found).toContain(
      'Geen codes'
    );
  });
});
