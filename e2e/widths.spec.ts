import type { Page } from "@playwright/test";
import { postWatch } from "./arrange";
import { expectDrawn } from "./drawn";
import { addressOf, SCREENS } from "./screens";
import { expect, test } from "./test";

/** The page and the scrolling tables that are wider than their room, by how many pixels. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("[role=region]")]
      .filter((part) => part.checkVisibility())
      .map(
        (part) => [part.getAttribute("aria-label") ?? "page", part.scrollWidth - part.clientWidth] as const,
      )
      .filter(([, excess]) => excess > 0),
  );

for (const locale of ["en-US", "zh-CN"]) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale, viewport: { width: 1440, height: 900 } });

    test("every table fits a window of 1440 pixels, with the column of what has no prices", async ({
      page,
      api,
    }) => {
      await postWatch(api, "edge-computing", "601138.SH");
      for (const address of [...SCREENS, "/?sort=-excess"]) {
        await page.goto(await addressOf(address, api));
        await expectDrawn(page);
        await expect
          .configure({ soft: true })
          .poll(() => tooWide(page), { message: address })
          .toEqual([]);
      }
    });

    test("no page is wider than a window of 1024 pixels", async ({ page, api }) => {
      await postWatch(api, "edge-computing", "601138.SH");
      await page.setViewportSize({ width: 1024, height: 768 });
      for (const address of [...SCREENS, "/?sort=-excess"]) {
        await page.goto(await addressOf(address, api));
        await expectDrawn(page);
        await expect
          .configure({ soft: true })
          .poll(async () => (await tooWide(page)).filter(([part]) => part === "page"), { message: address })
          .toEqual([]);
      }
    });
  });
}
