import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, type Response } from "@playwright/test";
import { boardTest } from "./board-fixture";
import { boardApi, type BoardApi } from "./board-api";

interface Fixtures {
  /** Arranges through the HTTP API, as a script would. */
  api: BoardApi;
  /** Answers the test expects to be refused: `expectRefusal(409)`. Any other failed answer fails the test. */
  expectRefusal: (status: number) => void;
}

/**
 * What every browser test begins with: a board of its worker's own, and a page on which an unexpected console error, an
 * exception or a failed request fails the test.
 */
export const test = boardTest.extend<Fixtures>({
  api: async ({ board }, use) => use(boardApi(board.origin)),

  expectRefusal: [
    async ({ page }, use) => {
      const expected = new Set<number>();
      const complaints: string[] = [];
      const note = (response: Response) => {
        if (response.status() >= 400 && !expected.has(response.status())) {
          complaints.push(`${response.status()} ${response.request().method()} ${response.url()}`);
        }
      };
      page.on("response", note);
      page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
      page.on("requestfailed", (request) => {
        // A page that is left cuts its own requests off.
        const isOwnDoing = request.failure()?.errorText === "net::ERR_ABORTED";
        if (!isOwnDoing) complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
      });
      page.on("console", (message) => {
        const isRefusal = /the server responded with a status of (\d+)/.exec(message.text());
        if (message.type() === "error" && !(isRefusal && expected.has(Number(isRefusal[1])))) {
          complaints.push(`console: ${message.text()}`);
        }
      });
      await use((status) => expected.add(status));
      expect(complaints, "what the page complained about").toEqual([]);
    },
    { auto: true },
  ], // listened for in every test, asked for or not
});

export { expect };

/** No violation of WCAG 2.2 A and AA, nor of axe's best practices (or of these `rules` alone), on what the page shows now. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`),
  ).toEqual([]);
}
