/** The tokens of the style sheet of one colour scheme, whichever holds now. A gemeente may replace the sheet. */
export function tokensOf(scheme: 'licht' | 'donker'): CSSStyleDeclaration | undefined {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const inside =
    scheme === 'licht'
      ? rules
      : rules.flatMap((rule) =>
          rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-color-scheme: dark')
            ? [...rule.cssRules]
            : []
        );
  return inside.find(
    (rule): rule is CSSStyleRule =>
      rule instanceof CSSStyleRule &&
      rule.selectorText === ':root' &&
      rule.style.getPropertyValue('--papier') !== ''
  )?.style;
}

/** Gives an element, and all that is in it, the tokens of one colour scheme. */
export function wearTokens(element: HTMLElement, scheme: 'licht' | 'donker'): void {
  // The dark tokens are only those that differ.
  for (const one of scheme === 'donker' ? (['licht', 'donker'] as const) : (['licht'] as const)) {
    const tokens = tokensOf(one);
    for (const name of tokens ?? []) {
      if (name.startsWith('--') && tokens !== undefined)
        element.style.setProperty(name, tokens.getPropertyValue(name));
    }
  }
  element.style.colorScheme = scheme === 'donker' ? 'dark' : 'light';
}
