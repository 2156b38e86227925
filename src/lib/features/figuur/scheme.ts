/** The colours that an address asks for, whatever the device of the reader prefers. */
import type { Scheme } from '$lib/domain/embed-view';
import { wearTokens } from '$lib/theme/tokens';

/** Sets the colours of the whole page. `auto` leaves them as they are. */
export function wear(scheme: Scheme): void {
  if (scheme !== 'auto') wearTokens(document.documentElement, scheme);
}
