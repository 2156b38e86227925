/** Runs once the browser has drawn what stands there now; gives how to call it off. */
export function afterFrame(run: () => void): () => void {
  let turn: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (turn = setTimeout(run)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(turn);
  };
}

/** Runs once the page has nothing better to do, `within` milliseconds at the latest; gives how to call it off. */
export function whenIdle(run: () => void, within: number): () => void {
  if ('requestIdleCallback' in window) {
    const asked = window.requestIdleCallback(run, { timeout: within });
    return () => window.cancelIdleCallback(asked);
  }
  const asked = setTimeout(run, 200);
  return () => clearTimeout(asked);
}
