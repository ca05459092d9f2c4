import { BAND_HEIGHT, leftOf, PLOT, widthOf } from "@/components/charts/plot";
import type { ChartBand } from "@/components/charts/point";
import { dayNumber } from "@/lib/domain/calendar/day";
import { useColon } from "@/components/ui/use-colon";

/** Bands narrower than this share of the span show no symbol. */
const ROOM_FOR_MARK = 0.025;

/**
 * A thin strip of day spans under the plot, on the plot's axis; each span ends where the next begins. Each has a symbol
 * and a name, so that its meaning does not depend on colour. The last is always drawn; if it begins after the line's
 * end, it is drawn in the right margin.
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
