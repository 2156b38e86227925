import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '../domain/indicator-ids';
import type { Level } from '../domain/region';
import { column, figures, join, list, sql } from './sql';

describe('the builder of SQL', () => {
  it('binds every value and keeps their order', () => {
    const statement = sql`SELECT ${column('woz', 'mark')} FROM ${figures('wijk')} WHERE region IN ${list(['a', 'b'])} AND year = ${2024}`;
    expect(statement.text).toBe('SELECT "woz__mark" FROM "figures_wijk" WHERE region IN (?, ?) AND year = ?');
    expect(statement.params).toEqual(['a', 'b', 2024]);
  });

  it('binds text that looks like SQL', () => {
    const statement = sql`SELECT ${`'; DROP TABLE regions; --`}`;
    expect(statement.text).toBe('SELECT ?');
    expect(statement.params).toEqual([`'; DROP TABLE regions; --`]);
  });

  it('refuses names that are no indicator or level', () => {
    expect(() => column('woz" FROM x; --' as IndicatorId)).toThrow('not an indicator');
    expect(() => column('woz', '"; --' as 'mark')).toThrow('not a part');
    expect(() => figures('wijk; --' as Level)).toThrow('not a level');
  });

  it('joins parts with their parameters', () => {
    const both = join([sql`a = ${1}`, sql`b = ${2}`], ' AND ');
    expect([both.text, both.params]).toEqual(['a = ? AND b = ?', [1, 2]]);
    expect(list([]).text).toBe('(NULL)');
  });
});
