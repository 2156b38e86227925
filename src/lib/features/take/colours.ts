import { tokensOf } from '$lib/theme/tokens';
import type { Colours } from './svg';

/**
 * The colours of the site as on paper: those of the light scheme, also when the page is dark now, so that a
 * report shows one ground. They are read from the style sheet, which a gemeente may replace.
 */
export function paperColours(): Colours {
  const style = lightTokens();
  return (token) => style.getPropertyValue(`--${token}`).trim();
}

/** An element in the page, for the eye nowhere, in which these colours hold. To be removed after use. */
export function onPaper(): HTMLElement {
  const style = lightTokens();
  const element = document.createElement('div');
  element.setAttribute('aria-hidden', 'true');
  element.inert = true;
  for (const name of style) {
    if (name.startsWith('--')) element.style.setProperty(name, style.getPropertyValue(name));
  }
  document.body.append(element);
  return element;
}

function lightTokens(): CSSStyleDeclaration {
  return tokensOf('licht') ?? getComputedStyle(document.documentElement);
}
