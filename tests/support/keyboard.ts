/** A reader without a pointer: everything is reached with Tab, and what has the focus shows it. */
import type { Locator, Page } from 'playwright';

/** Whether `target` has the focus, and whether anything of it shows that: an outline, a border or a shadow. */
async function focusOn(target: Locator): Promise<'no' | 'unseen' | 'seen'> {
  return target.evaluate((element) => {
    if (element !== document.activeElement) return 'no';
    // A radio button without a shape of its own may leave it to its label.
    const shown = [element, element.parentElement, element.nextElementSibling].some((part) => {
      if (part === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    return shown ? 'seen' : 'unseen';
  });
}

/**
 * Presses Tab (or `key`) until `target` has the focus. Rejects when that takes more than `limit` presses,
 * or when a reader could not see the focus there.
 */
export async function tabTo(
  page: Page,
  target: Locator,
  { key = 'Tab', limit = 150 }: { key?: 'Tab' | 'Shift+Tab'; limit?: number } = {}
): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed <= limit; pressed += 1) {
    const focus = await focusOn(target);
    if (focus === 'seen') return;
    if (focus === 'unseen') throw new Error(`${String(target)} has the focus, but does not show it`);
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} is not reached with ${limit} presses of ${key}`);
}
