import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { TickerFacts } from "@/components/tickers/ticker-facts";
import { addDays } from "@/lib/domain/calendar/day";
import type { Bars } from "@/lib/prices/series/schema";
import { settingsOptions } from "@/lib/settings/queries";
import type { Settings } from "@/lib/settings/schema";
import type { TickerItem } from "@/lib/tickers/schema";

afterEach(cleanup);

const ticker: TickerItem = {
  symbol: "300308.SZ",
  exchange: "SZ",
  currency: "CNY",
  kind: "equity",
  nameEn: null,
  nameZh: null,
  formerCodes: [],
  formerNames: [],
  delistedOn: null,
  known: true,
  themes: [],
  source: "sample",
  adjustment: "none",
  firstDay: "2019-01-02",
  lastDay: "2025-09-04",
  bars: 1621,
  sample: true,
};
type Bar = Bars["items"][number];
const bars = Array.from({ length: 1563 }, (_, at) => ({ day: addDays("2019-01-02", at), close: 1 }) as Bar);

function fact(name: string, shown: readonly Bar[] | undefined, of = ticker) {
  const answer: Bars | undefined = shown && {
    symbol: ticker.symbol,
    adjustment: "none",
    items: [...shown],
    last: null,
    ...{ convertedFrom: null, proof: null, exDates: [], filed: null },
    returns: {} as Bars["returns"],
  };
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const sourceNames = { "http:wind": "Wind gateway" };
  client.setQueryData(settingsOptions().queryKey, { sourceNames } as unknown as Settings);
  renderIn(
    "en",
    <QueryClientProvider client={client}>
      <TickerFacts ticker={of} bars={answer} />
    </QueryClientProvider>,
  );
  const text = screen.getByText(name, { selector: "dt" }).nextElementSibling?.textContent;
  cleanup();
  return text;
}

it.each([
  ["of the whole series", undefined, "2019-01-02 to 2025-09-04", "1,621"],
  ["of an earlier day", bars, "2019-01-02 to 2023-04-13", "1,563"],
  ["of a day before the first", [], "—No prices by this date.", "0"],
] as const)("the bars %s", (_whose, shown, extent, count) => {
  expect([fact("Prices", shown), fact("Trading days", shown)]).toEqual([extent, count]);
  expect(fact("Source", shown)?.includes("sample")).toBe(count !== "0");
});

it("a described source has the name that its description has", () => {
  expect(fact("Source", bars, { ...ticker, source: "http:wind", sample: false })).toBe("Wind gateway");
});
