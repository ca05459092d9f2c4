import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { result as importResult, ticker } from "@/components/prices/import/testing/import-result";
import { VerdictCounts } from "@/components/prices/import/table-verdict";
import { renderIn } from "@/components/testing/render";

afterEach(cleanup);

it.each(["date_order", "decimal_sign"] as const)(
  "rows that can't be read before the %s is answered are not counted",
  (about) => {
    const question = { about, samples: ["1,345"] };
    const asks = importResult({ questions: [question], rejectedCount: 8 });
    renderIn("en", <VerdictCounts result={asks} />);
    expect(screen.getByText("8 rejected")).toBeTruthy();
    cleanup();
    renderIn("en", <VerdictCounts result={{ ...asks, accepted: 2, tickers: [ticker({ accepted: 2 })] }} />);
    expect(screen.getByText(/^2 new prices · 0 existing/)).toBeTruthy();
  },
);

it.each([
  ["en", null, "replaces 520 sample prices"],
  ["en", "stored", "replaced 520 sample prices"],
  ["zh", null, "取代 520 行示例行情"],
  ["zh", "stored", "已取代 520 行示例行情"],
] as const)("%s: generated bars will be replaced, and once stored (%j) were: %s", (locale, id, words) => {
  const result = importResult({ id, samplesReplaced: 520 });
  renderIn(locale, <VerdictCounts result={result} />);
  expect(screen.getByText(new RegExp(` · ${words}$`))).toBeTruthy();
});

it("no series counts as replaced before its conflict is settled", () => {
  const replaced = { bars: 890, daysLost: 355 };
  const conflict = { code: "seam", series: "forward", file: "forward", day: "2025-09-01" } as const;
  const all = { accepted: 900, replaced };
  const open = importResult({
    questions: [{ about: "conflict", tickers: [{ symbol: "300308.SZ", ...conflict, replaced }] }],
    tickers: [ticker({ ...all, conflict }), ticker({ symbol: "600941.SH", accepted: 2 })],
  });
  renderIn("en", <VerdictCounts result={open} />);
  expect(screen.getByText(/^2 new prices · 0 existing · 0 corrected · 0 rejected$/)).toBeTruthy();
  cleanup();
  renderIn("en", <VerdictCounts result={importResult({ tickers: [ticker(all)] })} />);
  expect(screen.getByText(/^900 new prices .* replaces 890 prices, 355 of them/)).toBeTruthy();
});
