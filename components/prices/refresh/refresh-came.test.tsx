import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { RefreshCame } from "@/components/prices/refresh/refresh-came";
import { RefreshMissing } from "@/components/prices/refresh/refresh-missing";
import { renderIn } from "@/components/testing/render";
import type { Locale } from "@/lib/i18n/locale";
import type { FetchItem } from "@/lib/prices/refreshes/schema";
import { settingsOptions } from "@/lib/settings/queries";
import type { Settings } from "@/lib/settings/schema";
import type { ReactElement } from "react";

afterEach(cleanup);

const came = (symbol: string, more: Partial<FetchItem>): FetchItem => ({
  ...{ symbol, nameEn: null, nameZh: null, provider: "hithink", from: "2025-01-02", to: "2025-07-01" },
  ...{ outcome: "stored", reason: null, detail: null, adjustments: null, seamDay: null, lastAction: null },
  ...{ method: "raw_and_factors", note: null, proof: null, reread: null, bars: 1, leftOut: [] },
  ...{ leftOutCount: 0, importId: null, at: "2025-07-01T08:00:00.000Z", ...more },
});
const proved = (method: "none" | "ratio" | "difference", isConverted = false) => ({
  proof: { method, reason: null, isConverted },
});
const noTurnover = { proof: { method: null, reason: "no_turnover", isConverted: false } } as const;
const reread = { day: "2025-06-06", kind: "dividend", value: 0.5 } as const;

function shown(locale: Locale, element: ReactElement) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const settings: Partial<Settings> = { sourceNames: { "http:gateway": "Gateway" } };
  client.setQueryData(settingsOptions().queryKey, settings as Settings);
  return renderIn(locale, <QueryClientProvider client={client}>{element}</QueryClientProvider>);
}

const rows = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => [within(row).getByRole("rowheader"), ...within(row).getAllByRole("cell")])
    .map((cells) => cells.map((cell) => cell.textContent.trim()));

it("received tickers stand by source, method and proof, those with a history read again open to the reader", () => {
  shown(
    "en",
    <RefreshCame
      items={[
        came("AAPL.US", { provider: "yahoo", method: "adjusted", ...noTurnover, reread }),
        came("300308.SZ", proved("none")),
        came("000300.SH", { method: "raw" }),
        came("600941.SH", { method: "raw", note: "not_by_ratio", ...proved("none") }),
        came("300502.SZ", proved("none")),
        came("600000.SH", { provider: "http:gateway", method: "adjusted", ...proved("difference", true) }),
      ]}
    />,
  );
  expect(rows()).toEqual([
    [
      "HiThink (同花顺)",
      "raw with factors, adjusted here by ratio",
      "proved unadjusted",
      "2",
      "300308.SZ 300502.SZ",
    ],
    [
      "Yahoo Finance",
      "adjusted by the source",
      "not tested: no turnover",
      "1",
      "AAPL.US  history re-read: dividend of 0.5 on 2025-06-06",
    ],
    ["HiThink (同花顺)", "raw", "not tested", "1", "000300.SH"],
    [
      "HiThink (同花顺)",
      "rawIts adjusted prices aren’t by ratio, so the raw ones were taken.",
      "proved unadjusted",
      "1",
      "600941.SH",
    ],
    ["Gateway", "adjusted by the source", "by difference, converted here to by ratio", "1", "600000.SH"],
  ]);
});

it("bars that don't fit because they are raw say why they are", () => {
  const conflict = { outcome: "adjustment_conflict", method: "raw", bars: 0 } as const;
  const adjustments = { file: "none", series: "total" } as const;
  const items = [
    came("300308.SZ", { ...conflict, adjustments, provider: "tushare", note: "您没有接口访问权限" }),
    came("300502.SZ", { ...conflict, adjustments, note: "factors_missing" }),
  ];
  shown("zh", <RefreshMissing items={items} isBusy={false} />);
  expect(rows().map(([why]) => why)).toEqual([
    expect.stringContaining("改用不复权行情，数据源答复：您没有接口访问权限"),
    expect.stringContaining("其复权行情缺少不复权行情中的某些日期，因此取用不复权行情。"),
  ]);
});
