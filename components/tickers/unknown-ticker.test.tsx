import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { UnknownTicker } from "@/components/tickers/unknown-ticker";
import { boardOptions } from "@/lib/themes/queries";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(ticker: Parameters<typeof UnknownTicker>[0]["ticker"]) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(boardOptions({}).queryKey, {
    items: [makeThemeItem("optics", { nameEn: "Optics" })],
  } as never);
  renderIn(
    "en",
    <QueryClientProvider client={client}>
      <UnknownTicker ticker={ticker} />
    </QueryClientProvider>,
  );
}

it("a listed ticker that the board lacks is added to a theme from its own page", async () => {
  const sent: [string, unknown][] = [];
  vi.stubGlobal("fetch", (url: string, { body }: RequestInit = {}) => {
    if (body) sent.push([url, JSON.parse(body as string)]);
    return new Promise(() => undefined); // there is no server
  });
  show({ symbol: "601138.SH", nameEn: "Foxconn Industrial Internet", nameZh: "工业富联" });
  expect(
    screen.getByText(/^Foxconn Industrial Internet is listed as 601138\.SH, but not on the board/),
  ).toBeDefined();
  const add = screen.getByRole("button", { name: "Add to the theme’s watchlist" });
  await userEvent.click(add);
  expect(screen.getByRole("alert").textContent).toBe("Required.");
  expect(sent).toEqual([]);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Theme" }), "Optics");
  await userEvent.click(add);
  await waitFor(() => expect(sent).toEqual([["/api/v1/themes/optics/watches", { symbol: "601138.SH" }]]));
});

it("a code that no directory lists is only called valid", () => {
  show({ symbol: "605900.SH", nameEn: null, nameZh: null });
  expect(screen.getByText(/^605900\.SH is a valid code/)).toBeDefined();
});
