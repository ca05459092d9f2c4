import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen, within } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, expect, it, vi } from "vitest";
import { PriceChecksScreen } from "@/components/screens/price-checks-screen";
import { renderIn } from "@/components/testing/render";
import { priceChecksOptions } from "@/lib/prices/checks/queries";
import type { ChecksAnswer, SeriesCheckItem, ThemeCheck } from "@/lib/prices/checks/schema";

vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams() }));
afterEach(cleanup);

const series = (symbol: string, sample: boolean): SeriesCheckItem => ({
  ...{
    symbol,
    nameEn: null,
    nameZh: null,
    kind: "equity",
    currency: "CNY",
    market: "CN",
    sample,
    stale: false,
  },
  ...{ source: sample ? "sample" : "import", adjustment: sample ? "none" : "unknown", bars: 10 },
  ...{ firstDay: "2025-01-02", lastDay: "2025-03-03", listedDay: null, notPositive: null },
  method: { state: null, likely: null },
  needsLook: sample ? ["sample"] : ["adjustment"],
  moves: { open: 0, genuine: 0, newest: null },
  closed: { count: 0, open: 0, newest: null },
  seams: { count: 0, open: 0 },
  suspensions: { count: 0, open: 0, newest: null, now: false },
  missing: null,
  sessions: {
    market: "CN",
    tickers: 0,
    firstDay: null,
    lastDay: null,
    reason: sample ? "sample" : "only_ticker",
  },
  ...{ import: null, themes: [] },
});
const theme = (slug: string, over: Partial<ThemeCheck> = {}): ThemeCheck => ({
  ...{ slug, level: "subtheme", nameEn: slug, nameZh: null, coverage: { priced: 3, of: 3 }, lastDays: {} },
  ...{ stale: [], sample: true, suspected: [], needsLook: true },
  ...over,
});

function show(items: SeriesCheckItem[], themes: ThemeCheck[], address = "") {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const counts = { series: items.length, needsLook: items.length, themes: themes.length };
  client.setQueryData(priceChecksOptions().queryKey, {
    ...{ priceDay: "2025-03-03", items, themes, nextCursor: null },
    counts: { ...counts, themesNeedLook: themes.length },
  } satisfies ChecksAnswer);
  renderIn(
    "en",
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter searchParams={address}>
        <PriceChecksScreen />
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
}
const samples = [series("300308.SZ", true), series("600941.SH", true)];

it("sample prices alone leave nothing to review", () => {
  show(samples, [theme("optics"), theme("operators")]);
  expect(screen.getAllByText(/^To review \(/).map(({ textContent }) => textContent)).toEqual([
    "To review (0)",
    "To review (0)",
  ]);
  expect(screen.queryByRole("link", { name: "optics" })).toBeNull();
});

it("what can be reviewed is counted and listed", () => {
  show(
    [...samples, series("000063.SZ", false)],
    [theme("optics"), theme("media", { coverage: { priced: 1, of: 3 } })],
  );
  expect(screen.getAllByText(/^To review \(/).map(({ textContent }) => textContent)).toEqual([
    "To review (1)",
    "To review (1)",
  ]);
  expect(screen.getByRole("link", { name: "media" })).toBeDefined();
});

it("among themes that all rest on samples the heading alone is marked", () => {
  show(samples, [theme("optics"), theme("operators")], "?show=all");
  const themes = within(screen.getByRole("table", { name: /^How many tickers/ }));
  expect(themes.getAllByText("sample").map((mark) => mark.closest("thead") !== null)).toEqual([true]);
});
