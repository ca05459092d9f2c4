import type { APIRequestContext, Page } from "@playwright/test";
import { pageOf, pdfOf, type PdfPage } from "@/lib/reports/files/testing/pdf";
import type { ReportDetail } from "@/lib/reports/schema";
import type { BoardApi } from "./board-api";
import { expect, expectAccessible, test } from "./test";

const SLUG = "deepseek-2025-02-04";
const REPORT = `/reports/${SLUG}`;
/** The beginning of a claim that cites pages 4 and 24. */
const CLAIM = "The report emphasizes that while lower training and inference costs";

async function claim(api: BoardApi) {
  const { sectionList } = await api.get<ReportDetail>(REPORT);
  return sectionList.flatMap(({ claims }) => claims).find(({ text }) => text.startsWith(CLAIM))!;
}

/** An original whose page with this number has the words, in lines. */
function original(words: string, number: number, of = number): Buffer {
  const lines = (words.match(/.{1,80}(?:\s|$)/g) ?? []).map((line) => line.trim().replace(/[^ -~]/g, "-"));
  const pages: PdfPage[] = Array.from({ length: of }, (_, at) => pageOf(`Page ${at + 1} of the original`));
  pages[number - 1] = pageOf(`Page ${number} of the original`, "", ...lines);
  return pdfOf(pages.map(({ words: placed }) => ({ words: placed.filter(({ text }) => text !== "") })));
}

const fileOf = (buffer: Buffer) => ({ name: "original.pdf", mimeType: "application/pdf", buffer });

async function attach(request: APIRequestContext, buffer: Buffer, offset = 0) {
  const answer = await request.post(`/api/v1${REPORT}/sources?offset=${offset}`, {
    multipart: { file: fileOf(buffer) },
  });
  expect(answer.status()).toBe(201);
}

const citation = (page: Page, number: number) =>
  page.getByRole("button", { name: `page ${number} of the original, for “${CLAIM.slice(0, 40)}` });
const panel = (page: Page, number: number) =>
  page.getByRole("complementary", { name: `Cited page ${number}` });

/** The first mark lies within the picture of the page. */
async function expectMarked(page: Page): Promise<void> {
  const picture = page.getByRole("img", { name: /of original\.pdf$/ });
  const mark = page.locator("[data-mark=current]").first();
  await expect(mark).toBeVisible();
  const [around, inside] = [(await picture.boundingBox())!, (await mark.boundingBox())!];
  expect(inside.x).toBeGreaterThan(around.x);
  expect(inside.x + inside.width).toBeLessThan(around.x + around.width);
  expect(inside.y).toBeGreaterThan(around.y);
  expect(inside.y + inside.height).toBeLessThan(around.y + around.height);
}

test("a citation opens its page beside the claim with the sentence marked, and Escape leads back", async ({
  page,
  api,
  request,
}) => {
  const { text, id } = await claim(api);
  await attach(request, original(text, 24, 50));
  await page.goto(REPORT);
  await citation(page, 24).press("Enter");
  await expect(panel(page, 24)).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`page=24&claim=${id}`));
  await expect(panel(page, 24)).toContainText("page 24 of 50 in original.pdf");
  await expect(panel(page, 24)).toContainText("100% of it on this page");
  await expectMarked(page);
  await expect(page.locator(`#claim-${id}`)).toBeInViewport();
  await expectAccessible(page);

  await page.getByRole("radio", { name: "Text", exact: true }).check();
  await expect(panel(page, 24).locator("mark")).toContainText("training and inference costs");

  await page.getByRole("button", { name: "Next cited page" }).press("Enter");
  await expect(panel(page, 27)).toContainText("not found on this page");
  await page.getByRole("button", { name: "Previous cited page" }).press("Enter");
  await expect(panel(page, 24)).toBeVisible();
  await page.reload();
  await expectMarked(page);

  await page.keyboard.press("Escape");
  await expect(panel(page, 24)).toBeHidden();
  await expect(citation(page, 24)).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`${REPORT}$`));
});

test("an original is attached at a citation, renumbered, detached and taken back", async ({ page, api }) => {
  const { text } = await claim(api);
  await page.goto(REPORT);
  await citation(page, 24).click();
  const beside = panel(page, 24);
  await expect(beside).toContainText("The original isn’t on the board");
  await beside.getByRole("textbox").fill("2");
  await page
    .getByLabel("Attach the original PDF")
    .last()
    .setInputFiles(fileOf(original(text, 2, 3)));
  await expect(beside).toContainText("page 2 of 3 in original.pdf");
  await expectMarked(page);

  await beside.getByText("Page numbering").click();
  await beside.getByRole("textbox").fill("1");
  await beside.getByRole("button", { name: "Renumber" }).click();
  await expect(beside).toContainText("page 1 of 3 in original.pdf");
  await expect(beside).toContainText("not found on this page");

  await beside.getByRole("button", { name: "Detach" }).press("Enter");
  await expect(beside).toContainText("The original isn’t on the board");
  await expect(page.locator("aside :focus, aside:focus")).toHaveCount(1); // the button is gone, the focus stays near
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(beside).toContainText("page 1 of 3 in original.pdf");
});

test("a file that can't be read is refused in words, and a scan is shown with what it lacks", async ({
  page,
  request,
  expectRefusal,
}) => {
  expectRefusal(422);
  await page.goto(REPORT);
  await citation(page, 24).click();
  const choose = page.getByLabel("Attach the original PDF").last();
  await choose.setInputFiles({ ...fileOf(Buffer.from("%PDF-1.7")), name: "broken.pdf" });
  await expect(page.getByText("This file is damaged and can’t be read.")).toBeVisible();
  await attach(request, pdfOf([{ words: [] }]), -23);
  await page.reload();
  await expect(panel(page, 24)).toContainText("This page is a picture without text");
  await expect(panel(page, 24)).toContainText("not looked for: the page has no text");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the page lies over the report, fits it, and closes to where it was opened", async ({
    page,
    api,
    request,
  }) => {
    const { text } = await claim(api);
    await attach(request, original(text, 24));
    await page.goto(REPORT);
    await citation(page, 24).tap();
    const sheet = page.getByRole("dialog", { name: "Cited page 24" });
    await expect(sheet).toBeVisible();
    await expectMarked(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    await expectAccessible(page);
    await sheet.getByRole("button", { name: "Close" }).tap();
    await expect(sheet).toBeHidden();
    await expect(citation(page, 24)).toBeFocused();
  });
});
