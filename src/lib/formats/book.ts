/**
 * What a file holds before anyone knows its shape: sheets of texts. A delimited text and a JSON file are
 * one sheet, a workbook has several, and so has a zip with code lists beside its observations.
 */
import type { Container, FormatProblem } from './types';

/** Cells as the file holds them, blanks included; `line` counts from 1. */
export interface RawRow {
  readonly line: number;
  readonly cells: string[];
}

export interface Sheet {
  readonly name: string;
  readonly container: Container;
  readonly rows: readonly RawRow[];
  /** The file itself says which cells are numbers (spreadsheets, JSON). */
  readonly typedNumbers: boolean;
}

export interface Book {
  readonly file: string;
  /** At least one. */
  readonly sheets: readonly Sheet[];
  /** The file in a zip that holds the table. */
  readonly entry?: string;
  /** What is wrong with the file without making its figures wrong. */
  readonly warnings: readonly FormatProblem[];
}

const SPACE = 0x20;
const LAST_ASCII = 0x7e;

/** `text.trim()`, at no cost for the many texts that need none. */
export function trimmed(text: string): string {
  if (text === '') return text;
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
  return first > SPACE && first <= LAST_ASCII && last > SPACE && last <= LAST_ASCII ? text : text.trim();
}

export const oneBlank = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether at least `count` cells of a row hold something. */
export function holds(row: RawRow, count: number): boolean {
  let found = 0;
  for (const cell of row.cells) {
    if (cell !== '' && trimmed(cell) !== '') found += 1;
    if (found >= count) return true;
  }
  return found >= count;
}
