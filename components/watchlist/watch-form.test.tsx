import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { WatchForm } from "@/components/watchlist/watch-form";
import { settingsOptions } from "@/lib/settings/queries";
import type { Settings } from "@/lib/settings/schema";
import { tickerSearchOptions } from "@/lib/tickers/queries";

const sent: unknown[] = [];

beforeEach(() => {
  sent.length = 0;
  // There is no server: what is posted is recorded and never answered.
  vi.stubGlobal("fetch", (_url: string, { method, body }: RequestInit = {}) => {
    if (method === "POST") sent.push(JSON.parse(body as string));
    return new Promise(() => undefined);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const foxconn = { symbol: "601138.SH", nameEn: "Foxconn Industrial Internet", nameZh: "工业富联" };
const moutai = { symbol: "600519.SH", nameEn: "Kweichow Moutai", nameZh: "贵州茅台" };
const nvidia = { symbol: "NVDA.US", nameEn: "NVIDIA", nameZh: "英伟达" };
const leveraged = { symbol: "NVDX.US", nameEn: "2X Long NVDA", nameZh: null };

async function type(text: string, found: readonly object[]) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(settingsOptions().queryKey, {} as Settings);
  for (let end = 1; end <= text.length; end++)
    client.setQueryData(tickerSearchOptions(text.slice(0, end)).queryKey, { items: found as never });
  renderIn(
    "en",
    <QueryClientProvider client={client}>
      <WatchForm slug="optics" today="2025-03-04" />
    </QueryClientProvider>,
  );
  const field = screen.getByRole<HTMLInputElement>("combobox", { name: "Code or name" });
  await userEvent.type(field, text);
  return field;
}
const highlighted = async () =>
  (await screen.findAllByRole("option"))
    .filter((option) => option.getAttribute("aria-selected") === "true")
    .map(({ textContent }) => textContent);

it("Enter adds the only match of a search, which is highlighted before", async () => {
  const field = await type("gyfl", [foxconn]);
  expect(await highlighted()).toEqual(["Foxconn Industrial Internet601138.SH"]);
  await userEvent.type(field, "{Enter}");
  await waitFor(() => expect(sent).toMatchObject([{ symbol: "601138.SH" }]));
});

it("a tap on the only match, without a move to it before, fills the field and leaves time for a reason", async () => {
  const field = await type("gyfl", [foxconn]);
  fireEvent.click(await screen.findByRole("option"));
  expect(field.value).toBe("601138.SH");
  await userEvent.type(screen.getByRole("textbox", { name: /^Reason/ }), "servers{Enter}");
  await waitFor(() => expect(sent).toEqual([{ symbol: "601138.SH", reason: "servers" }]));
});

it("Enter adds, of several matches, the one of that very code in small letters", async () => {
  const field = await type("nvda", [nvidia, leveraged]);
  await userEvent.type(field, "{Enter}");
  await waitFor(() => expect(sent).toMatchObject([{ symbol: "NVDA.US" }]));
});

it("Enter puts the first of several matches into the field, and adds nothing yet", async () => {
  const field = await type("工业", [foxconn, moutai]);
  expect(await highlighted()).toEqual(["Foxconn Industrial Internet601138.SH"]);
  await userEvent.type(field, "{Enter}");
  expect(field.value).toBe("601138.SH");
  expect(sent).toEqual([]);
});

it("a code is taken as it is typed, whatever the list shows", async () => {
  const field = await type("600519", [moutai]);
  expect(await highlighted()).toEqual([]);
  await userEvent.type(field, "{Enter}");
  await waitFor(() => expect(sent).toMatchObject([{ symbol: "600519" }]));
});
