/** The colours that an address asks for, whatever the device of the reader prefers. */
import type { Scheme } from '$lib/domain/embed-view';
import { tokensOf } from '$lib/theme/tokens';

/** Sets the colours of the whole page. `auto` leaves them as they are. */
export function wear(scheme: Scheme): void {
  if (scheme === 'auto') return;
  const root = document.documentElement.style;
  // The dark tokens are only those that differ.
  for (const one of scheme === 'donker' ? (['licht', 'donker'] as const) : (['licht'] as const)) {
    const tokens = tokensOf(one);
    for (const name of tokens ?? []) {
      if (name.startsWith('--') && tokens !== undefined)
        root.setProperty(name, tokens.getPropertyValue(name));
    }
  }
  root.colorScheme = scheme === 'donker' ? 'dark' : 'light';
}
