/** What a test sees of the map: when it stands, and in which colours. */
import type { Page } from 'playwright';

/** Waits until the coloured map stands still with its names and borders, and the list beside it has all its rows. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      performance.getEntriesByName('kaart:compleet').length > 0 &&
      document.querySelector('[role=listbox][aria-busy=true]') === null,
    null,
    { timeout: 45_000 }
  );
}

/** Share of the picture of the map in each of the given colours (`#RRGGBB`), between 0 and 1. */
export async function coloursOf(page: Page, colours: readonly string[]): Promise<readonly number[]> {
  const picture = await page.locator('canvas.maplibregl-canvas').first().screenshot();
  return page.evaluate(
    async ([data, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no 2d context');
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const counts = new Map<string, number>();
      for (let at = 0; at < pixels.length; at += 4) {
        const colour = `#${[0, 1, 2].map((part) => (pixels[at + part] ?? 0).toString(16).padStart(2, '0')).join('')}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return wanted.map((colour) => (counts.get(colour.toLowerCase()) ?? 0) / (pixels.length / 4));
    },
    [picture.toString('base64'), colours] as const
  );
}
