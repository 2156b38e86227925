/**
 * Whatever somebody gives at *Eigen cijfers*: it is read and can be kept, or refused in Dutch sentences that
 * name the file, and the row and column where these are known. Nothing breaks.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnFile, writeOwnFile } from '$lib/data/own/schema';
import { readBoundaries } from '$lib/formats/boundaries';
import { formatProblem } from '$lib/formats/problem';
import { bytesOf, xlsxOf, type SheetCell } from '$lib/formats/test-files';
import type { FormatProblem } from '$lib/formats/types';
import { understand } from '$lib/formats/understand';
import { accountOf } from './account';
import { toOwnSet } from './own-set';
import { firstPick } from './picks';
import { INDEX } from './test-files';
import { sentenceOf } from './words';

const RUNS = { numRuns: 1000 };
const FILE = 'van-iemand.csv';

/** What a machine says, and a person should never read. */
const MACHINE = /undefined|\bNaN\b|\[object|Error\b|Unexpected|is not|cannot|invalid/i;

function expectSentences(problems: readonly FormatProblem[], file = FILE): void {
  for (const problem of problems) {
    expect(problem.file).toContain(file);
    for (const text of [problem.expected, problem.found, problem.action])
      expect(text).toMatch(/^[\p{Lu}\d“’'‘].*[.?!:”]$/su);
    // The file's own words may say anything.
    expect(formatProblem(problem).replace(/“[^”]*”/g, '')).not.toMatch(MACHINE);
    if (problem.line !== undefined) expect(problem.line).toBeGreaterThan(0);
  }
}

/** The whole way of a file: to the account on the page, to what is kept, and to an exported file and back. */
async function takeIn(bytes: Uint8Array): Promise<void> {
  const read = await understand(FILE, bytes, INDEX);
  if (!read.ok) {
    expect(read.problems.length).toBeGreaterThan(0);
    return expectSentences(read.problems);
  }
  expectSentences([...read.value.warnings, ...read.value.reading.problems]);
  const account = accountOf(read.value, {}, INDEX);
  expect(sentenceOf(account).replace(/“[^”]*”|‘[^’]*’/g, '')).not.toMatch(/undefined|NaN|\[object/);
  expect(account.rowsIn).toBe(account.rowsOut + account.rejected.reduce((sum, { rows }) => sum + rows, 0));
  const picks = new Map(
    account.topics.map((topic) => [
      topic.topic.id,
      {
        ...firstPick(topic, topic.decimals, {}, account.topicCount),
        taken: true,
        measure: { unit: topic.topic.unit ?? 'count', times: topic.topic.times } as const
      }
    ])
  );
  const set = toOwnSet(read.value, { picks, source: '', id: 'proef', added: '2026-01-02T03:04:05.000Z' });
  expect(readOwnFile(writeOwnFile([set], new Date(0)), 'bewaard.json')).toEqual({ ok: true, value: [set] });
}

const heading = fc.oneof(
  fc.constantFrom('gemeentecode', 'Wijk', 'jaar', 'Perioden', 'Onderwerp', 'Schuldhulp (%)', 'Aantal'),
  fc.constantFrom('', '__proto__', 'constructor', 'Jeugdhulp|2023', 'GM9001', 'Regio’s', 'sep=;', '"'),
  fc.string({ unit: 'grapheme', maxLength: 12 })
);
const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('GM9001', 'GM9002', 'Voorbeeldstad', 'WK900101', 'Noord', 'Haven')
  },
  { weight: 3, arbitrary: fc.constantFrom('2023', '2024', '2023JJ00', '31-12-2023', '1e kwartaal 2024') },
  {
    weight: 4,
    arbitrary: fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((n) => String(n).replace('.', ','))
  },
  { weight: 1, arbitrary: fc.constantFrom('', '.', 'x', '-', '<5', '1.234,5', '1e999', '-0', '12%', '=1+1') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.tuple(
      fc.array(heading, { minLength: width, maxLength: width }),
      fc.array(fc.array(cell, { minLength: width - 1, maxLength: width + 1 }), { maxLength: 8 })
    )
  )
  .map(([headings, rows]) => [headings, ...rows]);

/** Bytes as they were, cut off, or with one of them changed. */
const harm = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'none' } as const) },
  { weight: 1, arbitrary: fc.nat().map((at) => ({ kind: 'cut', at }) as const) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(), fc.nat(255)).map(([at, to]) => ({ kind: 'byte', at, to }) as const)
  }
);
type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never;

function harmed(bytes: Uint8Array, harm: Harm): Uint8Array {
  if (harm.kind === 'cut') return bytes.slice(0, harm.at % (bytes.length + 1));
  const copy = bytes.slice();
  if (harm.kind === 'byte' && copy.length > 0) copy[harm.at % copy.length] = harm.to;
  return copy;
}

