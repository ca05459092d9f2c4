import { shareOfDay, type DayAxis } from "@/components/charts/day-axis";
import { BAND_HEIGHT, leftOf, PLOT_SIDES, widthOf } from "@/components/charts/plot";
import type { ChartBand } from "@/components/charts/point";
import { useColon } from "@/components/ui/use-colon";

/** Bands narrower than this share of the span show no symbol. */
const ROOM_FOR_MARK = 0.025;

/**
 * A strip of day spans under the plot, 8 px high, on the plot's axis; each span ends where the next begins. Each has a symbol
 * and a name, so that its meaning does not depend on colour. The last is always drawn; if it begins after the line's
 * end, it is drawn in the right margin.
 */
export function BandStrip({
  label,
  bands,
  axis,
}: {
  label: string;
  bands: readonly ChartBand[];
  axis: DayAxis;
}) {
  const colon = useColon();
  const [first = "", last = ""] = [axis.days[0], axis.days.at(-1)];
  return (
    <ul aria-label={label} className="relative w-full" style={{ height: BAND_HEIGHT }}>
      {bands.map((band, i) => {
        const isAfterLine = band.from > last;
        if (band.to < first || (isAfterLine && i < bands.length - 1)) return null;
        const start = shareOfDay(axis, band.from);
        const width = shareOfDay(axis, bands[i + 1]?.from ?? band.to) - start;
        const words = `${band.label}${colon}${band.from} – ${band.to}`;
        return (
          <li
            key={band.from}
            title={words}
            className="absolute top-0.5 h-2 min-w-px overflow-hidden border-r border-(--ground) text-center"
            style={{
              left: leftOf(start),
              width: isAfterLine ? PLOT_SIDES.right : widthOf(width),
              background: band.colour,
            }}
          >
            {(isAfterLine || width >= ROOM_FOR_MARK) && (
              <span aria-hidden className="block text-[0.5rem] leading-2 text-(--ground)">
                {band.mark}
              </span>
            )}
            <span className="sr-only">{words}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The name of the band that includes a day; null without one. */
export const bandOn = (bands: readonly ChartBand[], day: string): string | null =>
  bands.findLast((band) => band.from <= day)?.label ?? null;
