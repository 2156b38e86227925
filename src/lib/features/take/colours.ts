import type { Colours } from './svg';

/**
 * The colours of the site as on paper: those of the light scheme, also when the page is dark now, so that a
 * report shows one ground. They are read from the style sheet, which a gemeente may replace.
 */
export function paperColours(): Colours {
  const light = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .find(
      (rule): rule is CSSStyleRule =>
        rule instanceof CSSStyleRule &&
        rule.selectorText === ':root' &&
        rule.style.getPropertyValue('--papier') !== ''
    );
  const style = light?.style ?? getComputedStyle(document.documentElement);
  return (token) => style.getPropertyValue(`--${token}`).trim();
}
