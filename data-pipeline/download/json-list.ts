/** The rows of all pages as one JSON answer, a row per line. */
import type { Page, Sink } from './plan';

/** `opening` ends where the first row begins; the list and the object around it are closed here. */
export async function writeList(
  pages: AsyncIterable<Page>,
  sink: Sink,
  opening: (first: Page) => string
): Promise<void> {
  let before = '';
  for await (const page of pages) {
    if (before === '') {
      await sink.write(opening(page));
      before = '\n';
    }
    for (const row of page.rows) {
      await sink.write(before + JSON.stringify(row));
      before = ',\n';
    }
  }
  await sink.write('\n]}\n');
}
