import { Delta, type DeltaProps } from "@/components/ui/delta";
import type { Period } from "@/lib/domain/calendar/period";
import type { ThemeItem } from "@/lib/themes/schema";

export interface ThemeReturnProps extends Pick<DeltaProps, "withoutUnit" | "className"> {
  item: ThemeItem;
  period: Period;
}

/** A theme's return over a period; for an unknown one the reason and the last known value. */
export function Return({ item, period, ...look }: ThemeReturnProps) {
  return (
    <Delta
      value={item.returns[period]}
      reason={item.reasons[period]}
      lastKnown={period === "sinceCall" ? item.lastKnown : null}
      {...look}
    />
  );
}

/** A theme's return minus its benchmark's over a period, in percentage points. */
export function Excess({ item, period, ...look }: ThemeReturnProps) {
  return <Delta kind="points" value={item.excess[period]} reason={item.excessReasons[period]} {...look} />;
}

/** The ratio of the two returns, which determines the status. */
export function Relative({ item, period, className }: ThemeReturnProps) {
  return <Delta value={item.relative[period]} reason={item.relativeReasons[period]} className={className} />;
}
