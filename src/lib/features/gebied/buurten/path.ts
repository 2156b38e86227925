import type { BuurtCode } from '$lib/domain/buurt';

/** Address of the page of a buurt, from the root of the site: one page for all, which reads the code. */
export function buurtPath(code: BuurtCode): `/gebied/buurt/?${string}` {
  return `/gebied/buurt/?code=${code}`;
}
