import { expect, it } from "vitest";
import { reportOutcome, type RecommendedTheme } from "@/lib/domain/theme/report-outcome";

const theme = (
  slug: string,
  parent: string | null,
  more: Partial<RecommendedTheme> = {},
): RecommendedTheme => ({
  slug,
  parent,
  level: parent === null ? "sector" : "subtheme",
  status: "unproven",
  excess: null,
  ...more,
});

it("a sector isn't counted beside its subthemes, and an unknown excess isn't zero", () => {
  const outcome = reportOutcome([
    theme("communication", null, { status: "on_track", excess: 0.9 }),
    theme("operators", "communication", { status: "off_track", excess: -0.04 }),
    theme("optical-modules", "communication", { status: "on_track", excess: 0.1 }),
    theme("photonics", "communication"),
    theme("media", null, { status: "on_track", excess: 0.03 }),
  ]);
  expect(outcome).toMatchObject({
    themes: 4,
    statuses: { off_track: 1, on_track: 2, unproven: 1 },
    excessOf: 3,
  });
  expect(outcome.meanExcess).toBeCloseTo(0.03, 12); // (−0.04 + 0.10 + 0.03) / 3
});

it("without any known excess the mean is unknown", () => {
  expect(reportOutcome([theme("media", null)])).toEqual({
    themes: 1,
    statuses: { unproven: 1 },
    meanExcess: null,
    excessOf: 0,
  });
  expect(reportOutcome([])).toMatchObject({ themes: 0, meanExcess: null });
});