describe('a fuzzed file of own figures is read and kept, or refused in words:', () => {
  it('CSV', async () => {
    const csv = fc
      .tuple(table, fc.constantFrom(';', ',', '\t', '|'), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
      .map(([rows, mark, end, quoted]) =>
        rows
          .map((cells) => cells.map((text) => (quoted ? `"${text.replaceAll('"', '""')}"` : text)).join(mark))
          .join(end)
      );
    const encoded = fc.tuple(csv, fc.boolean()).map(([text, wide]) => {
      if (!wide) return bytesOf(text);
      const units = Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0));
      return new Uint8Array(units.buffer);
    });
    await fc.assert(
      fc.asyncProperty(encoded, harm, (bytes, how) => takeIn(harmed(bytes, how))),
      RUNS
    );
  });

  it('XLSX', async () => {
    // XML knows no control characters: those would be another file.
    const typed = (text: string): SheetCell =>
      /^-?\d+(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text.replace(/[^\P{C}\n]/gu, '');
    const marks = fc.constantFrom('<v>', '</row>', '<c r=', 't="inlineStr"', 'A1', '<sheetData>', '"');
    await fc.assert(
      fc.asyncProperty(
        fc.array(table, { minLength: 1, maxLength: 2 }),
        fc.option(fc.tuple(marks, fc.string({ maxLength: 6 }))),
        harm,
        async (tables, change, how) => {
          const sheets = Object.fromEntries(
            tables.map((rows, index) => [`Blad${index + 1}`, rows.map((cells) => cells.map(typed))])
          );
          const bytes = xlsxOf(sheets, (xml) =>
            change === null ? xml : xml.replace(change[0], () => change[1])
          );
          await takeIn(harmed(bytes, how));
        }
      ),
      RUNS
    );
  });

  it('JSON', async () => {
    const object = fc.dictionary(heading, fc.oneof(cell, fc.double(), fc.jsonValue({ maxDepth: 2 })), {
      maxKeys: 5
    });
    const json = fc.oneof(
      fc.array(object, { maxLength: 6 }).map((value) => JSON.stringify({ value })),
      fc.array(object, { maxLength: 6 }).map((value) => JSON.stringify(value)),
      fc
        .dictionary(fc.constantFrom('GM9001', 'GM9002', 'WK900101', 'x'), object)
        .map((value) => JSON.stringify(value)),
      fc.json(),
      fc.integer({ min: 1, max: 5000 }).map((deep) => '['.repeat(deep))
    );
    await fc.assert(
      fc.asyncProperty(json, harm, (text, how) => takeIn(harmed(bytesOf(text), how))),
      RUNS
    );
  });

  it('GeoJSON, as figures and as outlines', async () => {
    const position = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.tuple(
          fc.double({ min: 3, max: 7, noNaN: true }),
          fc.double({ min: 51, max: 53, noNaN: true })
        )
      },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) }
    );
    const ring = fc.array(position, { maxLength: 6 }).map((places) => [...places, ...places.slice(0, 1)]);
    const feature = fc.record(
      {
        type: fc.constantFrom('Feature', 'feature', ''),
        properties: fc.oneof(
          fc.record({ statcode: fc.constantFrom('GM9001', 'GM9002', '', 'gm9001'), statnaam: cell }),
          fc.dictionary(heading, cell, { maxKeys: 3 }),
          fc.constant(null)
        ),
        geometry: fc.oneof(
          fc.record({ type: fc.constant('Polygon'), coordinates: fc.array(ring, { maxLength: 2 }) }),
          fc.record({
            type: fc.constant('MultiPolygon'),
            coordinates: fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 2 })
          }),
          fc.record({
            type: fc.constantFrom('Point', 'LineString', 'x'),
            coordinates: fc.jsonValue({ maxDepth: 2 })
          }),
          fc.constant(null)
        )
      },
      { requiredKeys: [] }
    );
    const collection = fc
      .record(
        {
          type: fc.constantFrom('FeatureCollection', 'Feature', 'Topology'),
          features: fc.oneof(fc.array(feature, { maxLength: 4 }), fc.jsonValue({ maxDepth: 2 })),
          crs: fc.jsonValue({ maxDepth: 2 })
        },
        { requiredKeys: ['type'] }
      )
      .map((content) => JSON.stringify(content));
    await fc.assert(
      fc.asyncProperty(collection, harm, async (text, how) => {
        const bytes = harmed(bytesOf(text), how);
        const outlines = readBoundaries('grenzen.geojson', bytes);
        if (outlines.ok) {
          for (const { code, geometry } of outlines.value) {
            expect(code).toMatch(/^[A-Z]{2}/);
            expect(JSON.stringify(geometry)).not.toContain('null');
          }
        } else {
          expect(outlines.problems.length).toBeGreaterThan(0);
          expectSentences(outlines.problems, 'grenzen.geojson');
        }
        await takeIn(bytes);
      }),
      RUNS
    );
  });

  it('and names the row and the column of a cell that is no figure', async () => {
    const rows = fc.array(fc.nat(1000), { minLength: 5, maxLength: 20 });
    const words = fc.constantFrom('ongeveer 12', '12 of 13', 'zie noot', '12a');
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), words, async (values, at, word) => {
        const wrong = at % values.length;
        const lines = values.map(
          (value, index) => `GM9001;${2000 + index};${index === wrong ? word : value}`
        );
        const text = ['gemeentecode;jaar;Schuldhulp', ...lines].join('\n');
        const read = await understand(FILE, bytesOf(text), INDEX);
        const problems = read.ok ? read.value.reading.problems : read.problems;
        expect(problems).toEqual([
          expect.objectContaining({ file: FILE, line: wrong + 2, column: 'Schuldhulp' })
        ]);
        expect(problems[0]?.found).toContain(word);
      }),
      { numRuns: 200 }
    );
  });
});
