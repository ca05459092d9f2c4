"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ThemeNotes } from "@/components/notes/theme-notes";
import { showNote } from "@/components/notes/show-note";
import { seriesFrom } from "@/components/themes/chart-span";
import { MembersTogether } from "@/components/themes/members-together";
import { Measures } from "@/components/themes/measures";
import { NotCalledYet } from "@/components/themes/not-called-yet";
import { PeriodReturns } from "@/components/themes/period-returns";
import { Recommendation } from "@/components/themes/recommendation";
import { ReturnBasis } from "@/components/themes/return-basis";
import { ThemeChart } from "@/components/themes/theme-chart";
import { ThemeClaims } from "@/components/themes/theme-claims";
import { ThemeFigures } from "@/components/themes/theme-figures";
import { ThemeHeader, type Neighbour } from "@/components/themes/theme-header";
import { ThemeSettings } from "@/components/themes/theme-settings";
import { WhyStatus } from "@/components/themes/why-status";
import { cn } from "@/components/ui/cn";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { refusalOf, type Refusal } from "@/components/view/refusal";
import { useView } from "@/components/view/use-view";
import { ViewControls } from "@/components/view/view-controls";
import { ViewProblem } from "@/components/view/view-problem";
import { ThemeWatchlist } from "@/components/watchlist/theme-watchlist";
import { ApiProblem } from "@/lib/api/client";
import { themeNotesOptions } from "@/lib/notes/queries";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { seriesOptions, themeOptions } from "@/lib/themes/queries";

export interface ThemeScreenProps {
  slug: string;
  /** What is known of the theme on any day. */
  identity: Neighbour & { callDay: string };
  sector: Neighbour | null;
  siblings: readonly Neighbour[];
  /** The latest day a view may be of. */
  today: string;
  /** What the board answered to the view the page came with, where it refused. */
  refusal: Refusal | null;
}

export function ThemeScreen({ slug, identity, refusal, today, ...around }: ThemeScreenProps) {
  const { params, query: view } = useView();
  const refused = refusalOf(refusal, view);
  const theme = useQuery({ ...themeOptions(slug, view), enabled: !refused });
  const error = refused ?? theme.error;

  if (error instanceof ApiProblem && error.code === "not_found" && params.asOf) {
    return <NotCalledYet theme={identity} asOf={params.asOf} />;
  }
  if (error) return <ViewProblem error={error} onRetry={() => void theme.refetch()} />;
  if (!theme.data) return <Skeleton className="mt-4 h-96" />;
  return (
    <div aria-busy={theme.isPlaceholderData}>
      <ThemeHeader
        theme={theme.data}
        {...around}
        actions={<ThemeSettings theme={theme.data} today={today} />}
      />
      <ViewControls today={today} own={theme.data.benchmark} className="pb-4" />
      <ThemeParts theme={theme.data} today={today} />
    </div>
  );
}

const COLUMNS = "grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,2.3fr)_minmax(0,1fr)]";

/** One column in the order of a phone's reader; from 1024 px on two, with the status and the notes at the right. */
function ThemeParts({ theme, today }: { theme: ThemeDetail; today: string }) {
  return (
    <div className="flex flex-col gap-6">
      <ThemeStanding theme={theme} today={today} />
      <ThemeRecord theme={theme} today={today} />
    </div>
  );
}

/** What was written and watched, and how the watched ones did together. */
function ThemeRecord({ theme, today }: { theme: ThemeDetail; today: string }) {
  const { params } = useView();
  return (
    <div className={COLUMNS}>
      <div className="lg:col-start-2">
        <ThemeNotes slug={theme.slug} asOf={params.asOf ?? undefined} claims={theme.claims} />
      </div>
      <div className="flex flex-col gap-6 lg:col-start-1 lg:row-start-1">
        <ThemeWatchlist theme={theme} today={today} />
        <MembersTogether theme={theme} />
        <ThemeClaims claims={theme.claims} onShowNote={showNote} />
      </div>
    </div>
  );
}

/** How the theme stands: its status, its chart, its measures. */
function ThemeStanding({ theme, today }: { theme: ThemeDetail; today: string }) {
  const { period, query: view } = useView();
  const charts = useTranslations("themePage");
  const from = seriesFrom(period, theme.priceDay);
  const series = useQuery(seriesOptions(theme.slug, { ...view, from }));
  const { data: notes } = useQuery(themeNotesOptions(theme.slug, view.asOf));
  return (
    <div className={cn(COLUMNS, "lg:grid-rows-[auto_1fr]")}>
      <div className="flex flex-col gap-6 lg:col-start-2">
        <WhyStatus theme={theme} />
        {theme.recommendation && <Recommendation given={theme.recommendation} />}
      </div>
      <Panel title={charts("chartPanel")} className="lg:col-start-1 lg:row-span-2 lg:row-start-1">
        <ThemeFigures theme={theme} series={series.data} />
        <ThemeChart
          theme={theme}
          series={series.data}
          period={period}
          notes={notes?.items ?? []}
          failed={series.isError}
          onRetry={() => void series.refetch()}
          onSelectNotes={([id]) => id && showNote(id)}
        />
        <ReturnBasis theme={theme} />
        <PeriodReturns theme={theme} period={period} />
      </Panel>
      <div className="lg:col-start-2 lg:row-start-2">
        <Measures theme={theme} today={today} />
      </div>
    </div>
  );
}
