import type { AreaCode } from '$lib/domain/coalition';
import type { PutSlide } from '$lib/domain/talk/slides';

/** What can be put in a presentation, each a slide of its own, and what a new talk would be about where there is none yet. */
export interface SlideTarget {
  readonly slides: readonly PutSlide[];
  readonly about: { readonly code: AreaCode; readonly name: string };
}
