import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { result as importResult } from "@/components/prices/testing/import-result";
import { VerdictCounts } from "@/components/prices/verdict-counts";
import { renderIn } from "@/components/testing/render";

afterEach(cleanup);

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
