import { expect, it } from "vitest";
import { boardWatchlistCsv, membersCsv } from "@/components/watchlist/watchlist-csv";
import { readWatchlistText } from "@/lib/domain/watchlist-text/read-watchlist-text";
import type { ThemeMember } from "@/lib/themes/detail-schema";
import type { WatchRow } from "@/lib/watchlist/schema";

const rows = [
  { symbol: "300308.SZ", reason: "800G, the largest", addedOn: "2025-02-04", removedOn: null },
  { symbol: "NVDA.US", reason: '=HYPERLINK("x","光")', addedOn: "2025-03-10", removedOn: null },
  { symbol: "00941.HK", reason: null, addedOn: "2025-02-04", removedOn: "2025-05-01" },
].map((row) => ({ ...row, theme: "optical-modules", returns: {} }));

const view = { asOf: "2025-06-30", base: "first_close" };

it.each([
  ["a theme's", membersCsv(rows as unknown as ThemeMember[], view)],
  ["the board's", boardWatchlistCsv(rows as unknown as WatchRow[], view)],
])("%s watchlist as CSV imports as the same tickers, days and reasons", (_, csv) => {
  const read = readWatchlistText(csv);
  expect(read).toMatchObject({ ok: true, form: "table", sections: ["optical-modules"] });
  const entries = read.ok ? read.entries : [];
  expect(entries.map(({ text, reason, addedOn, problem }) => [text, reason, addedOn, problem])).toEqual([
    ["300308.SZ", "800G, the largest", "2025-02-04", null],
    ["NVDA.US", '=HYPERLINK("x","光")', "2025-03-10", null],
    ["00941.HK", null, "2025-02-04", "removed"], // removed watches are skipped by default
  ]);
});

it.each([
  ["a theme's", (row: object) => membersCsv([row as ThemeMember], view)],
  ["the board's", (row: object) => boardWatchlistCsv([row as WatchRow], view)],
])("%s watchlist as CSV says how the prices are adjusted, and what proves it", (_, csvOf) => {
  const adjusted = { adjustment: "forward", convertedFrom: "forward_difference", provedMethod: "difference" };
  const [head, row] = csvOf({ ...rows[0], ...adjusted })
    .split("\r\n")
    .map((line) => line.split(","));
  const at = head!.indexOf("adjustment");
  expect(head!.slice(at, at + 3)).toEqual(Object.keys(adjusted));
  expect(row!.join()).toContain(Object.values(adjusted).join());
});
