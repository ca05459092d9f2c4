"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import { Pane, type PaneProps } from "@/components/charts/pane";
import { HEIGHT } from "@/components/charts/plot";
import { valueAt, type DayPoint } from "@/components/charts/point";
import { niceScale } from "@/components/charts/scale";
import { formatPercent } from "@/lib/format/number";

const drawdownOf = (point: DayPoint) => valueAt(point, "drawdown");

/** A pane of drawdowns from the highest level so far: fractions ≤ 0 under the key `drawdown`. */
export function DrawdownPane({ points, label, height = HEIGHT.pane, ...rest }: PaneProps) {
  const locale = useLocale();
  const scale = useMemo(() => {
    const values = points.map((point) => valueAt(point, "drawdown")).filter((value) => value !== null);
    return niceScale([0, ...values, ...(values.some((value) => value < 0) ? [] : [-0.1])], 2);
  }, [points]);
  return (
    <Pane
      {...{ points, label, height, scale }}
      {...rest}
      format="percent"
      baseline={0}
      colour="var(--loss)"
      valueOf={drawdownOf}
      rows={(point) => [{ label, value: formatPercent(valueAt(point, "drawdown"), { locale }) }]}
    />
  );
}
