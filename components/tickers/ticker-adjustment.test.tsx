import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { TickerAdjustment } from "@/components/tickers/ticker-adjustment";
import type { SeriesProof } from "@/lib/domain/price-check/prove-series";
import type { TickerChecks } from "@/lib/prices/checks/schema";
import type { Bars } from "@/lib/prices/series/schema";
import type { TickerItem } from "@/lib/tickers/schema";

afterEach(cleanup);

const TICKER = { symbol: "603001.SH", currency: "CNY", kind: "equity", sample: false } as TickerItem;
const EX_DATES: Bars["exDates"] = [
  { day: "2022-06-01", cash: 2.13, factor: 0.9657, halfWidth: 0.0021 },
  { day: "2022-09-06", cash: 1.2, factor: 0.9801, halfWidth: 0.0189 },
];
const PROOF: SeriesProof = {
  method: "difference",
  by: "turnover",
  reason: null,
  days: 598,
  segments: { difference: 6, ratio: 12 },
  exDates: EX_DATES,
  misfit: 0,
  uncertain: [],
};
const unproved = (reason: NonNullable<SeriesProof["reason"]>): SeriesProof => ({
  ...PROOF,
  ...{ method: null, by: null, reason, exDates: [] },
});
const known = (value: number) => ({ value, reason: null });
const CONVERTED: Partial<Bars> = {
  adjustment: "forward",
  convertedFrom: "forward_difference",
  proof: PROOF,
  exDates: EX_DATES,
  filed: {
    "1y": { from: "2022-01-05", filed: known(0.9939), converted: known(0.859), uncertainty: 0.0189 },
    sinceCall: {
      from: "2022-10-10",
      filed: { value: null, reason: "not_positive" },
      converted: known(0.1),
      uncertainty: 0,
    },
  },
};

function panelOf(
  bars: Partial<Bars>,
  method: TickerChecks["method"],
  { locale = "en", ticker = {} }: { locale?: "en" | "zh"; ticker?: Partial<TickerItem> } = {},
) {
  const series = {
    ...{ symbol: TICKER.symbol, convertedFrom: null, proof: null, exDates: [], filed: null, last: null },
    items: [{ day: "2022-01-05", close: 10 }],
    ...bars,
  } as unknown as Bars;
  renderIn(locale, <TickerAdjustment ticker={{ ...TICKER, ...ticker }} bars={series} method={method} />);
  return screen.queryByRole("region", {
    name: locale === "en" ? "How this series is adjusted" : "本序列如何复权",
  });
}
const sentencesOf = (...asked: Parameters<typeof panelOf>) => {
  const panel = panelOf(...asked)!;
  return [...panel.querySelectorAll("p")].map(({ textContent }) => textContent);
};
const rowsOf = (name: string | RegExp) =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent));

const CONVERTED_STATE = { state: "converted", likely: null } as const;

it.each([
  [
    "en",
    "Filed forward-adjusted by difference and converted here to adjustment by ratio.",
    "Tested 598 days by turnover: 6 segments by difference, 12 by ratio.",
  ],
  [
    "zh",
    "原为减法前复权，已在此换算为等比复权。",
    "以 598 个交易日的成交额检验：按减法分 6 段，按等比分 12 段。",
  ],
] as const)("a converted series says so with its proof, in %s", (locale, method, proof) => {
  const [first, second] = sentencesOf(CONVERTED, CONVERTED_STATE, { locale });
  expect([first, second?.trim()]).toEqual([method, proof]);
  expect(screen.queryByRole("link")).toBeNull();
});

it("a converted series lists its ex-dates, newest first, with cash, factor and bound", () => {
  panelOf(CONVERTED, CONVERTED_STATE);
  expect(rowsOf("2 ex-dates")).toEqual([
    ["2022-09-06", "1.20 CNY", "0.9801", "± 1.89\u202f%"],
    ["2022-06-01", "2.13 CNY", "0.9657", "± 0.21\u202f%"],
  ]);
});

