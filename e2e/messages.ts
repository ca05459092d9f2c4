import { expect, type BrowserContext, type Page } from "@playwright/test";

declare global {
  interface Window {
    /** Every message that this page has shown. */
    said?: string[];
  }
}

const MESSAGE = "[data-sonner-toast]";

/** Keeps what the pages say in passing: a message goes after a few seconds, which a busy machine may let go by unseen. */
export async function keepMessages(context: BrowserContext): Promise<void> {
  await context.addInitScript((selector) => {
    const said: string[] = (window.said = []);
    const heard = new WeakSet<Element>();
    new MutationObserver(() => {
      for (const message of document.querySelectorAll(selector)) {
        if (heard.has(message) || !message.checkVisibility({ visibilityProperty: true })) continue;
        heard.add(message);
        said.push(message.querySelector("[data-title]")?.textContent ?? "");
      }
    }).observe(document, { childList: true, subtree: true });
  }, MESSAGE);
}

/** The page says this, or has said it since it was loaded and nobody expected it yet: the same words again are another message. */
export async function expectSaid(page: Page, text: string | RegExp): Promise<void> {
  const { source, flags } = typeof text === "string" ? new RegExp(`^${escaped(text)}$`) : text;
  const take = () =>
    page.evaluate(
      (wanted) => {
        const said = window.said ?? [];
        const at = said.findIndex((each) => new RegExp(wanted.source, wanted.flags).test(each));
        return at === -1 ? [...said] : (said.splice(at, 1), "said");
      },
      { source, flags },
    );
  await expect.poll(take, `the page says ${String(text)}`).toBe("said");
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Waits for a message that has a way back and puts the pointer on it, under which it stays however long the rest takes. */
export async function holdMessage(page: Page, text: string): Promise<void> {
  const message = page.locator(MESSAGE).filter({ has: page.getByText(text, { exact: true }) });
  await expect(message).toBeVisible();
  await message.hover();
}
