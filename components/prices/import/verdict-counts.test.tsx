import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { result as importResult } from "@/components/prices/import/testing/import-result";
import { VerdictCounts } from "@/components/prices/import/verdict-counts";
import { renderIn } from "@/components/testing/render";

afterEach(cleanup);

it.each(["date_order", "decimal_sign"] as const)(
  "while no row can be read before the %s is said, none of them is counted as new, there or corrected",
  (about) => {
    const question = { about, samples: ["1,345"] };
    const asks = importResult({ questions: [question], rejectedCount: 8 });
    renderIn("en", <VerdictCounts result={asks} answers={{}} />);
    expect(screen.getByText("8 rejected")).toBeTruthy();
    cleanup();
    renderIn("en", <VerdictCounts result={{ ...asks, accepted: 2 }} answers={{}} />);
    expect(screen.getByText(/^2 new bars · 0 already there/)).toBeTruthy();
  },
);

it.each([
  ["en", null, "520 sample bars give way"],
  ["en", "stored", "520 sample bars gave way"],
  ["zh", null, "取代 520 行示例行情"],
  ["zh", "stored", "已取代 520 行示例行情"],
] as const)("%s: sample bars give way, and once stored (%j) have: %s", (locale, id, words) => {
  const result = importResult({ id, samplesReplaced: 520 });
  renderIn(locale, <VerdictCounts result={result} answers={{}} />);
  expect(screen.getByText(new RegExp(` · ${words}$`))).toBeTruthy();
});
