import { addTheme } from "./arrange";
import { expect, test } from "./test";

test("n brings the whole form into sight, and what a mention means is asked while it is written", async ({
  page,
  api,
}) => {
  const { slug } = await addTheme(api);
  await page.setViewportSize({ width: 1280, height: 640 });
  await page.goto(`/themes/${slug}`);
  const form = page.getByRole("form", { name: "New note" });
  const text = form.getByRole("textbox", { name: "Note" });
  await page.keyboard.press("n");
  await page.keyboard.type("n? Not a letter is lost");
  await expect(text).toHaveValue("n? Not a letter is lost");
  await expect(form.getByRole("button", { name: "Save note" })).toBeInViewport();

  await text.fill("$300308 beats $000300 and $999999; $USD is weak");
  await expect(form.getByText("Which ticker is $000300?")).toBeVisible();
  await expect(form.getByText("$999999 is not a ticker and stays plain text.")).toBeVisible();
  await expect(form.getByText("A plain dollar sign is written \\$.")).toBeVisible();
  await form.getByRole("button", { name: "000300.SH" }).click();
  await expect(text).toHaveValue("$300308 beats $000300.SH and $999999; $USD is weak");
  await expect(form.getByText("Which ticker is $000300?")).toBeHidden();
  await expect(text).toBeFocused();
});
