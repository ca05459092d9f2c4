import type { UseQueryResult } from "@tanstack/react-query";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { ComparedChart, type ComparedChartProps } from "@/components/themes/compare/compared-chart";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import type { ComparedAnswer } from "@/lib/themes/series-schema";

beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800); // jsdom has no layout
});
afterEach(cleanup);
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const item = (slug: string, over: Partial<ComparedAnswer["items"][number]> = {}) => ({
  ...{ slug, level: "subtheme" as const, nameEn: `The ${slug}`, nameZh: null, callDay: "2025-02-04" },
  ...{ t0: "2025-02-05", sample: true, reason: null, excessReason: null, volatility: null },
  volatilityReason: null,
  ...over,
});

/** A theme called a day later, whose slug is the name of another value of a point; and two that lack something. */
const ANSWER: ComparedAnswer = {
  ...{ asOf: "2025-02-07", base: "first_close", period: "sinceCall", priceDay: "2025-02-07", from: null },
  benchmark: makeThemeItem("a").benchmark,
  items: [
    item("day"),
    item("benchmark", { callDay: "2025-02-06" }),
    item("unpriced", { reason: "no_bars", excessReason: "no_bars" }),
    item("uncompared", { excessReason: "sample_members" }),
  ],
  points: [
    { day: "2025-02-05", levels: [100, null, null, 100], benchmark: 100, excess: [0, null, null, null] },
    { day: "2025-02-06", levels: [110, 100, null, 101], benchmark: 120, excess: [-0.1, 0, null, null] },
    { day: "2025-02-07", levels: [111, 103, null, 102], benchmark: 126, excess: [-0.15, -0.02, null, null] },
  ],
};
const THEMES = ANSWER.items.map(({ slug }) => makeThemeItem(slug));

function show(searchParams: string, data: ComparedChartProps["query"]["data"] = ANSWER) {
  const query = { data, isPending: false, error: null, refetch: vi.fn() };
  renderIn(
    "en",
    <NuqsTestingAdapter searchParams={searchParams}>
      <ComparedChart
        query={query as unknown as UseQueryResult<ComparedAnswer>}
        themes={THEMES}
        title="Compared"
        excessTitle={(benchmark) => `Excess over ${benchmark}`}
        label="Indices"
        empty="None"
        height={300}
      />
    </NuqsTestingAdapter>,
  );
}
const legend = () => screen.getAllByRole("list")[0]!;
function table() {
  fireEvent.click(screen.getByRole("radio", { name: "Table" }));
  const [heading, ...rows] = screen.getAllByRole("row");
  const texts = (row: HTMLElement) => [...row.children].map((cell) => cell.textContent);
  return { heading: texts(heading!), rows: rows.map(texts) };
}

it("a theme's slug replaces neither the day nor the benchmark", () => {
  show("");
  expect(table()).toEqual({
    heading: ["Day", "The day", "The benchmark", "The uncompared", "CSI 300"],
    rows: [
      ["2025-02-07", "111.0", "103.0", "102.0", "126.0"],
      ["2025-02-06", "110.0", "100.0", "101.0", "120.0"],
      ["2025-02-05", "100.0", "—", "100.0", "100.0"],
    ],
  });
});

it("a sector's own line is drawn before those of its themes", () => {
  const sector = { ...item("sector"), levels: [100, 105, 107], excess: [0, 0.01, 0.02] };
  show("", { ...ANSWER, sector });
  expect(table()).toEqual({
    heading: ["Day", "The sector", "The day", "The benchmark", "The uncompared", "CSI 300"],
    rows: [
      ["2025-02-07", "107.0", "111.0", "103.0", "102.0", "126.0"],
      ["2025-02-06", "105.0", "110.0", "100.0", "101.0", "120.0"],
      ["2025-02-05", "100.0", "100.0", "—", "100.0", "100.0"],
    ],
  });
});

it("over excess the legend, the summary and the table have what is drawn: each theme from its own zero", () => {
  show("?chart=excess");
  const figure = screen.getByRole("figure", { name: "Excess over CSI 300" });
  expect(
    within(legend())
      .getAllByRole("listitem")
      .map((each) => each.textContent),
  ).toEqual(["The day", "The benchmark"]);
  expect(within(figure).getByText(/^The day: 0\.0/).textContent).not.toContain("CSI 300");
  expect(
    screen.getByText(/No line for The unpriced: .*No line for The uncompared: .*sample prices/),
  ).toBeTruthy();
  const { heading, rows } = table();
  expect(heading).toEqual(["Day", "The day", "The benchmark"]);
  expect(rows.map(([, first, second]) => [first, second])).toEqual([
    ["−15.0\u202fpp", "−2.0\u202fpp"],
    ["−10.0\u202fpp", "0.0\u202fpp"],
    ["0.0\u202fpp", "—"],
  ]);
});

it("without any excess the index is drawn", () => {
  const points = ANSWER.points.map((point) => ({ ...point, excess: [null, null, null, null] }));
  show("?chart=excess", { ...ANSWER, points });
  expect(screen.getByRole("figure", { name: "Compared" })).toBeTruthy();
  expect(screen.getByRole("radio", { name: "Excess" })).toHaveProperty("disabled", true);
});
