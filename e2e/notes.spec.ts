import type { Locator, Page } from "@playwright/test";
import { formatNumber } from "@/lib/format/number";
import { postNote, addTheme, getTheme, uniqueName, postWatch } from "./arrange";
import { tabTo } from "./keys";
import { expectSaid, holdMessage } from "./messages";
import { expect, test } from "./test";

const composer = (page: Page) => page.getByRole("form", { name: "New note" });
const bodyOf = (form: Locator) => form.getByRole("textbox", { name: "Note", exact: true });
const noteWith = (page: Page, text: string | RegExp) => page.getByRole("article").filter({ hasText: text });

/** Lets the next note wait on its way to the board until it is released. */
async function holdNotes(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/api/v1/themes/*/notes", async (route) => {
    if (route.request().method() === "POST") await released;
    await route.continue();
  });
  return release;
}

test("n on a ticker's page takes the ticker along, and the theme that watches it", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postWatch(api, theme.slug, "605001.SH");
  await page.goto("/tickers/605001.SH");
  await page.keyboard.press("n");
  const form = composer(page);
  await expect(bodyOf(form)).toBeFocused();
  await expect(form.getByRole("combobox", { name: "Theme" })).toHaveValue(theme.slug);
  await page.keyboard.type("guides up");
  await expect(bodyOf(form)).toHaveValue("$605001.SH guides up");
  await page.keyboard.press("Control+Enter");
  await expect(noteWith(page, "guides up")).toBeVisible();
  await page.goto("/tickers/605001.SH");
  await expect(noteWith(page, "guides up")).toBeVisible();
});

test("a note is written with the keyboard, stands at once, and is there after a reload", async ({ page }) => {
  const words = uniqueName("Channel check");
  await page.goto("/themes/operators");
  await expect(page.getByRole("figure", { name: /^Theme index vs/ })).toBeVisible();
  await page.keyboard.press("n");

  const form = composer(page);
  await expect(bodyOf(form)).toBeFocused();
  await bodyOf(form).fill(`**${words}**\n\n- $600941 guides capex down\n- order book: 12 weeks`);
  await expect(form.getByText("Tickers mentioned:")).toContainText("600941.SH");
  await form.getByRole("combobox", { name: "Kind" }).selectOption("channel check");
  await form.getByLabel("Observed on").fill("2025-09-15");
  await form.getByRole("textbox", { name: "Tags" }).fill("capex");
  await form.getByRole("textbox", { name: "Tags" }).press("Enter");
  await form.getByRole("button", { name: "Add evidence" }).click();
  const evidence = form.getByRole("group", { name: "Evidence 1" });
  const claim = evidence.getByRole("combobox", { name: "Claim" });
  const rating = await claim.getByRole("option", { name: /The report suggests/ }).textContent();
  await claim.selectOption({ label: rating! });
  await expect(evidence).toContainText("This claim relates to 11 themes and sectors");
  await claim.selectOption({ index: 1 }); // of the fewest
  await expect(evidence).toContainText("This claim relates to 6 themes and sectors");
  await evidence.getByRole("radio", { name: "context" }).click();

  const release = await holdNotes(page);
  await bodyOf(form).press("Control+Enter");
  const note = noteWith(page, words);
  await expect(note).toContainText("being saved");
  release();
  await expect(note).not.toContainText("being saved");
  await expect(form.locator("..").getByText("Note saved.")).toBeVisible();

  await page.reload();
  await expect(note).toHaveAccessibleName("channel check, 2025-09-15");
  await expect(note.getByRole("strong")).toHaveText(words);
  await expect(note.getByRole("listitem")).toHaveCount(2);
  await expect(note.getByRole("link", { name: "$600941" })).toHaveAttribute("href", "/tickers/600941.SH");
  await expect(note.getByRole("link", { name: "#capex" })).toBeVisible();
  await note.getByRole("button", { name: "context, weight 1: see the claim" }).click();
  await expect(page.getByRole("link", { name: "See it in the report", exact: true })).toBeVisible();
});

test("a note is written on a theme at 1440 × 900 without scrolling, and evidence begins at its claim", async ({
  page,
  api,
}) => {
  const { claims } = await getTheme(api, "operators");
  const claim = claims.at(-1)!;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/themes/operators?note=new");
  const form = composer(page);
  await expect(bodyOf(form)).toBeFocused();
  await expect(page).toHaveURL(/\/themes\/operators$/);
  await expect(form.getByRole("button", { name: "Save note" })).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  const words = uniqueName("Tower count");
  await page.keyboard.type(words);
  await page.keyboard.press("Control+Enter");
  await expect(noteWith(page, words)).toBeFocused();
  await expect(noteWith(page, words)).toBeInViewport({ ratio: 1 });
  await expect(form.getByRole("button")).toHaveCount(0);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  const listed = page.getByRole("region", { name: "Claims" }).getByRole("listitem");
  await listed
    .filter({ hasText: claim.text })
    .getByRole("button", { name: /^Add evidence/ })
    .click();
  await expect(bodyOf(form)).toBeFocused();
  await expect(form.getByRole("combobox", { name: "Claim" })).toHaveValue(claim.id);
});

test("a note stands on the chart as a marker that keys reach and that leads to it", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postWatch(api, theme.slug, "300308.SZ");
  await postNote(api, theme.slug, { kind: "risk", body: "Export rules", observedOn: "2025-04-09" });
  await postNote(api, theme.slug, { kind: "earnings", body: "Margins held", observedOn: "2025-08-26" });
  // Of a day that stays: on a chart of many years the two would come to stand as one.
  await page.goto(`/themes/${theme.slug}?asOf=2025-12-31`);

  const markers = page.getByRole("group", { name: "Markers on the chart" });
  const first = markers.getByRole("button", { name: "2025-04-09: risk: Export rules" });
  await tabTo(page, first);
  await page.keyboard.press("ArrowRight");
  await expect(
    markers.getByRole("button", { name: "2025-08-26: earnings review: Margins held" }),
  ).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");

  const note = noteWith(page, "Export rules");
  await expect(note).toBeFocused();
  await expect(note).toBeInViewport();
  await expect(page).toHaveURL(/#note-/);
});

test("a note of today is on the chart, though the newest bar is older", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postWatch(api, theme.slug, "300308.SZ");
  const { asOf, priceDay } = await getTheme(api, theme.slug);
  expect(priceDay! < asOf).toBe(true);
  await postNote(api, theme.slug, { body: "Seen this morning", observedOn: asOf });
  await page.goto(`/themes/${theme.slug}`);
  const markers = page.getByRole("group", { name: "Markers on the chart" });
  await expect(
    markers.getByRole("button", { name: `${asOf}: observation: Seen this morning` }),
  ).toBeVisible();
});

test("notes are found by a part of a Chinese sentence, and the search is in the address", async ({
  page,
  api,
}) => {
  const theme = await addTheme(api);
  const code = uniqueName("").trim();
  await postNote(api, theme.slug, { body: `产业链反馈：八百G光模块交期拉长${code}，订单能见度到年底` });
  await postNote(api, theme.slug, { body: `Nothing of the kind ${code}` });
  await page.goto("/notes");
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "Search notes" });
  await expect(search).toBeFocused();
  await search.fill(`交期拉长${code}`);

  await expect(page.getByText("1 note matches")).toBeVisible();
  await expect(noteWith(page, code)).toHaveCount(1);
  await expect(noteWith(page, code).locator("mark")).toHaveText(`交期拉长${code}`);
  await expect(page).toHaveURL((url) => url.searchParams.get("q") === `交期拉长${code}`);
  const address = page.url();

  await page.goto("/notes");
  await page.goto(address);
  await expect(search).toHaveValue(`交期拉长${code}`);
  await expect(noteWith(page, code)).toHaveCount(1);
});

test("filters narrow the notes, in the address, and the back button widens them", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postNote(api, theme.slug, { kind: "risk", body: "Tariffs", tags: ["trade"] });
  await postNote(api, theme.slug, { kind: "question", body: "Who pays?" });
  await page.goto(`/notes?theme=${theme.slug}`);
  await expect(page.getByText("2 notes match")).toBeVisible();

  const filters = page.getByRole("region", { name: "Filters" });
  await filters.getByRole("combobox", { name: "Kind" }).selectOption("risk");
  await expect(page.getByText("1 note matches")).toBeVisible();
  await expect(page).toHaveURL(/kind=risk/);
  await expect(noteWith(page, "Tariffs")).toBeVisible();
  await page.goBack();
  await expect(noteWith(page, "Who pays?")).toBeVisible();
  await expect(filters.getByRole("combobox", { name: "Kind" })).toHaveValue("");
});

test("a note keeps its line breaks", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postNote(api, theme.slug, { body: "First line\nsecond line\n\nnew paragraph" });
  await page.goto(`/themes/${theme.slug}`);
  await expect
    .poll(() => noteWith(page, "First line").innerText())
    .toMatch(/First line\nsecond line\n+new paragraph/);
});

test("an edit keeps the earlier text and shows what changed", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postNote(api, theme.slug, { body: "Lead times are eight weeks." });
  await page.goto(`/themes/${theme.slug}`);
  await page.getByRole("button", { name: "Note of 2025-03-03: Edit" }).click();
  const form = page.getByRole("form", { name: "Edit the note of 2025-03-03" });
  await expect(bodyOf(form)).toBeFocused();
  await bodyOf(form).fill("Lead times are twelve weeks.");
  await bodyOf(form).press("Control+Enter");

  await expect(noteWith(page, "twelve weeks")).toContainText("edited");
  await page.getByRole("button", { name: "Note of 2025-03-03: History" }).click();
  const history = page.getByRole("dialog", { name: "Earlier texts of the note" });
  await expect(history.getByRole("listitem").first()).toContainText("Version 2");
  await expect(history.getByRole("deletion")).toContainText("eight");
  await expect(history.getByRole("insertion")).toContainText("twelve");
  await expect(history.getByRole("listitem").last()).toContainText("Lead times are eight weeks.");
  await page.keyboard.press("Escape");
  await expect(history).toBeHidden();
});

test("a deleted note comes back", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postNote(api, theme.slug, { body: "To be regretted" });
  await page.goto(`/themes/${theme.slug}`);
  const note = noteWith(page, "To be regretted");
  await note.getByRole("button", { name: "Note of 2025-03-03: Delete" }).click();
  await holdMessage(page, "Note deleted.");
  await expect(note).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expectSaid(page, "Note restored.");
  await expect(note).toBeVisible();
  await page.reload();
  await expect(note).toBeVisible();
});

test("a deleted note is found among the deleted ones, and restored long after", async ({ page, api }) => {
  const theme = await addTheme(api);
  const tag = uniqueName("regret").toLowerCase().replace(" ", "-");
  const { id } = await postNote(api, theme.slug, { body: "Regretted a week later", tags: [tag] });
  await postNote(api, theme.slug, { body: "Never regretted" });
  await api.send("DELETE", `/notes/${id}`);
  await page.goto(`/notes?theme=${theme.slug}`);
  await expect(noteWith(page, "Never regretted")).toBeVisible();
  await expect(noteWith(page, "Regretted a week later")).toBeHidden();

  await page.getByRole("combobox", { name: "Show" }).selectOption("Deleted");
  await expect(page).toHaveURL(/deleted=true/);
  await expect(noteWith(page, "Never regretted")).toBeHidden();
  const note = noteWith(page, "Regretted a week later");
  await expect(note).toContainText(/deleted \d{4}-\d{2}-\d{2}/);
  await page.getByRole("combobox", { name: "Tag" }).selectOption(`#${tag}`);
  await expect(page).toHaveURL(/tag=/);
  await expect(note.getByRole("button", { name: /: Edit$/ })).toBeHidden();
  await note.getByRole("button", { name: "Note of 2025-03-03: Restore" }).click();
  await expectSaid(page, "Note restored.");
  await expect(page.getByText("No deleted notes.")).toBeVisible();

  await page.getByRole("combobox", { name: "Show" }).selectOption("Current");
  await expect(note).toBeVisible();
  await expect(note).not.toContainText(/deleted \d{4}/);
});

// The rule's table, its columns *balanced, none* and *challenged*.
const UNCHALLENGED = { ahead: "on track", in_line: "unproven", behind: "off track", unknown: "unproven" };
const CHALLENGED = { ahead: "mixed", in_line: "mixed", behind: "off track", unknown: "off track" };
const SUPPORTED = { ahead: "on track", in_line: "on track", behind: "mixed", unknown: "unproven" };

test("evidence moves the status as the table says, and the table shows where", async ({ page, api }) => {
  const { market } = await getTheme(api, "edge-computing");
  await page.goto("/themes/edge-computing");
  const why = page.getByRole("region", { name: "Why this status" });
  const lit = why.getByRole("cell").filter({ hasText: "(this theme)" });
  await expect(lit).toHaveCount(1);
  await expect(lit).toContainText(UNCHALLENGED[market]);
  await expect(why).toContainText("No note supports or contradicts a claim yet.");

  const form = composer(page);
  const give = async (bearing: "contradicts" | "supports", body: string) => {
    await expect(bodyOf(form)).toHaveValue(""); // a note that is saved empties the field
    await bodyOf(form).fill(body);
    await form.getByRole("button", { name: "Add evidence" }).click();
    const evidence = form.getByRole("group", { name: "Evidence 1" });
    await evidence.getByRole("combobox", { name: "Claim" }).selectOption({ index: 1 });
    await evidence.getByRole("radio", { name: bearing }).click();
    await evidence.getByRole("radio", { name: bearing === "supports" ? "weight 3" : "weight 1" }).click();
    await form.getByRole("button", { name: "Save note" }).click();
  };
  // A day takes a little off each note's weight, and midnight may fall in between: as the board says it.
  const balance = async (weights: number) => {
    const { evidenceBalance } = await getTheme(api, "edge-computing");
    expect(evidenceBalance).toBeCloseTo(weights, 1);
    return `Evidence balance ${formatNumber(evidenceBalance, { locale: "en", digits: 2, signed: true })}`;
  };
  await give("contradicts", "Vendors cut orders");
  await expect(lit).toContainText(CHALLENGED[market]);
  await expect(why).toContainText("Evidence: challenged");
  await expect(why).toContainText(`${await balance(-1)}: 0 supporting, 1 contradicting, 0 context`);

  // 3 − 1 = +2, at least +0.5
  await give("supports", "Vendors order again");
  await expect(lit).toContainText(SUPPORTED[market]);
  await expect(why).toContainText(`${await balance(2)}: 1 supporting, 1 contradicting, 0 context`);
  expect((await getTheme(api, "edge-computing")).evidence).toBe("supported");
});

test("markup in a note is text and runs nothing", async ({ page, api }) => {
  const theme = await addTheme(api);
  const body =
    '<script>window.ran = "script"</script>\n<img src=x onerror="window.ran = 1">\n\n[press](javascript:window.ran=2)';
  await postNote(api, theme.slug, { body });
  for (const address of [`/themes/${theme.slug}`, `/notes?theme=${theme.slug}`, "/"]) {
    await page.goto(address);
    await expect(page.getByRole("main")).toContainText('<script>window.ran = "script"</script>');
    await expect(page.locator("img[src=x], a[href^='javascript:']")).toHaveCount(0);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  }
  await page.goto(`/themes/${theme.slug}`);
  await expect(page.getByRole("article").getByRole("img")).toHaveCount(0);
  await page.getByRole("article").getByText("press").click();
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
});

test("a draft survives a closed tab", async ({ page, context, api }) => {
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  await bodyOf(composer(page)).fill("Half a thought\nand a half");
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("Half a thought");
  await page.close();

  const again = await context.newPage();
  await again.goto(`/themes/${theme.slug}`);
  await expect(again.getByText("Draft restored")).toBeVisible();
  await expect(bodyOf(composer(again))).toHaveValue("Half a thought\nand a half");
  await bodyOf(composer(again)).press("Control+Enter");
  await expect(noteWith(again, "Half a thought")).toBeVisible();
  await expect(noteWith(again, "Half a thought")).not.toContainText("being saved");
  await expect(bodyOf(composer(again))).toHaveValue(""); // else it is left before the draft is gone
  await again.reload();
  await expect(bodyOf(composer(again))).toHaveValue("");
});

test("a note that couldn't be saved stays in its field with the reason", async ({ page, api }) => {
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  await page.route("**/api/v1/themes/*/notes", (route) =>
    route.request().method() === "POST" ? route.abort("aborted") : route.continue(),
  );
  const form = composer(page);
  await bodyOf(form).fill("Not to be lost");
  await form.getByRole("button", { name: "Save note" }).click();
  await expect(form.getByRole("alert").filter({ hasText: "can’t be reached" })).toBeVisible();
  await expect(bodyOf(form)).toHaveValue("Not to be lost");
  await expect(page.getByRole("article")).toHaveCount(0);

  await page.unroute("**/api/v1/themes/*/notes");
  await form.getByRole("button", { name: "Save note" }).click();
  await expect(noteWith(page, "Not to be lost")).toBeVisible();
  await expect(bodyOf(form)).toHaveValue("");
});

test("an empty note and one of tomorrow say what is wrong", async ({ page, api }) => {
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  const form = composer(page);
  await bodyOf(form).fill("   ");
  await form.getByLabel("Observed on").fill("2099-01-01");
  await form.getByRole("button", { name: "Save note" }).click();
  await expect(form.getByText("Required.")).toBeVisible();
  await expect(form.getByText("This date is in the future.")).toBeVisible();
  await expect(form.getByLabel("Observed on")).toHaveValue("2099-01-01");
});

test("of two edits of one note the second gets both texts, and nothing is lost", async ({
  page,
  context,
  api,
  expectRefusal,
}) => {
  expectRefusal(409);
  const theme = await addTheme(api);
  await postNote(api, theme.slug, { body: "Orders are flat." });
  const edit = async (tab: Page, text: string) => {
    const form = tab.getByRole("form", { name: "Edit the note of 2025-03-03" });
    await bodyOf(form).fill(text);
    await form.getByRole("button", { name: "Save changes" }).click();
  };
  const second = await context.newPage();
  for (const tab of [page, second]) {
    await tab.goto(`/themes/${theme.slug}`);
    await tab.getByRole("button", { name: "Note of 2025-03-03: Edit" }).click();
  }
  await edit(second, "Orders are up a third.");
  await expect(noteWith(second, "Orders are up a third.")).toBeVisible();
  await edit(page, "Orders are up by half.");

  const both = page.getByRole("alert", { name: /saved version 2 while you were writing/ });
  await expect(both).toContainText("Orders are up a third.");
  await expect(both).toContainText("Orders are up by half.");
  const form = page.getByRole("form", { name: "Edit the note of 2025-03-03" });
  await expect(bodyOf(form)).toHaveValue("Orders are up by half.");
  await form.getByRole("button", { name: "Save mine over version 2" }).click();

  await expect(noteWith(page, "Orders are up by half.")).toContainText("edited");
  await page.getByRole("button", { name: "Note of 2025-03-03: History" }).click();
  const history = page.getByRole("dialog", { name: "Earlier texts of the note" });
  await expect(history.getByRole("heading", { name: /Version \d/ })).toHaveCount(3);
  await expect(history.getByRole("insertion").filter({ hasText: "a third" })).toBeVisible();
});
