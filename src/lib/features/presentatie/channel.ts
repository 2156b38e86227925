/** The two windows of one presentation keep step: which slide, and whether the screen is black. */
export interface Step {
  readonly slide: number;
  readonly blank: boolean;
  /** When the presentation began, in milliseconds since 1970. */
  readonly began: number;
}

type Message = { readonly kind: 'step'; readonly step: Step } | { readonly kind: 'asking' };

/**
 * Follows the other windows of a presentation. `onask` gives where this window stands, for one that was just
 * opened; `undefined` where it knows nothing itself.
 */
export function joinWindows(
  talk: string,
  onstep: (step: Step) => void,
  onask: () => Step | undefined
): { readonly tell: (step: Step) => void; readonly leave: () => void } {
  const channel = new BroadcastChannel(`zicht-op-kinderarmoede:presentatie:${talk}`);
  const send = (message: Message) => channel.postMessage(message);
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'step') onstep(data.step);
    else {
      const step = onask();
      if (step !== undefined) send({ kind: 'step', step });
    }
  });
  send({ kind: 'asking' });
  return { tell: (step) => send({ kind: 'step', step }), leave: () => channel.close() };
}
