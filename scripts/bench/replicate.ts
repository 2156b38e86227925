/** The momentopname several times over, to measure how the cost of a build grows. Never written into the project. */
import type { FigureRow, FigureTable, Momentopname } from '../../data-pipeline/momentopname';
import { parseBuurtCode, sourceLevelOf, type Buurt, type BuurtCode } from '../../src/lib/domain/buurt';
import { levelOf, parseRegionCode, type Region, type RegionCode } from '../../src/lib/domain/region';

/** What there is more of: gemeenten with their wijken and buurten, or years. */
export type Axis = 'areas' | 'years';

/** Years between two copies: more than the momentopname spans. */
const STRIDE = 30;

/** The real tables `times` over: each copy with codes, or with years, that no other has. */
export function replicate(momentopname: Momentopname, axis: Axis, times: number): Momentopname {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  if (axis === 'years') {
    const later = (row: FigureRow, copy: number) => ({ ...row, year: row.year + copy * STRIDE });
    return { ...momentopname, figures: momentopname.figures.map((table) => inCopies(table, copies, later)) };
  }
  const codeIn = codesOf(momentopname.regions);
  const regions = copies.flatMap((copy) =>
    momentopname.regions.flatMap((region): readonly Region[] => {
      if (copy === 0) return [region];
      if (region.level !== 'gemeente' && region.level !== 'wijk') return [];
      const { gemeente } = region;
      return [
        {
          ...region,
          code: codeIn(region.code, copy),
          ...(gemeente !== undefined && { gemeente: codeIn(gemeente, copy) }),
          // Copies lie nowhere.
          outlined: false
        }
      ];
    })
  );
  const buurten = copies.flatMap((copy) =>
    momentopname.buurten.map((buurt): Buurt => ({ ...buurt, code: codeIn(buurt.code, copy) }))
  );
  const elsewhere = (row: FigureRow, copy: number): FigureRow | undefined => {
    const level = sourceLevelOf(row.region);
    const isCopied = level === 'gemeente' || level === 'wijk' || level === 'buurt';
    if (copy > 0 && !isCopied) return undefined;
    return { ...row, region: codeIn(row.region, copy) };
  };
  const figures = momentopname.figures.map((table) => inCopies(table, copies, elsewhere));
  return { ...momentopname, regions, buurten, figures };
}

/** The table with every row in every copy where `made` gives one; made again each time somebody goes through them. */
function inCopies(
  table: FigureTable,
  copies: readonly number[],
  made: (row: FigureRow, copy: number) => FigureRow | undefined
): FigureTable {
  function* rows(): Generator<FigureRow> {
    for (const copy of copies) {
      for (const row of table.rows) {
        const one = made(row, copy);
        if (one !== undefined) yield one;
      }
    }
  }
  return { ...table, rows: { [Symbol.iterator]: rows } };
}

/** Numbers that no gemeente has, one for each gemeente and copy; a wijk or a buurt takes that of its gemeente. */
function codesOf(regions: readonly Region[]): <C extends RegionCode | BuurtCode>(code: C, copy: number) => C {
  const used = new Set(regions.flatMap(({ code }) => (levelOf(code) === 'gemeente' ? [code.slice(2)] : [])));
  const free = Array.from({ length: 9999 }, (_, index) => String(index + 1).padStart(4, '0')).filter(
    (number) => !used.has(number)
  );
  const order = new Map([...used].map((number, index) => [number, index]));
  return <C extends RegionCode | BuurtCode>(code: C, copy: number): C => {
    if (copy === 0) return code;
    const number = free[(copy - 1) * used.size + (order.get(code.slice(2, 6)) ?? 0)];
    const text = `${code.slice(0, 2)}${number ?? ''}${code.slice(6)}`;
    const made = parseRegionCode(text) ?? parseBuurtCode(text);
    if (made === undefined) throw new Error(`no code left for copy ${copy} of ${code}`);
    return made as C;
  };
}
