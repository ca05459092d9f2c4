import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { TickerPanels } from "@/components/tickers/ticker-panels";
import { settingsOptions } from "@/lib/settings/queries";
import type { Settings } from "@/lib/settings/schema";
import { barsOptions } from "@/lib/prices/series/queries";
import { tickerOptions } from "@/lib/tickers/queries";
import { watchlistOptions } from "@/lib/watchlist/queries";
import type { Watchlist } from "@/lib/watchlist/schema";
import { TICKER_PERIODS, type Bars } from "@/lib/prices/series/schema";
import type { TickerItem } from "@/lib/tickers/schema";

vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams(), useRouter: () => ({}) }));

beforeEach(() => {
  // What isn't in the cache never arrives.
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800);
  vi.stubGlobal("fetch", () => new Promise(() => undefined));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const ticker = (symbol: string, nameEn: string): TickerItem => ({
  ...{
    symbol,
    nameEn,
    nameZh: null,
    exchange: "SH",
    currency: "CNY",
    kind: "equity",
    formerCodes: [],
    formerNames: [],
    delistedOn: null,
    known: true,
  },
  ...{ themes: [], source: "file", adjustment: "none", bars: 2, sample: false },
  ...{ firstDay: "2025-03-03", lastDay: "2025-03-04" },
});
const bars = (symbol: string): Bars => ({
  ...{ symbol, adjustment: "none", last: null, convertedFrom: null, proof: null, exDates: [], filed: null },
  items: ["2025-03-03", "2025-03-04"].map((day) => ({
    ...{
      day,
      open: null,
      high: null,
      low: null,
      close: 10,
      adjClose: null,
      volume: null,
      turnover: null,
      sample: false,
    },
  })),
  returns: Object.fromEntries(
    TICKER_PERIODS.map((period) => [period, { value: null, reason: "no_bars" }]),
  ) as Bars["returns"],
});

const panels = (client: QueryClient) => (
  <QueryClientProvider client={client}>
    <NuqsTestingAdapter>
      <TickerPanels
        symbol="300308.SZ"
        today="2025-03-04"
        refused={null}
        notes={[]}
        onSelectNotes={() => undefined}
        onSelectMoves={() => undefined}
        issues={null}
      >
        {null}
      </TickerPanels>
    </NuqsTestingAdapter>
  </QueryClientProvider>
);

it("says once that a ticker has no prices", () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(settingsOptions().queryKey, { benchmark: "300308.SZ", sourceNames: {} } as Settings);
  client.setQueryData(tickerOptions("300308.SZ").queryKey, {
    ...ticker("300308.SZ", "Innolight"),
    ...{ source: null, adjustment: null, bars: 0, firstDay: null, lastDay: null },
  });
  client.setQueryData(barsOptions("300308.SZ", undefined).queryKey, { ...bars("300308.SZ"), items: [] });
  renderIn("en", panels(client));
  expect(screen.getAllByText(/No prices for this ticker/)).toHaveLength(1);
});

it("shows a ticker's own returns and those since a call to one precision", () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const answer = bars("300308.SZ");
  client.setQueryData(settingsOptions().queryKey, { benchmark: "300308.SZ", sourceNames: {} } as Settings);
  client.setQueryData(tickerOptions("300308.SZ").queryKey, ticker("300308.SZ", "Innolight"));
  client.setQueryData(barsOptions("300308.SZ", undefined).queryKey, {
    ...answer,
    returns: { ...answer.returns, "1d": { value: 0.0578, reason: null } },
  });
  const watch = {
    id: "w1",
    source: "analyst",
    symbol: "300308.SZ",
    theme: "optics",
    themeNameEn: "Optics",
    themeNameZh: null,
  };
  client.setQueryData(watchlistOptions({ q: "300308.SZ" }).queryKey, {
    items: [
      {
        ...watch,
        ...{ sector: null, callDay: "2025-03-03", addedOn: "2025-03-03", removedOn: null, sinceCall: 0.704 },
        ...{ sinceAdded: 0.704, reasons: {}, lastKnown: null },
      },
    ] as unknown as Watchlist["items"],
  } as Watchlist);
  renderIn("en", panels(client));
  const returns = [...screen.getByLabelText("Returns").querySelectorAll("dd")];
  const shown = returns.map(({ textContent }) => textContent).filter((text) => text?.includes("%"));
  expect(shown).toEqual(["+5.8\u202f%", "+70.4\u202f%"]);
});

it("a newly chosen benchmark has its name beside its own line only, not beside that of the one before", async () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const choose = (benchmark: string) =>
    client.setQueryData(settingsOptions().queryKey, { benchmark, sourceNames: {} } as Settings);
  const arrive = (symbol: string) =>
    client.setQueryData(barsOptions(symbol, undefined).queryKey, bars(symbol));
  for (const [symbol, name] of [
    ["300308.SZ", "Innolight"],
    ["000300.SH", "CSI 300"],
    ["000905.SH", "CSI 500"],
  ] as const)
    client.setQueryData(tickerOptions(symbol).queryKey, ticker(symbol, name));
  choose("000300.SH");
  arrive("300308.SZ");
  arrive("000300.SH");
  renderIn("en", panels(client));
  expect(screen.getAllByText(/CSI 300/).length).toBeGreaterThan(0);
  choose("000905.SH");
  await waitFor(() => expect(screen.queryAllByText(/CSI 300/)).toEqual([]));
  expect(screen.queryAllByText(/CSI 500/)).toEqual([]);
  arrive("000905.SH");
  expect((await screen.findAllByText(/CSI 500/)).length).toBeGreaterThan(0);
});

it("the dialog of a code stands over the one of the names, and each gives the focus back", async () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(tickerOptions("300308.SZ").queryKey, ticker("300308.SZ", "Innolight"));
  client.setQueryData(barsOptions("300308.SZ", undefined).queryKey, bars("300308.SZ"));
  renderIn("en", panels(client));
  const user = userEvent.setup();
  const focused = () => document.activeElement?.textContent;
  await user.click(screen.getByRole("button", { name: "Edit names and listing" }));
  const name = await screen.findByLabelText("English name");
  await user.type(name, " Co");
  await user.click(screen.getByRole("button", { name: "The code has changed" }));
  await waitFor(() => expect(screen.getByLabelText(/Code of today/)).toBe(document.activeElement));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(focused()).toBe("The code has changed"));
  expect(screen.getByLabelText<HTMLInputElement>("English name").value).toBe("Innolight Co");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(focused()).toBe("Edit names and listing"));
});
