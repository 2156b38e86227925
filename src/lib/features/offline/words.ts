/** Sizes and days as the page of Offline says them. */

const mb = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

/** "3,1 MB"; what is less than a tenth of that is "minder dan 0,1 MB". */
export function sizeOf(bytes: number): string {
  return bytes < 100_000 ? 'minder dan 0,1 MB' : `${mb.format(bytes / 1_000_000)} MB`;
}

/** "22 november 2026". */
export function dayOf(time: Date | string): string {
  return day.format(new Date(time));
}
