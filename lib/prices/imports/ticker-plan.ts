import type { Adjustment } from "@/lib/domain/adjustment";
import type { CheckedBar } from "@/lib/domain/price-check/adjustment-seam";
import type { TickerVerdict } from "@/lib/prices/imports/schema";

/** The series of a ticker before an import. */
export interface StoredSeries {
  tickerId: number;
  source: string;
  adjustment: Adjustment;
  convertedFrom: Adjustment | null;
  /** JSON of its proof; null: not tested. */
  proof: string | null;
  bars: number;
  firstDay: string | null;
}

/** Reads stored bars inside the write lock. */
export interface StoredBarReader {
  find(tickerId: number, day: string): readonly (number | null)[] | undefined;
  closes(tickerId: number): CheckedBar[];
}

/** The plan of an import for one ticker of its file. */
export interface TickerPlan {
  symbol: string | null;
  stored: StoredSeries | null;
  /**
   * `add`: the ticker has no stored bars. `merge`: each bar is compared with the stored one. `replace`: the whole
   * stored series is removed first, as generated bars always are. `keep`: the stored series stays unchanged.
   */
  mode: "add" | "merge" | "replace" | "keep";
  verdict: TickerVerdict;
}

export interface PlanOptions {
  /** Replace a stored series of another adjustment, or one with a seam. */
  replace?: boolean;
  /** Keep such a series instead. */
  keep?: boolean;
  /** The bars are the whole history: they take the series' place as soon as they correct one of its bars. */
  whole?: boolean;
}

/** A series by difference is compared as filed: its adjusted closes are derived from all of its bars. */
export const isByDifference = ({ stored, verdict }: TickerPlan): boolean =>
  stored?.convertedFrom != null || verdict.convertedFrom !== null;
