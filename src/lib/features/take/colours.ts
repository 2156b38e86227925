import type { Colours } from './svg';

/**
 * The colours of the site as on paper: those of the light scheme, also when the page is dark now, so that a
 * report shows one ground. They are read from the style sheet, which a gemeente may replace.
 */
export function paperColours(): Colours {
  const style = lightTokens();
  return (token) => style.getPropertyValue(`--${token}`).trim();
}

/** Gives what `read` finds at an element where these colours hold. */
export function readOnPaper<T>(read: (element: HTMLElement) => T): T {
  const style = lightTokens();
  const element = document.createElement('div');
  element.hidden = true;
  for (const name of style) {
    if (name.startsWith('--')) element.style.setProperty(name, style.getPropertyValue(name));
  }
  document.body.append(element);
  try {
    return read(element);
  } finally {
    element.remove();
  }
}

function lightTokens(): CSSStyleDeclaration {
  const light = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .find(
      (rule): rule is CSSStyleRule =>
        rule instanceof CSSStyleRule &&
        rule.selectorText === ':root' &&
        rule.style.getPropertyValue('--papier') !== ''
    );
  return light?.style ?? getComputedStyle(document.documentElement);
}
