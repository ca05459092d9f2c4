import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen, within } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { NeedsLookPanel } from "@/components/board/needs-look-panel";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { needsLookOptions } from "@/lib/board/queries";
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
    items,
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

const saidOf = (over: Partial<ThemeItem>) => lines(over).map((line) => line.textContent);

it.each([
  [null, "NVDA.US, Optical modules: no prices"],
  ["NVIDIA", "NVIDIA NVDA.US, Optical modules: no prices"],
])("a ticker named %s is listed with its theme", (nameEn, said) => {
  const stale = [{ symbol: "NVDA.US", nameEn, nameZh: null, lastDay: null }];
  expect(saidOf({ stale })).toEqual([said]);
});

it("a stale benchmark has a line without a theme", () => {
  const benchmark = { ...makeThemeItem("a").benchmark!, lastDay: "2026-02-24", stale: true };
  expect(saidOf({ benchmark })).toEqual(["CSI 300 000300.SH: benchmark: last price 12 weekdays ago"]);
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
  expect(line?.textContent).toBe(
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
