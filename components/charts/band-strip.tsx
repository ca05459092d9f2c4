import { BAND_HEIGHT, leftOf, widthOf } from "@/components/charts/plot";
import type { ChartBand } from "@/components/charts/point";
import { dayNumber } from "@/components/charts/time-axis";

/** Spans of days as a thin strip under the plot, on the same axis. Each is named, so that colour isn't its only word. */
export function BandStrip({
  bands,
  first,
  last,
}: {
  bands: readonly ChartBand[];
  first: string;
  last: string;
}) {
  const from = dayNumber(first);
  const span = Math.max(dayNumber(last) - from, 1);
  return (
    <ul className="relative w-full" style={{ height: BAND_HEIGHT }}>
      {bands
        .filter((band) => band.to >= first && band.from <= last)
        .map((band) => {
          const start = Math.max(dayNumber(band.from), from);
          const end = Math.min(dayNumber(band.to), from + span);
          const words = `${band.label}: ${band.from} – ${band.to}`;
          return (
            <li
              key={band.from + band.label}
              title={words}
              className="absolute top-0.5 h-1.5 min-w-px"
              style={{
                left: leftOf((start - from) / span),
                width: widthOf((end - start) / span),
                background: band.colour,
              }}
            >
              <span className="sr-only">{words}</span>
            </li>
          );
        })}
    </ul>
  );
}
