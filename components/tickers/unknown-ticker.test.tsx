import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { UnknownTicker } from "@/components/tickers/unknown-ticker";
import { boardOptions } from "@/lib/themes/queries";

const refresh = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));
afterEach(() => {
  cleanup();
  refresh.mockClear();
  vi.unstubAllGlobals();
});

function show(ticker: Parameters<typeof UnknownTicker>[0]["ticker"]) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(boardOptions({}).queryKey, {
    items: [
      makeThemeItem("communication", { nameEn: "Communication", level: "sector" }),
      makeThemeItem("optics", { nameEn: "Optics", parent: "communication" }),
      makeThemeItem("oil", { nameEn: "Oil", level: "sector" }),
    ],
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
  show(foxconn);
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

const foxconn = { symbol: "601138.SH", nameEn: "Foxconn Industrial Internet", nameZh: "工业富联" };

it("of the sectors only those without themes are offered: the list of the others is read-only", () => {
  show(foxconn);
  const options = screen.getAllByRole("option").map(({ textContent }) => textContent?.trim());
  expect(options).toEqual(["choose a theme", "Optics", "Oil"]);
});

it("the theme stays as it is while the ticker is added, so that the answer is told", async () => {
  let answer: (response: Response) => void = () => undefined;
  const added = new Promise<Response>((resolve) => (answer = resolve));
  vi.stubGlobal("fetch", (_url: string, { method }: RequestInit = {}) =>
    method === "POST" ? added : Promise.resolve(Response.json({ items: [] })),
  );
  show(foxconn);
  const theme = screen.getByRole<HTMLSelectElement>("combobox", { name: "Theme" });
  await userEvent.selectOptions(theme, "Optics");
  await userEvent.click(screen.getByRole("button", { name: "Add to the theme’s watchlist" }));
  await userEvent.selectOptions(theme, "Oil");
  expect(theme.value).toBe("optics");
  answer(Response.json({ ...foxconn, id: "watch-1" }, { status: 201 }));
  await waitFor(() => expect(refresh).toHaveBeenCalledOnce());
});

it("a code that no directory lists is only called valid", () => {
  show({ symbol: "605900.SH", nameEn: null, nameZh: null });
  expect(screen.getByText(/^605900\.SH is a valid code/)).toBeDefined();
});
