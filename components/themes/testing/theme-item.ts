import { perPeriod } from "@/lib/domain/period";
import type { ThemeItem } from "@/lib/themes/schema";

const NO_EVIDENCE = { balance: 0, supports: 0, contradicts: 0, context: 0 };

/** A theme's line on the board in which nothing calls for attention; what a test is about is given over it. */
export function themeItem(slug: string, over: Partial<ThemeItem> = {}): ThemeItem {
  return {
    slug,
    level: "subtheme",
    parent: null,
    nameEn: slug,
    nameZh: null,
    source: "report",
    callDay: "2025-02-04",
    status: "on_track",
    market: "ahead",
    evidence: "none",
    evidenceBalance: 0,
    statusRelative: 0,
    evidenceCounts: { supports: 0, contradicts: 0, context: 0 },
    evidenceParts: { full: NO_EVIDENCE, third: NO_EVIDENCE },
    evidenceFrom: [],
    returns: perPeriod(() => 0.1),
    relative: perPeriod(() => 0.05),
    reasons: perPeriod(() => null),
    relativeReasons: perPeriod(() => null),
    basis: "like_for_like",
    benchmark: {
      symbol: "000300.SH",
      nameEn: "CSI 300",
      nameZh: null,
      baseDay: "2025-02-05",
      lastDay: "2026-03-12",
      stale: false,
      sample: false,
    },
    breadth: { above: 7, of: 11 },
    breadthReason: null,
    coverage: { priced: 11, of: 11 },
    lastDay: "2026-03-12",
    stale: [],
    drawdown: 0,
    attention: 3,
    latestNote: { id: "n1", kind: "observation", excerpt: "Capex guide", observedOn: "2026-03-09" },
    noteCount: 1,
    sample: false,
    imported: true,
    starter: false,
    sparkline: [],
    ...over,
  };
}
