import { cleanup, screen } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, expect, it, vi } from "vitest";
import { ReportRecommendations } from "@/components/screens/report-recommendations";
import { renderIn } from "@/components/testing/render";
import type { ReportRecommendation } from "@/lib/reports/schema";

const address = "?text=original&period=1m";
vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams(address) }));
afterEach(cleanup);

const recommendation = (slug: string, claimId: string) =>
  ({
    ...{ slug, level: "subtheme", parent: null, nameEn: slug, nameZh: null },
    ...{ stance: "overweight", claimId, pages: [6], now: null },
  }) as ReportRecommendation;

it("a link to a claim leads to the claims also from the stored text, and keeps the view", () => {
  const recommendations = [recommendation("optics", "c1"), recommendation("operators", "c2")];
  renderIn(
    "en",
    <NuqsTestingAdapter searchParams={address}>
      <ReportRecommendations report={{ withdrawnAt: null, slug: "deepseek", recommendations }} />
    </NuqsTestingAdapter>,
  );
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/reports/deepseek?period=1m#claim-c1",
    "/reports/deepseek?period=1m#claim-c2",
  ]);
});

const now = (sample: boolean): ReportRecommendation["now"] => ({
  ...{ status: "on_track", evidence: "none", evidenceBalance: 0, sample },
  evidenceCounts: { supports: 0, contradicts: 0, context: 0 },
  evidenceParts: {
    full: { balance: 0, supports: 0, contradicts: 0, context: 0 },
    third: { balance: 0, supports: 0, contradicts: 0, context: 0 },
  },
  ...{ sinceCall: 0.279, sinceCallReason: null, excess: 0.116, excessReason: null },
});

it.each([
  ["all of them, once in the heading", [true, true], ["columnheader"]],
  ["one of them, in its row", [true, false], ["cell"]],
  ["none of them, nowhere", [false, false], []],
])("marks sample prices under %s", (_of, samples, places) => {
  const recommendations = samples.map((sample, at) => ({
    ...recommendation(`theme-${at}`, "c1"),
    now: now(sample),
  }));
  renderIn(
    "en",
    <NuqsTestingAdapter searchParams={address}>
      <ReportRecommendations report={{ withdrawnAt: null, slug: "deepseek", recommendations }} />
    </NuqsTestingAdapter>,
  );
  const marks = screen.queryAllByText("sample");
  expect(marks.map((mark) => (mark.closest("th") ? "columnheader" : "cell"))).toEqual(places);
  expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toContain(
    "Excess return pp",
  );
  expect(screen.getAllByText("+11.6")).toHaveLength(2);
});

it("beside an underweight recommendation the status says that it is about the theme", () => {
  const recommendations = (["underweight", "neutral"] as const).map((stance) => ({
    ...recommendation(stance, "c1"),
    ...{ stance, now: now(false) },
  }));
  renderIn(
    "zh",
    <NuqsTestingAdapter searchParams={address}>
      <ReportRecommendations report={{ withdrawnAt: null, slug: "deepseek", recommendations }} />
    </NuqsTestingAdapter>,
  );
  const statuses = screen
    .getAllByText("符合预期")
    .map((each) => each.closest("[title]")?.getAttribute("title"));
  expect(statuses).toEqual(["研报给予本主题低配；状态反映主题自身的表现，不代表该判断是否正确。", undefined]);
});
