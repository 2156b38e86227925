/** What a key means during a presentation: of a keyboard, and of a remote, which sends keys too. */
export type PresentKey =
  'next' | 'previous' | 'first' | 'last' | 'blank' | 'full' | 'notes' | 'help' | 'back';

const KEYS: Readonly<Record<string, PresentKey>> = {
  arrowright: 'next',
  arrowdown: 'next',
  pagedown: 'next',
  ' ': 'next',
  enter: 'next',
  arrowleft: 'previous',
  arrowup: 'previous',
  pageup: 'previous',
  backspace: 'previous',
  home: 'first',
  end: 'last',
  b: 'blank',
  // The black button of many remotes.
  '.': 'blank',
  f: 'full',
  n: 'notes',
  '?': 'help',
  escape: 'back'
};

/** Keys that a control under the focus needs itself. */
const OF_CONTROLS = new Set([' ', 'enter', 'arrowright', 'arrowdown', 'arrowleft', 'arrowup', 'home', 'end']);

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * `focus`: what has the focus: a field to write in, which keeps every key but Page Up and Page Down; a control, which
 * keeps its own; or nothing of the kind.
 */
export function presentKey(
  { key, shiftKey, ctrlKey, altKey, metaKey }: Pressed,
  focus: 'field' | 'control' | 'none'
): PresentKey | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const name = key.toLowerCase();
  const meaning = KEYS[name];
  if (focus === 'field') return name === 'pageup' || name === 'pagedown' ? meaning : undefined;
  if (focus === 'control' && OF_CONTROLS.has(name)) return undefined;
  return name === ' ' && shiftKey ? 'previous' : meaning;
}

/** What the help says of each. */
export const KEY_WORDS: readonly (readonly [keys: string, does: string])[] = [
  ['→ ↓ spatie Page Down', 'volgende dia'],
  ['← ↑ Page Up', 'vorige dia'],
  ['Home, End', 'eerste, laatste dia'],
  ['B of punt', 'scherm zwart, en weer terug'],
  ['F', 'volledig scherm'],
  ['N', 'notities in een tweede venster'],
  ['?', 'deze hulp'],
  ['Esc', 'terug naar het overzicht']
];
