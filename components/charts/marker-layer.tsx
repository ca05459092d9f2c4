"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type KeyboardEvent } from "react";
import { NotchShape } from "@/components/charts/chart-legend";
import type { MarkerCluster } from "@/components/charts/cluster";
import { leftOf, PLOT } from "@/components/charts/plot";
import { cn } from "@/components/ui/cn";
import { isComposing } from "@/components/ui/composing";
import { useColon } from "@/components/ui/use-colon";

export interface MarkerLayerProps {
  clusters: readonly MarkerCluster[];
  /** Returns the distance from the top for a value, in pixels. */
  topOf: (value: number | null) => number;
  onSelect?: (ids: string[]) => void;
}

/** The distance of a diamond above the line in pixels, so that a note's dot on the same day stays visible. */
const ABOVE = 18;

/** The distance of a notch's middle above the axis in pixels. */
const ON_AXIS = 4;

/** Marker buttons over the plot: a single Tab stop with arrow-key navigation; their text appears on hover and focus. */
export function MarkerLayer({ clusters, topOf, onSelect }: MarkerLayerProps) {
  const t = useTranslations("charts");
  const colon = useColon();
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const [stop, setStop] = useState(0);
  const [shown, setShown] = useState<number | null>(null);
  const current = Math.min(stop, clusters.length - 1);

  function move(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -clusters.length,
      End: clusters.length,
    };
    const step = steps[event.key];
    if (event.key === "Escape") setShown(null);
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(clusters.length - 1, current + step));
    setStop(next);
    buttons.current[next]?.focus();
  }

  return (
    <div
      role="group"
      aria-label={t("markers")}
      onKeyDown={move}
      className="pointer-events-none absolute inset-0 z-10"
    >
      {clusters.map((cluster, index) => {
        const { markers, day, share, shape } = cluster;
        const many = markers.length > 1;
        const top = placeOf(cluster, topOf);
        const name = (many ? t("markersHere", { count: markers.length, day }) : day) + colon;
        return (
          <div
            key={`${shape} ${markers[0]?.id}`}
            className={cn("absolute", shown === index && "z-10")} // the text covers other markers
            style={{ left: leftOf(share), top }}
          >
            <button
              type="button"
              ref={(element) => {
                buttons.current[index] = element;
              }}
              tabIndex={index === current ? 0 : -1}
              aria-label={name + markers.map((marker) => marker.label).join("; ")}
              onClick={() => onSelect?.(markers.map((marker) => marker.id))}
              onFocus={() => {
                setStop(index);
                setShown(index);
              }}
              onBlur={() => setShown(null)}
              onMouseEnter={() => setShown(index)}
              onMouseLeave={() => setShown(null)}
              className="pointer-events-auto absolute -top-3 -left-3 flex size-6 items-center justify-center rounded-full focus-visible:outline-offset-0"
            >
              {shape === "diamond" ? (
                <Diamond count={markers.length} />
              ) : shape === "notch" ? (
                <Notch count={markers.length} />
              ) : (
                <Dot count={markers.length} />
              )}
            </button>
            {shown === index && <MarkerCard cluster={cluster} below={top < PLOT.top + 80} />}
          </div>
        );
      })}
    </div>
  );
}

/** A notch stands on the axis, off the line. */
function placeOf({ value, shape }: MarkerCluster, topOf: MarkerLayerProps["topOf"]): number {
  if (shape === "notch") return topOf(null) - ON_AXIS;
  return shape === "diamond" ? Math.max(topOf(value) - ABOVE, ABOVE / 2) : topOf(value);
}

function Dot({ count }: { count: number }) {
  if (count === 1)
    return <span className="size-2.5 rounded-full border-2 border-(--chart-marker) bg-(--surface)" />;
  return (
    <span className="flex size-4 items-center justify-center rounded-full bg-(--chart-marker) text-[10px] leading-none font-semibold text-(--surface)">
      {count}
    </span>
  );
}

function Diamond({ count }: { count: number }) {
  return (
    <span className="flex size-3.5 rotate-45 items-center justify-center rounded-[2px] bg-(--warn) text-(--surface)">
      <span className="-rotate-45 text-[10px] leading-none font-bold">{count === 1 ? "!" : count}</span>
    </span>
  );
}

function Notch({ count }: { count: number }) {
  return (
    <span className="relative flex flex-col items-center">
      {count > 1 && (
        <span className="absolute bottom-full text-[10px] leading-none font-semibold text-muted">
          {count}
        </span>
      )}
      <NotchShape />
    </span>
  );
}

/** The text of the active marker; at the edges it is placed inwards. */
function MarkerCard({
  cluster: { markers, day, share, shape },
  below,
}: {
  cluster: MarkerCluster;
  below: boolean;
}) {
  const t = useTranslations("charts");
  return (
    <div
      aria-hidden
      className="absolute w-56 rounded border border-line bg-raised px-2 py-1 text-xs whitespace-normal text-ink shadow-pop"
      style={{
        ...(below ? { top: 14 } : { bottom: 14 }),
        ...(share > 0.5 ? { right: -8 } : { left: -8 }),
      }}
    >
      <p className="text-faint">{day}</p>
      <ul>
        {markers.slice(0, 5).map((marker) => (
          <li key={marker.id} className="line-clamp-2">
            {marker.label}
          </li>
        ))}
        {markers.length > 5 && <li className="text-faint">+{markers.length - 5}</li>}
      </ul>
      {markers.length > 1 && (shape ?? "dot") === "dot" && <p className="text-faint">{t("markersNext")}</p>}
    </div>
  );
}
