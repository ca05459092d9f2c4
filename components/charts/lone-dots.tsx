import type { DotItemDotProps } from "recharts";

/** Whether a value stands alone: a line has nowhere to go from it, so that it would not be drawn at all. */
export const isLone = (values: readonly (number | null)[], at: number): boolean =>
  (values[at] ?? null) !== null && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;

/** Recharts' `dot` of a line or an area: one where a value stands alone between gaps, none elsewhere. */
export function loneDots(values: readonly (number | null)[], colour: string) {
  return function LoneDot({ cx, cy, index }: DotItemDotProps) {
    return isLone(values, index) && cx !== undefined && cy !== undefined ? (
      <circle key={index} className="lone-day" cx={cx} cy={cy} r={2} fill={colour} />
    ) : (
      <g key={index} />
    );
  };
}
