/** A prerendered page that its own policy allows: without `style` attributes, its own scripts known by hash. */
import { createHash } from 'node:crypto';
import { pagePolicy } from './policy';
import { PLACED_STYLES } from './placed-styles';

/** An inline script, or one start tag. Svelte quotes every value, and escapes quotes in it. */
const PIECES =
  /<script(?<attributes>[^>]*)>(?<script>[^]*?)<\/script>|<[a-z][\w-]*(?:\s+[^\s"=>]+(?:="[^"]*")?)*\s*\/?>/g;

/** A `style` attribute within a tag. */
const STYLE = / style="([^"]*)"/;

/**
 * Gives the page its policy. What a `style` attribute says moves to one `style` element, whose hash the policy
 * allows: so figures stand in their places before any script, and without `'unsafe-inline'`. The rules weigh more
 * than any other, as the attributes did, and go once Svelte has set them itself (`dropPlacedStyles`).
 */
export function withPolicy(html: string): string {
  const numbers = new Map<string, number>();
  const scripts: string[] = [];
  const body = html.replace(PIECES, (piece, ...rest: unknown[]) => {
    const { attributes, script } = rest.at(-1) as { attributes?: string; script?: string };
    if (script !== undefined) {
      if (!/\s(src|type="application\/json")/.test(attributes ?? '')) scripts.push(hashOf(script));
      return piece;
    }
    const style = STYLE.exec(piece)?.[1];
    if (style === undefined) return piece;
    const declarations = unescaped(style);
    if (/[{}<]/.test(declarations)) throw new Error(`no style that can stand in a sheet: ${declarations}`);
    const number = numbers.get(declarations) ?? numbers.size;
    numbers.set(declarations, number);
    return piece.replace(STYLE, ` data-s="${number}"`);
  });
  const rules = [...numbers].map(([style, number]) => `[data-s="${number}"]:not(#_){${style}}`).join('');
  const policy = pagePolicy({ scripts, styles: rules === '' ? [] : [hashOf(rules)] });
  return body
    .replace('<head>', () => `<head><meta http-equiv="content-security-policy" content="${policy}" />`)
    .replace('</head>', () =>
      rules === '' ? '</head>' : `<style id="${PLACED_STYLES}">${rules}</style></head>`
    );
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function unescaped(value: string): string {
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
