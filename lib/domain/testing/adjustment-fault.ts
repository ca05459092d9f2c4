import { convertDifference } from "@/lib/domain/price-check/convert-difference";
import type { TurnoverVerdict } from "@/lib/domain/price-check/turnover-verdict";
import type { AdjustedSeries, SeriesForm } from "./adjusted-series";

/** The error of a return that a verdict may leave, as a fraction; the rounding of the closes comes on top. */
const LEFT = 0.003;
/** The adjustment that raw prices may hide. */
const HIDDEN = 0.02;
/** Returns are taken over this many days on each side of a payment. */
const AROUND = 20;

/** The error of a verdict on a made-up series; null where it is right, or says nothing. */
export function adjustmentFault(
  form: SeriesForm,
  series: AdjustedSeries,
  verdict: TurnoverVerdict,
): string | null {
  const { bars, rawCloses, trueCloses, payments } = series;
  const isAdjusted = form.vendor !== "none" && payments.length > 0;
  const rounding = (i: number) => (2 * 10 ** -form.decimals + 0.01) / Math.abs(bars[i]!.close);
  if (verdict.method === null) return null;
  if (verdict.method === "none") {
    const at = bars.findIndex(({ close }, i) => Math.abs(close / rawCloses[i]! - 1) > HIDDEN + rounding(i));
    return at === -1 ? null : `raw prices on ${bars[at]!.day}`;
  }
  if (!isAdjusted) return `raw prices taken as adjusted by ${verdict.method}`;
  const direction = form.isBackward ? "backward" : "forward";
  if (verdict.direction !== null && verdict.direction !== direction) return `direction ${verdict.direction}`;
  const wrongReturn = (closes: readonly number[], from: number, to: number, allowed: number) => {
    const error = Math.abs(closes[to]! / closes[from]! / (trueCloses[to]! / trueCloses[from]!) - 1);
    return error <= allowed + rounding(from) + rounding(to) ? null : `${error} from ${from} to ${to}`;
  };
  if (verdict.method === "ratio") {
    const closes = bars.map(({ close }) => close);
    const returns = payments.map(({ at }, i) => {
      const from = Math.max(payments[i - 1]?.at ?? 0, at - AROUND);
      const to = Math.min(payments[i + 1]?.at ?? bars.length, at + AROUND) - 1;
      return wrongReturn(closes, from, to, LEFT);
    });
    return returns.find((wrong) => wrong !== null) ?? null;
  }
  if (form.vendor === "ratio") return "adjusted by ratio";
  const { exDates } = verdict;
  const { pieces, uncertain } = convertDifference(verdict);
  if (uncertain.length > 0) return null;
  let piece = 0;
  const closes = bars.map(({ close, day }) => {
    while (piece + 1 < pieces.length && pieces[piece + 1]!.firstDay <= day) piece++;
    return (close + pieces[piece]!.add) * pieces[piece]!.factor;
  });
  const places = [0, ...exDates.map(({ day }) => bars.findIndex((bar) => bar.day === day)), bars.length];
  for (const [i, { halfWidth }] of exDates.entries()) {
    const [from, at, to] = [places[i]!, places[i + 1]!, places[i + 2]! - 1];
    for (const [a, b] of [
      [from, to],
      [at - 1, at],
      [Math.floor((from + at) / 2), Math.floor((at + to) / 2)],
    ] as const) {
      const wrong = wrongReturn(closes, Math.min(a, at - 1), b, Math.max(LEFT, halfWidth));
      if (wrong !== null) return wrong;
    }
  }
  return null;
}
