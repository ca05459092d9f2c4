import type { Loading } from "./large-set";
import { median, medianRatio } from "./measure";
import type { BenchLine } from "./table";

/** Times are in milliseconds, so bars by them are thousands a second. */
export const perSecond = (bars: number, times: readonly number[]) =>
  `${Math.round(bars / median(times))}k bars/s`;

/** Storing bars as the importer does, against one prepared INSERT. */
export function loadingLine({ chunk, ours, raw }: Loading): BenchLine {
  return {
    what: "storing bars",
    measured: perSecond(chunk, ours),
    against: `raw INSERT: ${perSecond(chunk, raw)}`,
    ratio: medianRatio(raw, ours),
  };
}
