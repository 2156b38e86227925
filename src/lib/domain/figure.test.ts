import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ABSENCES,
  REMARKS,
  absent,
  decodeFigure,
  encodeMark,
  explainAbsence,
  explainAbsent,
  known,
  labelAbsence
} from './figure';
import type { Figure } from './figure';

const figures: fc.Arbitrary<Figure> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...ABSENCES), fc.constantFrom('', '.', 'x', '<10', '-99997', 'a:b'))
    .map(([reason, mark]) => (reason === 'not-loaded' ? absent(reason) : absent(reason, mark))),
  fc
    .tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.subarray([...REMARKS]))
    .map(([value, remarks]) => known(value, remarks))
);

describe('a figure in Parquet cells', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const value = figure.kind === 'known' ? figure.value : null;
        expect(decodeFigure({ value, mark: encodeMark(figure) })).toEqual(figure);
      })
    );
  });

  it('keeps 0 apart from missing', () => {
    expect(decodeFigure({ value: 0 })).toEqual(known(0));
    expect(decodeFigure({ value: null })).toEqual(absent('not-loaded'));
  });

  it('carries counts and bounds where they are there', () => {
    expect(
      decodeFigure({ value: 10.5, mark: 'derived', numerator: 21, denominator: 200, lower: 10, upper: 11 })
    ).toEqual({
      kind: 'known',
      value: 10.5,
      remarks: ['derived'],
      numerator: 21,
      denominator: 200,
      lower: 10,
      upper: 11
    });
  });

  it('refuses a mark that nothing writes', () => {
    expect(() => decodeFigure({ value: 1, mark: 'guessed' })).toThrow('unknown mark: guessed');
    expect(() => decodeFigure({ value: null, mark: 'provisional' })).toThrow('unknown mark: provisional');
  });
});

describe('the reason of absence', () => {
  it('is a sentence and a label of its own for every reason', () => {
    const sentences = ABSENCES.map(explainAbsence);
    expect(new Set(sentences).size).toBe(ABSENCES.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(new Set(ABSENCES.map(labelAbsence)).size).toBe(ABSENCES.length);
  });

  it('comes with the sign of the publisher, where there is one', () => {
    expect(explainAbsent(absent('suppressed', 'x'))).toBe(
      'Dit cijfer is geheim: het gaat om te weinig mensen. In de bron staat ‘x’.'
    );
    expect(explainAbsent(absent('unknown'))).toBe('De bron geeft hier geen cijfer.');
    expect(encodeMark(absent('unknown', '.'))).toBe('unknown:.');
  });
});
