import { expect, it } from "vitest";
import { useDetailText } from "@/components/prices/refresh/detail-text";
import { renderIn } from "@/components/testing/render";
import type { Locale } from "@/lib/i18n/locale";
import type { FetchItem } from "@/lib/prices/refreshes/schema";

const failed: FetchItem = {
  symbol: "AAPL",
  nameEn: null,
  nameZh: null,
  provider: "yahoo",
  from: "2025-01-01",
  to: "2025-06-01",
  outcome: "no_overlap",
  reason: null,
  detail: null,
  adjustments: null,
  seamDay: null,
  lastAction: null,
  method: null,
  note: null,
  proof: null,
  reread: null,
  bars: 0,
  leftOut: [],
  leftOutCount: 0,
  importId: null,
  at: "2025-06-01T00:00:00Z",
};

function textOf(locale: Locale, item: Partial<FetchItem>): string {
  const Text = () => useDetailText()({ ...failed, ...item });
  return renderIn(locale, <Text />).container.textContent ?? "";
}

const action = (kind: "split" | "dividend", value: number) => ({ day: "2025-05-01", kind, value });

it.each<[Partial<FetchItem>, en: string, zh: string]>([
  [
    { adjustments: { file: "total", series: "none" } },
    "received prices are adjusted for splits and dividends, the series is unadjusted",
    "取得的行情为拆股与分红均已调整，现有序列为不复权",
  ],
  [
    { seamDay: "2025-03-03", lastAction: action("dividend", 0.2) },
    "2025-03-03 · dividend of 0.2 on 2025-05-01",
    "2025-03-03 · 2025-05-01 每股分红 0.2",
  ],
  [{ lastAction: action("split", 4) }, "split 4 for 1 on 2025-05-01", "2025-05-01 1 股拆为 4 股"],
  [{ lastAction: action("split", 1 / 3) }, "reverse split 1 for 3 on 2025-05-01", "2025-05-01 3 股合为 1 股"],
  [
    { outcome: "unexpected_answer", detail: "date_order" },
    "The days could be day/month or month/day: choose which.",
    "日期可能是日/月，也可能是月/日，请选定。",
  ],
  [{ outcome: "unexpected_answer", detail: "data.rows" }, "data.rows", "data.rows"],
  [{ outcome: "unreachable", detail: "ENOTFOUND" }, "ENOTFOUND", "ENOTFOUND"],
])("the details %j are worded in both languages", (item, en, zh) => {
  expect(textOf("en", item)).toBe(en);
  expect(textOf("zh", item)).toBe(zh);
});
