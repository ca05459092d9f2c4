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
      <ReportRecommendations report={{ slug: "deepseek", recommendations }} />
    </NuqsTestingAdapter>,
  );
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/reports/deepseek?period=1m#claim-c1",
    "/reports/deepseek?period=1m#claim-c2",
  ]);
});
