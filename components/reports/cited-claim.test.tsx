import { cleanup, screen } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, expect, it, vi } from "vitest";
import { CitedClaim } from "@/components/reports/cited-claim";
import { ReportFacts } from "@/components/reports/report-facts";
import { renderIn } from "@/components/testing/render";
import type { ReportClaim, ReportDetail } from "@/lib/reports/schema";

vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams() }));
afterEach(cleanup);

const claim: ReportClaim = {
  ...{ id: "c1", ordinal: 1, kind: "statement", text: "Costs fall.", correction: null, pages: [6] },
  ...{ themes: [], inText: true, balance: 0, leg: "none", evidence: 0, start: 0, end: 11 },
};
const show = (over: Partial<ReportClaim>) =>
  renderIn(
    "en",
    <NuqsTestingAdapter>
      <CitedClaim claim={{ ...claim, ...over }} themes={[]} current={false} />
    </NuqsTestingAdapter>,
  );

it("a claim without evidence says nothing of evidence, and its link has a name behind its sign", () => {
  show({});
  expect(screen.queryByText(/evidence/i)).toBeNull();
  const link = screen.getByRole("link", { name: "Link to this claim" });
  expect([link.textContent, link.getAttribute("href")]).toEqual(["#", "#claim-c1"]);
  cleanup();
  show({ evidence: 2, balance: 1.5, leg: "supported" });
  expect(screen.getByText("from 2 notes")).toBeDefined();
});

it("a report of a holiday isn't said to precede a close of that day", () => {
  const report = {
    publishedAt: "2025-02-04 03:06",
    callDay: "2025-02-04",
    claims: 14,
    ...{ house: null, rating: { text: null, stance: null }, callDayReason: null },
    sectors: 4,
    subthemes: 7,
  };
  renderIn("en", <ReportFacts report={report as ReportDetail} />);
  expect(screen.getByText(/^published before/).textContent).toBe(
    "published before 15:00, so the call date is the same day; a market closed that day counts from its next close",
  );
  expect(screen.getByText("14 claims · 4 sectors · 7 subthemes")).toBeDefined();
});
