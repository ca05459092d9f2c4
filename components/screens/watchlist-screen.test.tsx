import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, expect, it, vi } from "vitest";
import { WatchlistScreen } from "@/components/screens/watchlist-screen";
import { renderIn } from "@/components/testing/render";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { boardOptions } from "@/lib/themes/queries";
import { sparklinesOptions, watchlistOptions } from "@/lib/watchlist/queries";
import type { WatchRow } from "@/lib/watchlist/schema";

vi.mock("next/navigation", () => ({
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({ push: () => {} }),
}));
afterEach(cleanup);

const TODAY = "2025-09-17";

function row(symbol: string, over: Partial<WatchRow> = {}): WatchRow {
  const figures = {
    day1: null,
    week1: null,
    month1: null,
    ytd: null,
    sinceCall: null,
    excess: null,
    contribution: null,
    sinceAdded: null,
  };
  return {
    id: symbol,
    theme: "optics",
    themeNameEn: "Optics",
    themeNameZh: null,
    sector: "communication",
    sectorNameEn: "Communication",
    sectorNameZh: null,
    symbol,
    nameEn: `Name of ${symbol}`,
    nameZh: null,
    reason: null,
    source: "analyst",
    addedOn: "2025-09-01",
    removedOn: null,
    recordedOn: "2025-09-01",
    callDay: "2025-02-04",
    baseDay: "2025-09-01",
    lastDay: TODAY,
    lastClose: 10,
    currency: "CNY",
    stale: false,
    delistedOn: null,
    sample: false,
    adjustment: "forward",
    convertedFrom: null,
    provedMethod: null,
    ...figures,
    reasons: figures,
    lastKnown: null,
    suspected: [],
    suspicions: [],
    ...over,
  };
}

function show(rows: readonly WatchRow[]) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(watchlistOptions({}).queryKey, {
    asOf: TODAY,
    priceDay: TODAY,
    items: [...rows],
    nextCursor: null,
  });
  client.setQueryData(sparklinesOptions(undefined, undefined).queryKey, { items: [] });
  client.setQueryData(boardOptions({}).queryKey, {
    asOf: TODAY,
    priceDay: TODAY,
    base: "first_close",
    reports: [],
    nextCursor: null,
    items: ["optics", "media", "robots"].map((slug) => makeThemeItem(slug, { nameEn: slug })),
  });
  renderIn(
    "en",
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter>
        <WatchlistScreen today={TODAY} />
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
  return screen.getByRole("table", { name: "Watchlist" });
}

const ticked = () =>
  screen.getAllByRole<HTMLInputElement>("checkbox", { checked: true }).map((box) => box.ariaLabel);
const bar = () => screen.getByRole("group", { name: "Selected tickers" });

it("selects all rows of one table, not those of the table of tickers without prices", async () => {
  const table = show([row("A"), row("B"), row("C", { lastClose: null, lastDay: null })]);
  const all = within(table).getByRole<HTMLInputElement>("checkbox", { name: "Select all" });
  await userEvent.click(all);
  expect(document.activeElement).toBe(all);
  expect(bar().textContent).toContain("2 selected");
  await userEvent.click(screen.getByText("1 ticker without prices"));
  const unpriced = screen.getByRole("table", { name: "Watched tickers without prices" });
  const [head, box] = within(unpriced).getAllByRole<HTMLInputElement>("checkbox");
  expect([all.checked, head!.checked, box!.checked]).toEqual([true, false, false]);
  await userEvent.click(head!);
  await userEvent.click(all);
  expect(bar().textContent).toContain("1 selected");
  expect(ticked()).toEqual(["Select all", "Select Name of C"]);
});

it("asks about a move only after its button, whatever theme the field is on meanwhile", async () => {
  show([row("A")]);
  await userEvent.click(screen.getByRole("checkbox", { name: "Select Name of A" }));
  const button = within(bar()).getByRole<HTMLButtonElement>("button", { name: "Move…" });
  expect(button.disabled).toBe(true);
  for (const slug of ["media", "robots"])
    await userEvent.selectOptions(within(bar()).getByRole("combobox", { name: "Move to…" }), slug);
  expect(screen.queryByRole("alertdialog")).toBeNull();
  await userEvent.click(button);
  expect(screen.getByRole("alertdialog", { name: "Move 1 ticker to robots?" })).toBeTruthy();
});

it("keeps the focus beside the table when the bar of the selection goes", async () => {
  const table = show([row("A")]);
  await userEvent.click(screen.getByRole("checkbox", { name: "Select Name of A" }));
  within(bar()).getByRole("button", { name: "Clear selection" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(screen.queryByRole("group", { name: "Selected tickers" })).toBeNull();
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  expect(document.activeElement?.contains(table)).toBe(true);
});

it("removes a watch as a mistake without a question only if it was recorded today too", async () => {
  show([
    row("OLD", { addedOn: TODAY, recordedOn: "2025-09-10" }),
    row("NEW", { addedOn: TODAY, recordedOn: TODAY }),
  ]);
  for (const [symbol, item] of [
    ["OLD", "Remove…"],
    ["NEW", "Remove"],
  ] as const) {
    await userEvent.click(screen.getByRole("button", { name: `Change Name of ${symbol} in Optics` }));
    expect(screen.getByRole("menuitem", { name: /^Remove/ }).textContent).toBe(item);
    await userEvent.keyboard("{Escape}");
  }
});

it("closes the menu of a row that has scrolled out of sight", async () => {
  const height = vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(300);
  const table = show(Array.from({ length: 60 }, (_, at) => row(`T${at}`)));
  const button = screen.getByRole("button", { name: "Change Name of T0 in Optics" });
  await userEvent.click(button);
  expect(screen.getByRole("menu", { name: "Change Name of T0 in Optics" })).toBeTruthy();
  const region = table.parentElement!;
  region.scrollTop = 1000;
  fireEvent.scroll(region);
  expect(button.isConnected).toBe(false);
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  height.mockRestore();
});
