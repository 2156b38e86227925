/** Stands in for SvelteKit's `$app/paths`: the pages of the bench are served from the root. */
export function asset(path: string): string {
  return path;
}
