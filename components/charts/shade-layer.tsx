import { leftOf, PLOT, widthOf } from "@/components/charts/plot";
import type { ChartShade } from "@/components/charts/point";
import { dayNumber } from "@/lib/domain/calendar/day";
import { useColon } from "@/components/ui/use-colon";

/** Hatched day spans behind the line, each with a text description. */
export function ShadeLayer({
  shades,
  first,
  last,
  height,
}: {
  shades: readonly ChartShade[];
  first: string;
  last: string;
  /** The height of the plot in pixels. */
  height: number;
}) {
  const colon = useColon();
  const from = dayNumber(first);
  const span = Math.max(dayNumber(last) - from, 1);
  const shareAt = (day: string) => Math.min(Math.max(dayNumber(day) - from, 0), span) / span;
  return (
    <ul className="pointer-events-none absolute inset-0">
      {shades
        .filter((shade) => shade.to >= first && shade.from <= last)
        .map((shade) => (
          <li
            key={shade.from}
            className="absolute min-w-0.5 bg-[repeating-linear-gradient(135deg,var(--line-strong)_0_1px,transparent_1px_5px)] opacity-60"
            style={{
              top: PLOT.top,
              height,
              left: leftOf(shareAt(shade.from)),
              width: widthOf(shareAt(shade.to) - shareAt(shade.from)),
            }}
          >
            <span className="sr-only">{`${shade.label}${colon}${shade.from} – ${shade.to}`}</span>
          </li>
        ))}
    </ul>
  );
}
