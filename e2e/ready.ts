import type { BrowserContext, Page, Response } from "@playwright/test";

/**
 * Lets `goto` and `reload` end when a page of the board can be operated. The document's `load` may come before its script
 * has run to the end: until then no key is heard, and what is typed into a form goes nowhere.
 */
export function waitUntilReady(context: BrowserContext): void {
  context.on("page", (page) => {
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
    page.goto = async (...asked) => ready(page, await goto(...asked));
    page.reload = async (...asked) => ready(page, await reload(...asked));
  });
}

/** Set by app/providers.tsx, on the page for what isn't there too; an answer that is no page, or a failed one, has none. */
async function ready(page: Page, response: Response | null): Promise<Response | null> {
  const isPage = response?.headers()["content-type"]?.startsWith("text/html");
  if (isPage && (response?.ok() || response?.status() === 404)) {
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
  }
  return response;
}
