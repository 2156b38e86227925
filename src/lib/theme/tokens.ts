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