it("a converted series has its returns as filed beside the converted ones, unknown ones with their reason", () => {
  panelOf(CONVERTED, CONVERTED_STATE);
  expect(rowsOf("Returns as filed and as converted")).toEqual([
    ["1y from 2022-01-05", "+99.39\u202f%", "+85.90\u202f%", "± 1.89\u202f%"],
    [
      "Since call from 2022-10-10",
      "—No return from adjusted prices at or below zero.",
      "+10.00\u202f%",
      "no ex-date",
    ],
  ]);
});

it("a converted series that no theme watches has no return since a call", () => {
  panelOf({ ...CONVERTED, filed: { ...CONVERTED.filed!, sinceCall: null } }, CONVERTED_STATE);
  expect(rowsOf(/as filed/)[1]).toEqual(["Since call ", "No theme watches it."]);
});

it("an unconverted series names the ex-dates with wide bounds, and marks them in the table", () => {
  const wide = { ...PROOF, uncertain: ["2022-09-06"] };
  const [method] = sentencesOf(
    { adjustment: "forward_difference", proof: wide, exDates: EX_DATES },
    { state: "by_difference", likely: null },
  );
  expect(method).toContain("Not converted, because the bounds of 2022-09-06 are too wide.");
  expect(rowsOf("2 ex-dates").map((cells) => cells.at(-1))).toEqual([
    "too wide ± 1.89\u202f%",
    "± 0.21\u202f%",
  ]);
  expect(screen.queryByRole("table", { name: /as filed/ })).toBeNull();
});

it("a series by ratio lists factors without cash", () => {
  const exDates = EX_DATES.map((each) => ({ ...each, cash: null }));
  const [method] = sentencesOf(
    { adjustment: "forward", proof: { ...PROOF, method: "ratio", exDates }, exDates },
    { state: "proved", likely: null },
  );
  expect(method).toBe("Forward-adjusted by ratio: earlier prices are multiplied, so returns are right.");
  expect(rowsOf("2 ex-dates")[0]).toEqual(["2022-09-06", "0.9801", "± 1.89\u202f%"]);
});

it.each([
  ["no_turnover", "The rows have no turnover. A file with turnover would prove it."],
  [
    "too_few_days",
    "598 days with turnover are too few to prove it. A file with turnover over at least 120 days would prove it.",
  ],
  [
    "untested_days",
    "Some days in a row have no turnover, or too round a figure, and may be adjusted otherwise. A file with turnover on every day would prove it.",
  ],
  [
    "undecided",
    "Tested 598 days by turnover: 6 segments by difference and 12 by ratio don’t tell the methods apart. A longer file with turnover, over more ex-dates, would prove it.",
  ],
  [
    "misfit",
    "Tested 598 days by turnover: no method fits. A file with turnover in one adjustment and with its units stated would prove it.",
  ],
] as const)("an unproved series (%s) says what would prove it, one press away", (reason, proof) => {
  const sentences = sentencesOf(
    { adjustment: "forward", proof: unproved(reason) },
    { state: "unproved", likely: "difference" },
  );
  expect(sentences).toEqual([
    "Forward-adjusted, as stated. The method isn’t proved. Files of this format are usually by difference.",
    proof,
  ]);
  expect(screen.getByRole("link", { name: "Import a file with turnover" }).getAttribute("href")).toBe(
    "/prices?symbol=603001.SH#import",
  );
});

it("a series stored before there was a test says that it is untested", () =>
  expect(sentencesOf({ adjustment: "none" }, { state: "unproved", likely: null })).toEqual([
    "Unadjusted, as stated. The method isn’t proved.",
    "The series was stored before there was a test. A file with turnover would prove it.",
  ]));

it("a series whose rows prove another method than the kept one says both", () =>
  expect(sentencesOf({ adjustment: "none", proof: PROOF }, { state: "contradicted", likely: null })[0]).toBe(
    "Unadjusted, as stated. Its rows prove otherwise: they are adjusted by difference.",
  ));

it("a sample has nothing to adjust, and an index and a ticker without prices have no panel", () => {
  const none = { state: null, likely: null };
  expect(sentencesOf({ adjustment: "none" }, none, { ticker: { sample: true } })[0]).toBe(
    "Sample prices: there is nothing to adjust.",
  );
  cleanup();
  expect(panelOf({ adjustment: "none" }, none, { ticker: { kind: "index" } })).toBeNull();
  expect(panelOf({ adjustment: null, items: [] }, none)).toBeNull();
});
