import type { DotItemDotProps } from "recharts";

/** Whether a value is between two gaps: a line through a single point is invisible. */
export const isLone = (values: readonly (number | null)[], at: number): boolean =>
  (values[at] ?? null) !== null && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;

/** Recharts' `dot` of a line or area: a dot at each value between two gaps, none elsewhere. */
export function loneDots(values: readonly (number | null)[], colour: string) {
  return function LoneDot({ cx, cy, index }: DotItemDotProps) {
    return isLone(values, index) && cx !== undefined && cy !== undefined ? (
      <circle key={index} className="lone-day" cx={cx} cy={cy} r={2} fill={colour} />
    ) : (
      <g key={index} />
    );
  };
}
