"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState, type ReactNode } from "react";
import { ChartLegend, type LegendItem } from "@/components/charts/chart-legend";
import { ChartTable, type ChartTableData } from "@/components/charts/chart-table";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { PanelBoundary } from "@/components/ui/panel-boundary";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { useColon } from "@/components/ui/use-colon";
import { formatOf } from "@/lib/format/of";

export interface ChartFrameProps {
  title: string;
  /** 2 under the page title, 3 inside a panel. */
  level?: 2 | 3;
  hideTitle?: boolean;
  /** A text alternative of the chart in one sentence. */
  summary: string;
  /** The height of the content; the empty, loading and error states and the table use the same height. */
  height: number;
  /** The chart's data as table rows. */
  table: ChartTableData;
  state?: "ready" | "loading" | "empty" | "error";
  /** The message, with its action, of a chart without data. */
  empty?: ReactNode;
  onRetry?: () => void;
  legend?: readonly LegendItem[];
  /** Whether the lines are labelled at their ends, so that only a narrow screen needs them in the legend. */
  endLabels?: boolean;
  actions?: ReactNode;
  /** A line above the chart. */
  headline?: ReactNode;
  /** Called on Escape inside the frame. */
  onEscape?: () => void;
  /** The newest day shown, the source of the data, and the number of priced tickers. */
  day?: string | null;
  source?: string;
  n?: { count: number; of: number } | null;
  /** The number of tickers in the line, if smaller: a priced ticker without a bar on the first day is excluded. */
  inIndex?: number;
  className?: string;
  children: ReactNode;
}

/**
 * The frame of every chart: title, source, day, number of tickers, data table, and the empty, loading and error states.
 */
export function ChartFrame(props: ChartFrameProps) {
  const {
    title,
    level = 2,
    hideTitle = false,
    summary,
    height,
    table,
    state = "ready",
    legend,
    actions,
  } = props;
  const t = useTranslations("charts");
  const id = useId();
  const colon = useColon();
  const [view, setView] = useState<"chart" | "table">("chart");
  const Heading = level === 2 ? "h2" : "h3";
  const ready = state === "ready";

  return (
    <figure
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-summary`}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) props.onEscape?.();
      }}
      className={cn("@container min-w-0", props.className)}
    >
      <div className="mb-1 flex min-h-7 flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <Heading id={`${id}-title`} className={hideTitle ? "sr-only" : "text-sm font-semibold"}>
            {title}
          </Heading>
          {legend && <ChartLegend items={legend} endLabels={props.endLabels} />}
        </div>
        <div className="no-print flex max-w-full min-w-0 flex-wrap items-center gap-2">
          {actions}
          {ready && (
            <Segmented
              label={title + colon + t("view")}
              value={view}
              onValueChange={setView}
              segments={[
                { value: "chart", label: t("showChart") },
                { value: "table", label: t("showTable") },
              ]}
            />
          )}
        </div>
      </div>
      <p id={`${id}-summary`} className="sr-only">
        {ready ? summary : t(state)}
      </p>
      {props.headline}
      {ready && view === "chart" && (
        <div className="plot-room" style={{ minHeight: height }}>
          <PanelBoundary fallback={<Failed height={height} onRetry={() => window.location.reload()} />}>
            {props.children}
          </PanelBoundary>
        </div>
      )}
      {ready && view === "table" && <ChartTable data={table} caption={title} height={height} />}
      {state === "loading" && <Skeleton style={{ height }} />}
      {state === "empty" && (
        <div
          className="flex items-center justify-center bg-sunken p-4 text-sm text-muted"
          style={{ minHeight: height }}
        >
          {props.empty ?? t("empty")}
        </div>
      )}
      {state === "error" && <Failed height={height} onRetry={props.onRetry} />}
      <SourceLine {...props} />
    </figure>
  );
}

/** Also covers a chart whose code failed to load; the retry then reloads the page. */
function Failed({ height, onRetry }: { height: number; onRetry?: () => void }) {
  const t = useTranslations("charts");
  return (
    <div
      role="alert"
      className="flex flex-col items-center justify-center gap-2 bg-sunken p-4 text-sm text-muted"
      style={{ minHeight: height }}
    >
      {t("error")}
      {onRetry && <Button onClick={onRetry}>{t("retry")}</Button>}
    </div>
  );
}

function SourceLine({ day, source, n, inIndex }: Pick<ChartFrameProps, "day" | "source" | "n" | "inIndex">) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const parts = [
    source && t("source", { source }),
    day && t("asOf", { day }),
    n && t("priced", { share: formatOf(n.count, n.of, locale) }),
    n && inIndex !== undefined && inIndex < n.count && t("inIndex", { count: inIndex }),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return <figcaption className="mt-1 text-2xs text-faint tabular-nums">{parts.join(" · ")}</figcaption>;
}
