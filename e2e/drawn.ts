import { expect, type Page } from "@playwright/test";

/**
 * All of the page is there: nothing keeps the place of what is still to come, and every chart that isn't shown as its table
 * is drawn. A page stands with its words before that, and whoever looked at it then would have seen no chart.
 */
export async function expectDrawn(page: Page): Promise<void> {
  await expect(page.locator(".animate-skeleton"), "places kept").toHaveCount(0);
  const undrawn = page.locator(
    "figure:has([role=radiogroup]):not(:has(svg.recharts-surface, [role=group] a, table))",
  );
  await expect(undrawn, "charts not drawn").toHaveCount(0);
}
