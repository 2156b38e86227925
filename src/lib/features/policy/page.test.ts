import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPolicy } from './page';

const page = (body: string) =>
  `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`;
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function partsOf(html: string) {
  return {
    policy: /content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '',
    sheet: /<style id="[^"]*">(.*?)<\/style>/.exec(html)?.[1] ?? ''
  };
}

describe('a prerendered page', () => {
  it('keeps no style attribute, and every element keeps its style by a rule that the policy allows', () => {
    const style = fc
      .tuple(fc.constantFrom('left', 'top', '--part', 'width'), fc.integer({ min: -50, max: 150 }))
      .map(([name, part]) => `${name}: ${part}%;`);
    fc.assert(
      fc.property(fc.array(style, { minLength: 1 }), (styles) => {
        const html = withPolicy(page(styles.map((one) => `<i class="a > b" style="${one}">t</i>`).join('')));
        expect(html).not.toContain(' style=');
        const { policy, sheet } = partsOf(html);
        expect(policy).toContain(hash(sheet));
        const numbers = [...html.matchAll(/<i class="a > b" data-s="(\d+)"/g)].map(([, number]) => number);
        expect(
          numbers.map((number) => sheet.split(`[data-s="${number}"]:not(#_){`)[1]?.split('}')[0])
        ).toEqual(styles);
      })
    );
  });

  it('runs its own inline scripts and no other', () => {
    const own = 'start({ text: \'<b style="left: 1%">\' });';
    const html = withPolicy(
      page(
        `<script>${own}</script><script type="application/json">{"a":1}</script><script src="/x.js"></script>`
      )
    );
    expect(html).toContain(own);
    const { policy } = partsOf(html);
    expect(policy).toContain(`script-src 'self' ${hash(own)};`);
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/unsafe/);
    expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('<script>'));
  });

  it('reads what was escaped, and refuses a style that would leave its rule', () => {
    expect(withPolicy(page('<i style="background: url(&quot;/a&amp;b&quot;);"></i>'))).toContain(
      '{background: url("/a&b");}'
    );
    expect(() => withPolicy(page('<i style="left: 1%} * {color: red"></i>'))).toThrow('no style');
  });
});
