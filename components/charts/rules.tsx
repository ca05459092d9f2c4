import { shareOfDay, type DayAxis } from "@/components/charts/day-axis";
import { leftOf } from "@/components/charts/plot";
import type { ChartRule } from "@/components/charts/point";
import { daysBetween } from "@/lib/domain/calendar/day";

/** A call counts as the beginning of a series that starts at most this many days later, because of holidays. */
const NEAR = 14;

/** The rules inside an axis; one shortly before its first day is at its left edge. */
export function rulesOn(rules: readonly ChartRule[], { days }: DayAxis): ChartRule[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return rules.filter(({ day }) => day <= last && daysBetween(day, first) <= NEAR);
}

/** Thin vertical lines at days, each with its label. */
export function Rules({
  rules,
  axis,
  top,
  height,
}: {
  rules: readonly ChartRule[];
  axis: DayAxis;
  /** The top of the plot, above which labels are. */
  top: number;
  height: number;
}) {
  return (
    <ul className="pointer-events-none text-[0.6875rem] leading-none text-muted">
      {rules.map(({ day, label, at = "top" }) => {
        const share = shareOfDay(axis, day);
        const side = share > 0.5 ? "right-1" : "left-1";
        return (
          <li
            key={`${day} ${label}`}
            className="absolute w-px bg-(--line-strong)"
            style={{
              left: leftOf(share),
              top: at === "top" ? top - 14 : top,
              height: at === "top" ? height + 14 : height,
            }}
          >
            <span className={`absolute whitespace-nowrap ${at === "top" ? "top-0" : "bottom-1"} ${side}`}>
              {label}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
