import { cleanup, screen } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { ComparedTable } from "@/components/themes/compare/compared-table";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { perPeriod } from "@/lib/domain/calendar/period";

vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams() }));
afterEach(cleanup);

function rowsOf(period: "sinceCall" | "1m") {
  const item = makeThemeItem("operators", {
    excess: perPeriod(() => -0.034),
    volatility: 0.27,
    measureReasons: { breadth: null, drawdown: null, volatility: null },
  });
  renderIn(
    "en",
    <NuqsTestingAdapter>
      <ComparedTable items={[item]} period={period} asOf="2026-11-27" onRemove={() => undefined} />
    </NuqsTestingAdapter>,
  );
  return new Map(
    screen.getAllByRole("rowheader").map((head) => [head.textContent, head.nextElementSibling?.textContent]),
  );
}

it("a single theme has its volatility already, and the units stand in the headings", () => {
  const rows = rowsOf("sinceCall");
  expect(rows.get("Volatility%")).toBe("27.0");
  expect(rows.get("Excess since callpp")).toBe("−3.4");
});

it("the excess of another period is named after it", () => {
  expect([...rowsOf("1m").keys()]).toContain("Excess over 1mpp");
});
