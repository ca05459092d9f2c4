import { expect, type Locator, type Page } from "@playwright/test";

/** Goes on with Tab until the element has the focus, as one does who has no pointer. */
export async function tabTo(page: Page, element: Locator, atMost = 80): Promise<void> {
  await expect(element).toBeVisible();
  for (let pressed = 0; pressed < atMost; pressed++) {
    await page.keyboard.press("Tab");
    if (await element.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error(`${element} isn't reached by ${atMost} times Tab`);
}
