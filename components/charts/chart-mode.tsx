"use client";

import { useTranslations } from "next-intl";
import { useQueryState } from "nuqs";
import { Segmented } from "@/components/ui/segmented";
import { CHART_MODES, chartModeParser, type ChartMode } from "@/lib/view/params";

/** How the charts of the page show an index, from the URL; without a benchmark there is no excess. */
export function useChartMode(hasBenchmark: boolean): [ChartMode, (mode: ChartMode) => void] {
  const [mode, setMode] = useQueryState("chart", chartModeParser.withOptions({ history: "push" }));
  return [mode === "excess" && !hasBenchmark ? "index" : mode, (next) => void setMode(next)];
}

/** The choice between index, excess over the benchmark, and index on a logarithmic scale. */
export function ChartModeToggle({
  mode,
  onChange,
  hasBenchmark,
}: {
  mode: ChartMode;
  onChange: (mode: ChartMode) => void;
  hasBenchmark: boolean;
}) {
  const t = useTranslations("charts");
  return (
    <Segmented
      label={t("mode")}
      value={mode}
      onValueChange={onChange}
      segments={CHART_MODES.map((value) => ({
        value,
        label: t(`modes.${value}`),
        disabled: value === "excess" && !hasBenchmark,
      }))}
    />
  );
}
