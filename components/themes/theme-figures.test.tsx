import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { ThemeFigures } from "@/components/themes/theme-figures";
import { perPeriod } from "@/lib/domain/calendar/period";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeItem } from "@/lib/themes/schema";

afterEach(cleanup);

const LEVELS = { indexLevel: 110, benchmarkLevel: 104, benchmarkLevelReason: null };
const NO_LEVELS = { indexLevel: null, benchmarkLevel: null, benchmarkLevelReason: "no_index" };

const CONCENTRATION: Pick<ThemeDetail, "medianMember" | "withoutLargest"> = {
  medianMember: { value: 0.023, reason: null, of: 9 },
  withoutLargest: {
    value: -0.041,
    reason: null,
    largest: { symbol: "300308.SZ", nameEn: "Innolight", nameZh: "中际旭创", contribution: 0.141 },
  },
};

const detail = (over: Partial<ThemeItem>, levels: Partial<ThemeDetail> = LEVELS) =>
  ({
    ...makeThemeItem("a", over),
    ...CONCENTRATION,
    ...levels,
    measureReasons: { breadth: "stale", drawdown: "no_bars" },
  }) as ThemeDetail;

/** Each figure's name with its text. */
const figures = () =>
  screen.getAllByRole("term").map((term) => [term.textContent, term.nextElementSibling?.textContent]);

it("labels the index, the benchmark and their comparison as since the call", () => {
  renderIn("en", <ThemeFigures period="sinceCall" theme={detail({})} />);
  expect(figures().slice(0, 7)).toEqual([
    ["Index", "110.0since call"],
    ["CSI 300", "104.0since call"],
    ["Excess return", "+6.0\u202fppsince call"],
    ["Relative return", "+5.0\u202f%since call"],
    ["Median member", "+2.3\u202f%of 9"],
    ["Without 300308.SZ", "−4.1\u202f%"],
    ["Drawdown", "0.0\u202f%since call"],
  ]);
});

it("follows the period of the view", () => {
  const item = makeThemeItem("a");
  const returns = { ...item.returns, "1m": -0.02 };
  const excess = { ...item.excess, "1m": -0.015 };
  renderIn("en", <ThemeFigures period="1m" theme={detail({ returns, excess })} />);
  expect(figures()[0]).toEqual(["Index", "−2.0\u202f%1m"]);
  expect(figures()[2]).toEqual(["Excess return", "−1.5\u202fpp1m"]);
  expect(figures().slice(4, 6)).toEqual([
    ["Median member", "+2.3\u202f%of 9 · since call"],
    ["Without 300308.SZ", "−4.1\u202f%since call"],
  ]);
});

it("shows the last known value of a stale return, and the common day of the comparison", () => {
  const nothing = perPeriod(() => null);
  const stale = { returns: nothing, reasons: perPeriod(() => "stale") };
  renderIn(
    "en",
    <ThemeFigures
      period="sinceCall"
      theme={detail({ ...stale, lastKnown: { day: "2025-04-30", value: 1.796 } }, NO_LEVELS)}
    />,
  );
  expect(figures()[0]?.[1]).toContain("Last known 2025-04-30: +179.6\u202f%.");
  cleanup();
  const benchmark = { ...makeThemeItem("a").benchmark!, commonDay: "2026-03-11" };
  renderIn("en", <ThemeFigures period="sinceCall" theme={detail({ benchmark })} />);
  expect(figures()[2]).toEqual(["Excess return", "+6.0\u202fppsince call · both through 2026-03-11"]);
});

it.each([
  ["en", "Without 300308.SZ", /largest contributor, Innolight \(\+14\.1\spp\): .* ÷ 100 − 1/],
  ["zh", "剔除 300308.SZ", /最大贡献者中际旭创（\+14\.1\s?百分点）/],
] as const)("says in %s which member is left out, and what it contributed", async (locale, name, help) => {
  renderIn(locale, <ThemeFigures period="sinceCall" theme={detail({})} />);
  fireEvent.focus(screen.getByRole("button", { name }));
  expect((await screen.findByRole("tooltip")).textContent).toMatch(help);
});

it("names the last day of a stale benchmark", () => {
  const benchmark = { ...makeThemeItem("a").benchmark!, lastDay: "2025-06-30", stale: true };
  renderIn("en", <ThemeFigures period="sinceCall" theme={detail({ benchmark })} />);
  expect(figures()[1]?.[0]).toBe("CSI 300 (last price 2025-06-30)");
});

it("shows a theme's missing data only at the theme, and no lack of bars for breadth if the bars are stale", () => {
  const nothing = perPeriod(() => null);
  const reasons = perPeriod(() => "no_bars");
  renderIn(
    "en",
    <ThemeFigures
      period="sinceCall"
      theme={detail(
        {
          returns: nothing,
          benchmarkReturns: nothing,
          excess: nothing,
          relative: nothing,
          reasons,
          excessReasons: reasons,
          relativeReasons: reasons,
          breadth: null,
        },
        {
          ...NO_LEVELS,
          medianMember: { value: null, reason: "no_bars", of: 0 },
          withoutLargest: { value: null, reason: "no_bars", largest: null },
        },
      )}
    />,
  );
  expect(figures()).toMatchObject([
    ["Index", "—No prices since the call.since call"],
    ["CSI 300", "—The theme has no index to compare with.since call"],
    ["Excess return", "—No prices since the call.since call"],
    ["Relative return", "—No prices since the call.since call"],
    ["Median member", "—No prices since the call."],
    ["Without largest contributor", "—No prices since the call."],
    {},
    ["Above 50-day MA", "—The last price is more than 10 weekdays old."],
  ]);
});
