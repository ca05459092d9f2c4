import { expect, test } from "vitest";
import { replacedBy, replacedOf } from "@/components/prices/import/replaced";
import { result, ticker } from "@/components/prices/import/testing/import-result";

test("series that give way are counted together, and silent where nobody counted", () => {
  const [some, more] = [
    { bars: 890, daysLost: 355 },
    { bars: 10, daysLost: 0 },
  ];
  const all = [
    { symbol: "600941.SH", replaced: some },
    { symbol: "NVDA.US", replaced: null },
    { symbol: "MSFT.US", replaced: more },
  ];
  expect(replacedOf(all)).toEqual({ bars: 900, daysLost: 355 });
  // Two files of an archive may be one ticker's: its series is there once
  expect(replacedOf([...all, { symbol: "600941.SH", replaced: some }])?.bars).toBe(900);
  expect(replacedOf([{ symbol: "NVDA.US", replaced: null }])).toBeNull();
});

test("nothing gives way to a file before its conflict is settled", () => {
  const replaced = { bars: 890, daysLost: 355 };
  const conflict = { code: "seam", series: "forward", file: "forward", day: "2025-09-01" } as const;
  expect(replacedBy(result({ tickers: [ticker({ replaced, conflict })] }))).toBeNull();
  expect(replacedBy(result({ tickers: [ticker({ replaced })] }))).toEqual(replaced);
});
