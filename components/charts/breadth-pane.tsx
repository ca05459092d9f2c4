"use client";

import { useLocale } from "next-intl";
import { Pane, type PaneProps } from "@/components/charts/pane";
import { HEIGHT } from "@/components/charts/plot";
import type { DayPoint } from "@/components/charts/point";
import type { Scale } from "@/components/charts/scale";
import { formatOf } from "@/lib/format/of";

export type BreadthPoint = DayPoint & { breadth: { above: number; of: number } | null };

export interface BreadthPaneProps extends Omit<PaneProps, "points"> {
  points: readonly BreadthPoint[];
}

const SCALE: Scale = { domain: [0, 1], ticks: [0, 0.5, 1], step: 0.5 };

/** A pane of breadth: `{ above, of }` under the key `breadth`, null on days without counted members. */
export function BreadthPane({ points, label, height = HEIGHT.pane, ...rest }: BreadthPaneProps) {
  const locale = useLocale();
  return (
    <Pane
      {...{ points, label, height }}
      {...rest}
      scale={SCALE}
      format="percent"
      baseline={0}
      colour="var(--chart-benchmark)"
      valueOf={shareOf}
      rows={(point) => {
        const { breadth } = point as BreadthPoint;
        return [{ label, value: formatOf(breadth?.above, breadth?.of, locale) }];
      }}
    />
  );
}

function shareOf(point: DayPoint): number | null {
  const { breadth } = point as BreadthPoint;
  return breadth && breadth.of > 0 ? breadth.above / breadth.of : null;
}
