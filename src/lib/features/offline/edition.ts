/**
 * Each page names the edition of the site that it belongs to: a device keeps pages, code and figures of one
 * edition together, and never those of two.
 */
export function editionMark(edition: string): string {
  return `<meta name="uitgave" content="${edition}" />`;
}

/** A page with its mark. */
export function withEdition(html: string, edition: string): string {
  return html.replace('<head>', () => `<head>${editionMark(edition)}`);
}
