/**
 * A prerendered page comes to life in turns. What is in sight and what leads through the page comes first, in one
 * go; its parts (`Later.svelte`) follow, a few milliseconds at a time, so that the page answers in between.
 */

/** Milliseconds after which a turn leaves the rest to the next one. */
const TURN = 12;

const waiting = new Set<() => void>();
let standing = false;

/** Whether the page that was opened stands: whatever comes from now on is made in the browser. */
export function pageStands(): boolean {
  return standing;
}

/** To be called once, when all but the parts of the opened page is alive. */
export function markStanding(): void {
  standing = true;
}

/** What comes after it in the browser has a task of its own. */
export async function ownTask(): Promise<void> {
  if (!import.meta.env.SSR) await new Promise((resolve) => setTimeout(resolve));
}

/** Runs in a later task, after all that asked before; gives how to call it off. */
export function inTurn(run: () => void): () => void {
  if (waiting.size === 0) setTimeout(turn);
  waiting.add(run);
  return () => waiting.delete(run);
}

function turn(): void {
  const begin = performance.now();
  try {
    for (const run of waiting) {
      waiting.delete(run);
      run();
      if (performance.now() - begin > TURN) break;
    }
  } finally {
    if (waiting.size > 0) setTimeout(turn);
  }
}
