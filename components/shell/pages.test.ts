import { expect, it } from "vitest";
import { navPageOf } from "@/components/shell/pages";

it.each([
  ["/", "overview"],
  ["/themes/optical-modules", "overview"],
  ["/sectors/communication", "overview"],
  ["/reports", "reports"],
  ["/reports/deepseek", "reports"],
  ["/tickers/300308.SZ", "watchlist"],
  ["/notes", "notes"],
  ["/notebook", null],
  ["/nowhere", null],
])("%s belongs to %s", (pathname, page) => {
  expect(navPageOf(pathname)).toBe(page);
});
