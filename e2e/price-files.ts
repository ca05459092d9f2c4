import type { Locator, Page } from "@playwright/test";

const HEAD = "Date,Open,High,Low,Close,Volume";

/** A plain table of daily bars. */
export const csvFile = (...rows: string[]): string => [HEAD, ...rows, ""].join("\n");

export const GOOD_ROWS = [
  "2025-02-05,120.00,125.00,119.00,124.00,1000",
  "2025-02-06,124.00,130.00,123.00,129.00,1200",
] as const;

/** Chooses files at once: a text by each name. */
export async function chooseFiles(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page
    .getByLabel("Choose files")
    .and(page.locator("input"))
    .setInputFiles(
      Object.entries(files).map(([name, text]) => ({
        name,
        mimeType: "text/csv",
        buffer: Buffer.from(text),
      })),
    );
}

/** Chooses a file that is no text. */
export async function chooseBytes(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel("Choose files")
    .and(page.locator("input"))
    .setInputFiles([{ name, mimeType: "application/zip", buffer }]);
}

/** Chooses one file, and gives its place in the list. */
export async function chooseFile(page: Page, name: string, text: string): Promise<Locator> {
  await chooseFiles(page, { [name]: text });
  return fileCard(page, name);
}

export const fileCard = (page: Page, name: string): Locator =>
  page.getByRole("list", { name: "Files" }).getByRole("region", { name, exact: true }).last();

export const queueStatus = (page: Page): Locator => page.getByRole("status", { name: "Result by file" });
