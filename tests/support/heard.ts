/**
 * A page as a screen reader gets it: its landmarks, headings and controls, with their names and in their order.
 * What is heard stands in `tests/browser/heard/`, to be read by people; `HEARD=write npm run test:browser` writes
 * it anew after a change that was meant.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const LANDMARKS = [
  'banner',
  'main',
  'navigation',
  'contentinfo',
  'region',
  'complementary',
  'article',
  'dialog'
];
const CONTROLS = [
  ...['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'slider', 'listbox'],
  ...['spinbutton', 'switch', 'tab', 'menuitem']
];
/** Told with their names as well. */
const THINGS = ['heading', 'group', 'table', 'img', 'figure', 'alert'];
/** What says nothing without a name. */
const NAMED = new Set([
  ...CONTROLS,
  'region',
  'navigation',
  'complementary',
  'dialog',
  'table',
  'img',
  'heading'
]);
/** What holds other things. */
const HOLDS = new Set([...LANDMARKS, 'group', 'figure', 'table', 'listbox', 'alert']);
const HEARD = new Set([...LANDMARKS, ...CONTROLS, ...THINGS]);

/** Names say enough by their beginning: drawings have all their figures in them. */
const LENGTH = 100;
/** More of one kind in a row than this are told by the first ones. */
const RUN = 12;
const FIRST = 3;
/** Of the parts of one heading under another of the same kind, so many are told. */
const PARTS = 2;

interface Heard {
  readonly depth: number;
  readonly role: string;
  readonly name: string;
  readonly state: string;
}

/** A line of Playwright's snapshot: `- role "name" [state]: text`, in quotes where YAML needs them. */
const LINE = /^( *)- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?((?: \[[^\]]*\])*)'?(?::(?: (.*))?)?$/;

function linesOf(snapshot: string): readonly Heard[] {
  /** Depths, in the snapshot, of what is told and holds what comes next. */
  let within: number[] = [];
  return snapshot.split('\n').flatMap((line): readonly Heard[] => {
    const [, indent = '', role = '', name, state = '', text] = LINE.exec(line) ?? [];
    if (!HEARD.has(role)) return [];
    const told = name ?? (role === 'group' ? (text ?? '') : '');
    // A box that waits for a message is not heard, nor is a box without a name.
    if ((role === 'alert' && text === undefined) || (role === 'group' && told === '')) return [];
    within = within.filter((depth) => depth < indent.length);
    const heard = { depth: within.length, role, name: told, state };
    if (HOLDS.has(role)) within.push(indent.length);
    return [heard];
  });
}

/** Of what is about figures each number, else what is surely no part of a name: counts, decimals, years. */
const ANY_NUMBER = /\d[\d.,]*(?<=\d)/g;
const SURE_NUMBER = /\d+,\d+|\d{1,3}(\.\d{3})+|\b(19|20)\d\d\b|(?<=\()\d+(?=\))|(?<=[,:] |\balle )\d+/g;

/** Figures change with each edition; where they stand does not. */
function masked({ role, name, state }: Heard): string {
  const all = role === 'img' || role === 'figure' || state.includes('level=1');
  const figures = name.replaceAll("''", "'").replace(all ? ANY_NUMBER : SURE_NUMBER, '#');
  return figures.length > LENGTH ? `${figures.slice(0, LENGTH)}…` : figures;
}

function shown(heard: Heard): string {
  const { depth, role, name, state } = heard;
  return `${'  '.repeat(depth)}${role}${name === '' ? '' : ` “${masked(heard)}”`}${state}`;
}

/** Leaves out what only repeats: long lists, and the third and later parts of one kind. */
function withoutRepeats(lines: readonly Heard[]): readonly string[] {
  const told: string[] = [];
  let parts = 0;
  let skipped: Heard | undefined;
  for (const [at, line] of lines.entries()) {
    const level = line.role === 'heading' ? Number(/level=(\d)/.exec(line.state)?.[1]) : undefined;
    if (level !== undefined && level < 3) parts = 0;
    if (level === 3) parts += 1;
    if (skipped !== undefined && (line.depth < skipped.depth || (level !== undefined && level < 3)))
      skipped = undefined;
    if (level === 3 && parts > PARTS) {
      if (skipped === undefined) told.push(`${'  '.repeat(line.depth)}…`);
      skipped = line;
    }
    if (skipped !== undefined) continue;
    const same = (other: Heard | undefined) => other?.role === line.role && other.depth === line.depth;
    let from = at;
    while (same(lines[from - 1])) from -= 1;
    let to = at;
    while (same(lines[to + 1])) to += 1;
    if (to - from < RUN || at - from < FIRST) told.push(shown(line));
    else if (at - from === FIRST) told.push(`${'  '.repeat(line.depth)}…`);
  }
  return told;
}

/** Playwright's snapshot of the page, without what is inert: nobody hears that. */
async function snapshotOf(page: Page): Promise<string> {
  const hide = (hidden: boolean) =>
    page.evaluate((hidden) => {
      for (const element of document.querySelectorAll('[inert]'))
        if (hidden) element.setAttribute('aria-hidden', 'true');
        else element.removeAttribute('aria-hidden');
    }, hidden);
  await hide(true);
  const snapshot = await page.locator('body').ariaSnapshot();
  await hide(false);
  return snapshot;
}

/** What is heard of a page, and what of it has no name. */
async function heard(page: Page): Promise<{ readonly text: string; readonly nameless: readonly string[] }> {
  const lines = linesOf(await snapshotOf(page));
  return {
    text: `${withoutRepeats(lines).join('\n')}\n`,
    nameless: lines.filter(({ role, name }) => NAMED.has(role) && name === '').map(shown)
  };
}

/** Holds a page to what stands in `tests/browser/heard/<name>.txt`, and everything on it to a name. */
export async function expectHeard(page: Page, name: string): Promise<void> {
  const file = `tests/browser/heard/${name}.txt`;
  await expect.poll(async () => (await heard(page)).nameless, { message: name }).toEqual([]);
  if (process.env['HEARD'] === 'write') {
    // A page may still be filling: what is heard twice, stands.
    let before = '';
    await expect
      .poll(
        async () => {
          const last = before;
          before = (await heard(page)).text;
          return last === before;
        },
        { interval: 1500 }
      )
      .toBe(true);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, before);
  }
  const wanted = readFileSync(file, 'utf8');
  await expect.poll(async () => (await heard(page)).text, { message: file }).toBe(wanted);
}
