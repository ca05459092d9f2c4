import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { FIGURES, type ListedWatch } from "@/components/watchlist/listed-watch";
import { WatchTable } from "@/components/watchlist/watch-table";

vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams() }));
afterEach(cleanup);

const nothing = Object.fromEntries(FIGURES.map((each) => [each, null])) as Record<
  (typeof FIGURES)[number],
  null
>;
const watchOf = (symbol: string, lastClose: number | null) =>
  ({
    ...{ watchId: `watch-${symbol}`, symbol, nameEn: symbol, nameZh: null, reason: null, source: "analyst" },
    ...{
      addedOn: "2025-03-03",
      removedOn: null,
      baseDay: null,
      currency: "CNY",
      stale: false,
      delistedOn: null,
      sample: false,
    },
    ...{ lastDay: lastClose && "2025-03-04", lastClose, lastKnown: null, suspected: [] },
    theme: { slug: "optics", name: "Optics", href: "/themes/optics" },
    figures: nothing,
    reasons: nothing,
  }) as unknown as ListedWatch;
const table = (added: string | null) => (
  <QueryClientProvider client={new QueryClient()}>
    <NuqsTestingAdapter>
      <WatchTable
        rows={[watchOf("300308.SZ", 10), watchOf("601138.SH", null)]}
        caption="Watched"
        shown={["close"]}
        added={added}
      />
    </NuqsTestingAdapter>
  </QueryClientProvider>
);

it("tickers without prices are folded until one is added, which is shown and marked", () => {
  const { rerender } = renderIn("en", table(null));
  expect(screen.getByText("1 ticker without prices").closest("details")?.open).toBe(false);
  rerender(table("watch-601138.SH"));
  expect(screen.getByText("1 ticker without prices").closest("details")?.open).toBe(true);
  const marked = screen.getAllByRole("row").filter(({ className }) => className.includes("bg-accent-wash"));
  expect(marked.map((row) => row.dataset["key"])).toEqual(["watch-601138.SH"]);

  // A priced one added next neither closes the fold nor redraws what is in it.
  const row = marked[0]!;
  rerender(table("watch-300308.SZ"));
  expect(row.isConnected).toBe(true);
  expect(row.closest("details")?.open).toBe(true);
});
