import { BAND_HEIGHT, leftOf, PLOT, widthOf } from "@/components/charts/plot";
import type { ChartBand } from "@/components/charts/point";
import { dayNumber } from "@/lib/domain/calendar/day";
import { useColon } from "@/components/ui/use-colon";

/** A band narrower than this share of the span has no room for its mark. */
const ROOM_FOR_MARK = 0.025;

/**
 * Spans of days as a thin strip under the plot, on the same axis, each drawn to where the next begins. Each is marked and named, so
 * that colour isn't its only word. The last is always drawn: one that begins after the line has ended, in the margin behind it.
 */
export function BandStrip({
  label,
  bands,
  first,
  last,
}: {
  label: string;
  bands: readonly ChartBand[];
  first: string;
  last: string;
}) {
  const colon = useColon();
  const from = dayNumber(first);
  const span = Math.max(dayNumber(last) - from, 1);
  const shareAt = (day: string) => Math.min(Math.max(dayNumber(day) - from, 0), span) / span;
  return (
    <ul aria-label={label} className="relative w-full" style={{ height: BAND_HEIGHT }}>
      {bands.map((band, i) => {
        const isAfterLine = band.from > last;
        if (band.to < first || (isAfterLine && i < bands.length - 1)) return null;
        const start = shareAt(band.from);
        const width = shareAt(bands[i + 1]?.from ?? band.to) - start;
        const words = `${band.label}${colon}${band.from} – ${band.to}`;
        return (
          <li
            key={band.from}
            title={words}
            className="absolute inset-y-0 flex min-w-px flex-col justify-end"
            style={{
              left: leftOf(start),
              width: isAfterLine ? PLOT.right : widthOf(width),
              color: band.colour,
            }}
          >
            {(isAfterLine || width >= ROOM_FOR_MARK) && (
              <span aria-hidden className="text-[0.5625rem] leading-none">
                {band.mark}
              </span>
            )}
            <span aria-hidden className="mr-px mb-0.5 h-1 bg-current" />
            <span className="sr-only">{words}</span>
          </li>
        );
      })}
    </ul>
  );
}
