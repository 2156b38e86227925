/** When and where something is taken along: read at the moment itself. */
import type { Making } from './tables';

const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

export function making(): Making {
  return { date: day.format(new Date()), address: location.href };
}
