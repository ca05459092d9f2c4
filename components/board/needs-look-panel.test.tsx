import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { NeedsLookPanel } from "@/components/board/needs-look-panel";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { Toaster } from "@/components/ui/toaster";
import { needsLookOptions } from "@/lib/board/queries";
import { groupOf } from "@/lib/domain/theme/look-snooze";
import { needsLook } from "@/lib/domain/theme/needs-look";
import type { ThemeItem } from "@/lib/themes/schema";

afterEach(cleanup);

function lines(over: Partial<ThemeItem>): HTMLElement[] {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const items = needsLook([makeThemeItem("optics", { nameEn: "Optical modules", ...over })]);
  client.setQueryData(needsLookOptions({}).queryKey, {
    asOf: "2026-03-12",
    priceDay: "2026-03-12",
    base: "first_close",
    total: items.length,
    counts: { status: 0, evidence: 0, prices: 0, notes: 0, snoozed: 0 },
    items: items.map((look) => ({ ...look, group: groupOf(look), snooze: null })),
    nextCursor: null,
  });
  renderIn(
    "en",
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter>
        <NeedsLookPanel />
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
  return screen.getAllByRole("listitem");
}

const saidOf = (over: Partial<ThemeItem>) => lines(over).map((line) => line.querySelector("p")?.textContent);

it.each([
  [null, "NVDA.US, Optical modules: no prices"],
  ["NVIDIA", "NVIDIA NVDA.US, Optical modules: no prices"],
])("a ticker named %s is listed with its theme", (nameEn, said) => {
  const stale = [{ symbol: "NVDA.US", nameEn, nameZh: null, lastDay: null }];
  expect(saidOf({ stale })).toEqual([said]);
});

it("a stale benchmark has a line without a theme", () => {
  const benchmark = { ...makeThemeItem("a").benchmark!, lastDay: "2026-02-24", stale: true };
  expect(saidOf({ benchmark })).toEqual([
    "CSI 300 000300.SH: benchmark: last price 2026-02-24 (12 weekdays ago)",
  ]);
});

const challenged = { evidence: "challenged", evidenceBalance: -1 } as const;

it("a theme off track by its evidence shows the balance", () => {
  expect(saidOf({ ...challenged, status: "off_track", market: "unknown" })).toEqual([
    "Optical modules: off track: evidence contradicts, balance −1.0; not enough prices to judge",
  ]);
});

it("names the other themes whose notes contradict", () => {
  const source = { level: "subtheme", nameZh: null, supports: 0, contradicts: 1, context: 0 } as const;
  const evidenceFrom = [
    { ...source, slug: "operators", nameEn: "Operators" },
    { ...source, slug: "media", nameEn: "Media", supports: 1, contradicts: 0 },
  ];
  const [line] = lines({ ...challenged, evidenceFrom });
  expect(line?.querySelector("p")?.textContent).toBe(
    "Optical modules: evidence contradicts, balance −1.0 (includes notes on Operators)",
  );
  expect(within(line!).getByRole("link", { name: "Operators" }).getAttribute("href")).toBe(
    "/themes/operators",
  );
  cleanup();
  expect(
    saidOf({
      evidenceFrom,
      status: "off_track",
      market: "behind",
      statusExcess: -0.12,
      statusRelative: -0.1,
    }),
  ).toEqual([
    "Optical modules: off track, excess return −12.0\u202fpp since the call (relative −10.0\u202f%)",
  ]);
});

describe("of many items", () => {
  const themes = ["a", "b", "c", "d", "e"].map((slug) =>
    makeThemeItem(slug, { nameEn: slug, attention: null }),
  );
  const items = needsLook(themes).map((look, at) => ({
    ...{ ...look, group: groupOf(look) },
    snooze: at === 4 ? { id: "s", day: "2026-03-10", until: "2026-03-17" } : null,
  }));
  const answer = {
    ...{ asOf: "2026-03-12", priceDay: "2026-03-12", base: "first_close" as const },
    ...{ total: 5, items, nextCursor: null },
    counts: { status: 0, evidence: 0, prices: 0, notes: 4, snoozed: 1 },
  };
  const panel = (query: string) => {
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    client.setQueryData(needsLookOptions(query ? { asOf: answer.asOf } : {}).queryKey, answer);
    renderIn(
      "en",
      <QueryClientProvider client={client}>
        <NuqsTestingAdapter searchParams={query}>
          <NeedsLookPanel />
        </NuqsTestingAdapter>
        <Toaster theme="light" />
      </QueryClientProvider>,
    );
  };
  /** The API's answers to writes, which wait in `writes` until a test gives them; a read has the same items again. */
  const writes: ((status: number, body: object) => void)[] = [];
  const api = (_path: string, { method = "GET" }: RequestInit = {}) =>
    method === "GET"
      ? Promise.resolve(Response.json(answer))
      : new Promise<Response>((resolve) => {
          writes.push((status, body) => resolve(Response.json(body, { status })));
        });
  beforeEach(() => {
    writes.length = 0;
    vi.stubGlobal("fetch", api);
  });

  it("the heading counts them by kind, three are shown, the others and the snoozed ones are folded", async () => {
    const user = userEvent.setup();
    panel("");
    expect(screen.getByText("4: notes 4")).toBeDefined();
    const shown = () => screen.getAllByRole("listitem").filter((line) => !line.closest(".hidden"));
    expect(shown()).toHaveLength(3);
    await user.click(screen.getByRole("button", { name: "1 more: notes" }));
    expect(shown()).toHaveLength(4);
    await user.click(screen.getByRole("button", { name: "Snoozed 1" }));
    expect(shown().at(-1)?.textContent).toBe("e: no note yetuntil 2026-03-17 Bring back");
  });

  it("a second press of a snooze button closes its menu", async () => {
    panel("");
    const button = screen.getByRole("button", { name: "Snooze: a" });
    expect(button).toHaveProperty("ariaExpanded", "false");
    await userEvent.click(button);
    expect(await screen.findByRole("menu", { name: "Snooze: a" })).toBeDefined();
    expect(button).toHaveProperty("ariaExpanded", "true");
    await userEvent.click(button);
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    expect(button).toHaveProperty("ariaExpanded", "false");
  });

  it("two quick snoozes have a message and an undo each", async () => {
    panel("");
    for (const name of ["a", "b"]) {
      await userEvent.click(screen.getByRole("button", { name: `Snooze: ${name}` }));
      await userEvent.click(await screen.findByRole("menuitem", { name: /^For 1 week/ }));
    }
    await waitFor(() => expect(writes).toHaveLength(2));
    writes.forEach((give, at) => give(201, { id: `s${at}` }));
    for (const name of ["a", "b"]) {
      const message = await screen.findByText(`${name} snoozed until 2026-03-19, or until it gets worse`);
      expect(within(message.closest("li")!).getByRole("button", { name: "Undo" })).toBeDefined();
    }
  });

  it("says why an item isn't brought back", async () => {
    panel("");
    await userEvent.click(screen.getByRole("button", { name: "Snoozed 1" }));
    await userEvent.click(screen.getByRole("button", { name: "Bring back: e" }));
    await waitFor(() => expect(writes).toHaveLength(1));
    writes[0]!(404, { code: "not_found" });
    expect(await screen.findByText("Not found; it may have been removed.")).toBeDefined();
  });

  it("on a past day nothing is put off or brought back", async () => {
    const user = userEvent.setup();
    panel("?asOf=2026-03-12");
    await user.click(screen.getByRole("button", { name: "Snoozed 1" }));
    const region = within(screen.getByRole("region", { name: "Needs attention" }));
    expect(region.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "▸1 more: notes",
      "▾Snoozed 1",
    ]);
  });
});
