import { expect, test } from "./test";

test("the tour is offered until it is left once, goes by keys, and starts again from help", async ({
  page,
  api,
}) => {
  await api.send("PATCH", "/settings", { tourDone: false });
  await page.goto("/");
  const offer = page.getByRole("region", { name: "Two-minute tour" });
  const step = page.getByRole("dialog", { name: "Two-minute tour" });
  await expect(offer).toBeVisible();
  await expect(page.locator("body")).toBeFocused(); // it takes no focus
  await offer.getByRole("button", { name: "Start" }).press("Enter");
  await expect(step).toContainText("The board");
  await page.keyboard.press("Enter");
  await expect(step).toContainText("A theme");
  await page.keyboard.press("Escape");
  await expect(step).toHaveCount(0);
  await expect(offer).toHaveCount(0);
  await expect.poll(() => api.get("/settings")).toMatchObject({ tourDone: true });
  await page.reload();
  await expect(page.getByRole("table", { name: "Sectors and themes on the board" })).toBeVisible();
  await expect(offer).toHaveCount(0);

  await page.goto("/help");
  await page.getByRole("link", { name: "Take the two-minute tour" }).click();
  for (const name of ["Next", "Next", "Next", "Next", "Next", "Done"]) {
    await step.getByRole("button", { name }).click();
  }
  await expect(step).toHaveCount(0);
});

test("no thanks is an answer, too", async ({ page, api }) => {
  await api.send("PATCH", "/settings", { tourDone: false });
  await page.goto("/");
  const offer = page.getByRole("region", { name: "Two-minute tour" });
  await offer.getByRole("button", { name: "No thanks" }).click();
  await expect(offer).toHaveCount(0);
  await expect.poll(() => api.get("/settings")).toMatchObject({ tourDone: true });
});

test("the tour is offered on today's board only; on a phone below all of it", async ({
  page,
  api,
  expectRefusal,
}) => {
  expectRefusal(422);
  await api.send("PATCH", "/settings", { tourDone: false });
  const offer = page.getByRole("region", { name: "Two-minute tour" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await expect(offer).toBeVisible();
  const looks = (await page.getByRole("region", { name: "Needs attention" }).boundingBox())!;
  expect((await offer.boundingBox())!.y).toBeGreaterThan(looks.y + looks.height);
  for (const address of ["/?asOf=2025-06-30", "/?asOf=2020-13-45"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
    await expect(offer).toHaveCount(0);
  }
});
