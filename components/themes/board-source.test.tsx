import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { BoardSource } from "@/components/themes/board-source";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { perPeriod } from "@/lib/domain/calendar/period";

afterEach(cleanup);

const board = { asOf: "2026-03-12", priceDay: "2026-03-12", base: "first_close" } as const;

it.each([
  [[{ sample: false, imported: true }], "imported prices"],
  [[{ sample: true, imported: false }], "sample prices, not market data"],
  [
    [
      { sample: true, imported: false },
      { sample: false, imported: true },
    ],
    "partly imported, partly sample prices",
  ],
])("bars that are %o are described as %s", (rest, words) => {
  renderIn("en", <BoardSource board={{ ...board, items: rest.map((over) => makeThemeItem("a", over)) }} />);
  expect(screen.getByText(new RegExp(`^Source: ${words} ·`))).toBeTruthy();
});

it("shows the day of the generated prices if only a benchmark has real ones", () => {
  const item = makeThemeItem("a", { sample: true, imported: false, priceDay: "2026-02-27" });
  renderIn("en", <BoardSource board={{ ...board, items: [item] }} />);
  expect(
    screen.getByText(/^Source: sample prices, not market data · prices through 2026-02-27 ·/),
  ).toBeTruthy();
});

it("shows the source of prices that are too old for any return", () => {
  const stale = {
    returns: perPeriod(() => null),
    lastKnown: { day: "2025-01-31", value: 0.2 },
    coverage: { priced: 0, of: 3 },
  };
  renderIn("en", <BoardSource board={{ ...board, items: [makeThemeItem("a", stale)] }} />);
  expect(screen.getByText(/^Source: imported prices ·/)).toBeTruthy();
});

it("names the last day of a stale benchmark", () => {
  const benchmark = { ...makeThemeItem("a").benchmark!, lastDay: "2025-06-30", stale: true };
  renderIn("zh", <BoardSource board={{ ...board, items: [makeThemeItem("a", { benchmark })] }} />);
  expect(screen.getByText(/相对CSI 300（行情停在 2025-06-30）/)).toBeTruthy();
});
