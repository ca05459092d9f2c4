import { shareOfDay, type DayAxis } from "@/components/charts/day-axis";
import { leftOf, widthOf } from "@/components/charts/plot";
import type { ChartShade } from "@/components/charts/point";
import { useColon } from "@/components/ui/use-colon";

/** Hatched day spans behind the line, each with a text description. */
export function ShadeLayer({
  shades,
  axis,
  top,
  height,
}: {
  shades: readonly ChartShade[];
  axis: DayAxis;
  /** The top and the height of the plot in pixels. */
  top: number;
  height: number;
}) {
  const colon = useColon();
  const [first, last] = [axis.days[0], axis.days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <ul className="pointer-events-none absolute inset-0">
      {shades
        .filter((shade) => shade.to >= first && shade.from <= last)
        .map((shade) => {
          const start = shareOfDay(axis, shade.from);
          return (
            <li
              key={shade.from}
              className="absolute min-w-0.5 bg-[repeating-linear-gradient(135deg,var(--line-strong)_0_1px,transparent_1px_5px)] opacity-60"
              style={{ top, height, left: leftOf(start), width: widthOf(shareOfDay(axis, shade.to) - start) }}
            >
              <span className="sr-only">{`${shade.label}${colon}${shade.from} – ${shade.to}`}</span>
            </li>
          );
        })}
    </ul>
  );
}
