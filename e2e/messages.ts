import { expect, type Page } from "@playwright/test";

/** Waits for a message that has a way back and puts the pointer on it, under which it stays however long the rest takes. */
export async function holdMessage(page: Page, text: string): Promise<void> {
  const message = page.locator("[data-sonner-toast]").filter({ has: page.getByText(text, { exact: true }) });
  await expect(message).toBeVisible();
  await message.hover();
}
