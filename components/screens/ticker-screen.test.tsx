import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, expect, it, vi } from "vitest";
import { TickerScreen } from "@/components/screens/ticker-screen";
import { renderIn } from "@/components/testing/render";
import { tickerOptions } from "@/lib/tickers/queries";

const address = "?asOf=2025-99-99";
vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams(address) }));
afterEach(cleanup);

it("names the invalid day of the URL, and asks nothing for it", () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(tickerOptions("300308.SZ").queryKey, {
    symbol: "300308.SZ",
    exchange: "SZ",
    currency: "CNY",
    kind: "equity",
    nameEn: "Innolight",
    nameZh: null,
    formerCodes: [],
    formerNames: [],
    delistedOn: null,
    known: true,
    themes: [],
    source: "file",
    adjustment: "none",
    bars: 1,
    firstDay: "2025-03-03",
    lastDay: "2025-03-03",
    sample: false,
  });
  const refusal = { code: "invalid", fields: { asOf: "bad_day" }, view: { asOf: "2025-99-99" } };
  renderIn(
    "en",
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter searchParams={address}>
        <TickerScreen symbol="300308.SZ" today="2025-03-03" refusal={refusal} />
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Innolight");
  expect(screen.getAllByRole("alert").map(({ textContent }) => textContent)).toEqual([
    "This link can’t be shownAs of “2025-99-99”: No such date. Write it as 2025-02-04.Show the board without it",
  ]);
  const asked = client.getQueryCache().findAll({ fetchStatus: "fetching" });
  expect(asked.filter(({ queryHash }) => queryHash.includes("2025-99-99"))).toEqual([]);
});
