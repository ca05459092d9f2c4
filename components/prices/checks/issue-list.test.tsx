import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { IssueList } from "@/components/prices/checks/issue-list";
import { OpenIssues } from "@/components/prices/checks/open-issues";
import { renderIn } from "@/components/testing/render";
import type { SeamItem, TickerChecks } from "@/lib/prices/checks/schema";
import type { Locale } from "@/lib/i18n/locale";

afterEach(cleanup);

const FILE = {
  id: "import",
  fileName: "600941_forward.csv",
  form: "plain",
  source: "import",
  author: "local",
  authorName: "Analyst",
  createdAt: "2025-09-05T00:00:00.000Z",
  bars: 890,
};
const CHECKS: TickerChecks = {
  symbol: "600941.SH",
  nameEn: null,
  nameZh: null,
  kind: "equity",
  currency: "CNY",
  source: "import",
  adjustment: "forward",
  sample: false,
  firstDay: "2022-01-05",
  lastDay: "2025-09-04",
  bars: 890,
  stale: false,
  listedDay: null,
  priceDay: "2025-09-04",
  sessions: { market: "CN", tickers: 0, firstDay: null, lastDay: null, reason: "only_ticker" },
  moves: [],
  closed: [],
  suspensions: [],
  missing: null,
  seams: [],
  imports: [FILE],
  mayRestate: true,
  method: { state: null, likely: null },
  notPositive: null,
  needsLook: [],
};
const GENUINE = { by: "local", byName: "Analyst", at: "2025-09-05T00:00:00.000Z", reason: "by amounts" };
const seam = (day: string, falseReturn: number, genuine: SeamItem["genuine"] = null): SeamItem => ({
  day,
  falseReturn,
  importId: FILE.id,
  genuine,
  markId: genuine && `mark ${day}`,
});

function show(checks: Partial<TickerChecks>, locale: Locale = "en") {
  const all = { ...CHECKS, ...checks };
  renderIn(
    locale,
    <QueryClientProvider client={new QueryClient()}>
      <OpenIssues checks={all} />
      <IssueList checks={all} />
    </QueryClientProvider>,
  );
}

describe("the days on which a series differs from the one it replaced", () => {
  const THREE = [seam("2022-02-09", 0.0022), seam("2022-03-14", -0.0279), seam("2023-06-01", 0.0033)];
  const rows = () => screen.getAllByRole("row").slice(1);

  it("are one row if they are many, with the largest and a single button", () => {
    show({ seams: THREE, needsLook: ["seam"] });
    const [row, ...others] = rows();
    expect(others).toEqual([]);
    expect(row!.textContent).toContain("2022-02-09 to 2023-06-01");
    expect(row!.textContent).toMatch(/−2\.79.% \(2022-03-14, the largest\)/);
    expect(row!.textContent).toContain(
      "3 trading days on which the current prices break from those replaced from 600941_forward.csv",
    );
    expect(row!.textContent).toMatch(/up to ±2\.79.%/);
    expect(within(row!).getAllByRole("button")).toHaveLength(1);
    expect(row!.textContent).not.toContain("yet marked as genuine");
  });

  it("show the number of open ones, and the author once all are dismissed", () => {
    const marked = THREE.map((each) => seam(each.day, each.falseReturn ?? 0, GENUINE));
    show({ seams: [marked[0]!, THREE[1]!, THREE[2]!], needsLook: ["seam"] });
    expect(rows()[0]!.textContent).toContain("2 days not yet marked as genuine");
    cleanup();
    show({ seams: marked });
    expect(rows()[0]!.textContent).toContain("Marked as genuine, Analyst");
    expect(screen.getByRole("button", { name: /^Reopen/ })).toBeTruthy();
  });

  it("name the source whose answer replaced them, which has no file", () => {
    show({ seams: THREE, imports: [{ ...FILE, fileName: null, source: "tencent" }], needsLook: ["seam"] });
    expect(rows()[0]!.textContent).toContain("replaced from Tencent");
  });

  it("are dismissed separately if there are two", () => {
    show({ seams: THREE.slice(0, 2), needsLook: ["seam"] });
    expect(rows().map((row) => row.textContent?.slice(0, 10))).toEqual(["2022-03-14", "2022-02-09"]);
  });
});

describe("bars of days on which the market was closed", () => {
  const weekend = (day: string, genuine: SeamItem["genuine"] = null) =>
    ({ day, why: "weekend", genuine, markId: genuine && `mark ${day}` }) as const;
  const ADVICE = /probably times read in another time zone/;

  it("are one row each, with one common remedy", () => {
    show({ closed: [weekend("2025-03-08"), weekend("2025-03-09")], needsLook: ["closed_day"] });
    const rows = screen.getAllByRole("row").slice(1);
    expect(rows.map((row) => row.textContent?.slice(0, 10))).toEqual(["2025-03-09", "2025-03-08"]);
    expect(screen.getAllByText(ADVICE)).toHaveLength(1);
    expect(screen.getByRole("link", { name: "Import a file: 600941.SH" })).toBeTruthy();
  });

  it("have a remedy while one of them isn't dismissed", () => {
    const copy = { ...weekend("2025-05-01"), why: "holiday" } as const;
    show({ closed: [weekend("2025-03-08", GENUINE), copy], needsLook: ["closed_day"] });
    expect(screen.queryByText(ADVICE)).toBeNull();
    expect(screen.getByText(/copies of another day’s price/)).toBeTruthy();
  });
});

describe("a series without day issues", () => {
  it("is fine if it has no other issue", () => {
    show({});
    expect(screen.getByText("No price issues.")).toBeTruthy();
  });

  it.each<[string, Partial<TickerChecks>, RegExp]>([
    // 2025-09-04 is a Thursday, 2025-09-30 the Tuesday eighteen weekdays later
    [
      "stale",
      { needsLook: ["stale"], priceDay: "2025-09-30" },
      /2025-09-04, 18 weekdays before .*2025-09-30/,
    ],
    [
      "at or below zero",
      { needsLook: ["not_positive"], notPositive: "2022-01-05" },
      /below zero.*2022-01-05/,
    ],
    ["not stated", { needsLook: ["adjustment"], adjustment: "unknown" }, /choose it under Adjustment/],
    ["generated", { needsLook: ["sample"], sample: true }, /generated, not market data, and aren’t checked/],
  ])("shows issues of the whole series with their remedy: %s", (_what, checks, words) => {
    show(checks);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByText("No price issues.")).toBeNull();
    expect(screen.getByRole("link", { name: "Import a file: 600941.SH" })).toBeTruthy();
  });
});
