/** Name of the database with the own figures. */
export const DATABASE = 'zicht-op-kinderarmoede';

/** Word between tabs, and between parts of one page, that the own figures changed. Nothing but that word. */
const CHANNEL = 'zicht-op-kinderarmoede:eigen-cijfers';

/** Tells every `watchOwn` of this site, in this tab and in others, that something changed. */
export function announceOwn(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back after each change of the own figures, made in this tab or another. Gives the way to stop. */
export function watchOwn(onchange: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', onchange);
  return () => channel.close();
}
