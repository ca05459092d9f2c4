import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { boardTest } from "./board-fixture";
import { boardApi, type BoardApi } from "./board-api";
import { Complaints } from "./complaints";
import { expectDrawn } from "./drawn";
import { keepMessages } from "./messages";
import { waitUntilReady } from "./ready";

interface Fixtures {
  /** Arranges through the HTTP API, as a script would. */
  api: BoardApi;
  /** Answers the test expects to be refused: `expectRefusal(409)`. Any other failed answer fails the test. */
  expectRefusal: (status: number) => void;
  /** From now on the board may be out of reach: `context.setOffline(true)`, or its server stopped. */
  expectCutOff: () => void;
  /** A page in the browser of somebody else, who shares nothing with `page` but the board. */
  colleague: Page;
  complaints: Complaints;
}

/**
 * What every browser test begins with: the board as the seed leaves it, and pages that can be operated once they are gone to,
 * and on any of which an unexpected console error, an exception or a failed request fails the test.
 */
export const test = boardTest.extend<Fixtures>({
  api: async ({ board }, use) => use(boardApi(board.origin)),
  complaints: async ({}, use) => use(new Complaints()),
  expectRefusal: ({ complaints }, use) => use((status) => complaints.expect(status)),
  expectCutOff: ({ complaints }, use) => use(() => complaints.expectCutOff()),

  context: async ({ context, complaints }, use) => {
    complaints.listenTo(context);
    waitUntilReady(context);
    await keepMessages(context);
    await use(context);
    complaints.expectNone();
  },

  colleague: async ({ browser, baseURL, complaints }, use) => {
    const context = await browser.newContext({ baseURL });
    complaints.listenTo(context);
    waitUntilReady(context);
    await keepMessages(context);
    await use(await context.newPage());
    complaints.expectNone();
    await context.close();
  },
});

export { expect };

/** No violation of WCAG 2.2 A and AA, nor of axe's best practices (or of these `rules` alone), on all that the page shows. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  await expectDrawn(page);
  // In the page itself, which has no frame, and without the selectors of all that is in order: half the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`),
  ).toEqual([]);
}
