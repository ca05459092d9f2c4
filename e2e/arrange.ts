import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { addDays, isWeekday } from "@/lib/domain/calendar/day";
import type { Note, NoteInput } from "@/lib/notes/schema";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";
import type { Watch, WatchInput } from "@/lib/watchlist/schema";
import type { BoardApi } from "./board-api";

/** A name that no other test has. */
export const uniqueName = (words: string) => `${words} ${randomUUID().slice(0, 8)}`;

/** A theme of the test's own, under Communication. */
export function addTheme(api: BoardApi, nameEn = uniqueName("Silicon photonics")): Promise<ThemeItem> {
  return api.send("POST", "/themes", { parent: "communication", nameEn, callDay: "2025-02-04" });
}

export function postNote(api: BoardApi, theme: string, note: Partial<NoteInput> = {}): Promise<Note> {
  return api.send("POST", `/themes/${theme}/notes`, {
    kind: "observation",
    body: "Seen.",
    observedOn: "2025-03-03",
    ...note,
  });
}

export function postWatch(
  api: BoardApi,
  theme: string,
  symbol: string,
  more: Partial<WatchInput> = {},
): Promise<Watch> {
  return api.send("POST", `/themes/${theme}/watches`, { symbol, addedOn: "2025-02-04", ...more });
}

/**
 * A theme of the test's own whose tickers close at 10 on the weekday before the board's newest price day and at these closes on
 * that day, whatever the generated prices did: of older bars the board knows no return of the day.
 */
export async function addMovers(api: BoardApi, closes: Record<string, number>): Promise<ThemeItem> {
  const theme = await addTheme(api, uniqueName("Movers"));
  const { priceDay } = await api.get<ThemesAnswer>("/themes");
  const [before, last] = [-4, -3, -2, -1, 0]
    .map((days) => addDays(priceDay!, days))
    .filter(isWeekday)
    .slice(-2);
  for (const [symbol, close] of Object.entries(closes)) {
    await api.importCsv(symbol, `Date,Close\n${before},10\n${last},${close}\n`);
    await postWatch(api, theme.slug, symbol);
  }
  return theme;
}

export const getTheme = (api: BoardApi, slug: string) => api.get<ThemeDetail>(`/themes/${slug}`);

/** The table's row with this heading; a text is the whole of it. */
export function rowOf(page: Page, table: Locator, name: string | RegExp): Locator {
  return table.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
}

/** The rows' headings, in their order. */
export async function rowNames(table: Locator): Promise<string[]> {
  const names = await table.getByRole("rowheader").allInnerTexts();
  return names.map((name) => name.split("\n")[0]?.trim() ?? "");
}
