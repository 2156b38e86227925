/** The code with which another site shows a figure. Pure. */
import type { EmbedForm, EmbedView } from '$lib/domain/embed-view';
import { never } from '$lib/domain/never';
import { escape } from './svg';

/** What can be shown elsewhere, and how it is named there. */
export interface EmbedTarget extends Pick<EmbedView, 'area' | 'name' | 'indicator'> {
  /** "Laag inkomen, Rotterdam" */
  readonly title: string;
  /** The first is chosen. */
  readonly forms: readonly EmbedForm[];
}

export function formName(form: EmbedForm): string {
  switch (form) {
    case 'plaats':
      return 'Het gebied tussen de andere';
    case 'jaren':
      return 'Door de jaren';
    case 'cijfer':
      return 'Alleen het cijfer';
    default:
      return never(form, 'form of a figure');
  }
}

/** Room that a figure takes on a telephone; in a wider frame it takes less. */
function heightOf(form: EmbedForm): number {
  switch (form) {
    case 'plaats':
      return 460;
    case 'jaren':
      return 400;
    case 'cijfer':
      return 270;
    default:
      return never(form, 'form of a figure');
  }
}

/**
 * The frame round the figure at `address`: as wide as the page has room for, without more rights than the figure needs. `allow-popups` lets its
 * link open beside the page that it stands in.
 */
export function embedCode(address: string, form: EmbedForm, title: string): string {
  const attributes = {
    src: address,
    title: `${title} – Zicht op kinderarmoede`,
    width: '100%',
    height: String(heightOf(form)),
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    sandbox: 'allow-scripts allow-same-origin allow-popups',
    style: 'border:0;max-width:44rem'
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<iframe${written.join('')}></iframe>`;
}
