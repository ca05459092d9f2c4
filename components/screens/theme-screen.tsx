"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { askForNewNote } from "@/components/notes/new-note-event";
import { ThemeComposer, ThemeNotes } from "@/components/notes/theme-notes";
import { showNextOf, showNote } from "@/components/notes/show-note";
import { ThemeColumns } from "@/components/screens/theme-columns";
import { ThemeProblem } from "@/components/screens/theme-problem";
import { ownBenchmark } from "@/components/themes/own-benchmark";
import { MembersTogether } from "@/components/themes/members/members-together";
import { Measures } from "@/components/themes/measures";
import { PeriodReturns } from "@/components/themes/period-returns";
import { Recommendations } from "@/components/themes/recommendation";
import { ReturnBasisLine } from "@/components/themes/return-basis";
import { ThemeChart } from "@/components/themes/chart/theme-chart";
import { ThemeClaims } from "@/components/themes/theme-claims";
import { ThemeFigures } from "@/components/themes/theme-figures";
import { ThemeHeader, type ThemeHeaderProps } from "@/components/themes/theme-header";
import { ThemeSettings } from "@/components/themes/edit/theme-settings";
import { UnpricedBenchmark } from "@/components/themes/unpriced-benchmark";
import { WhyStatus } from "@/components/themes/status/why-status";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { StaleOverlay } from "@/components/ui/stale-overlay";
import { useRange } from "@/components/view/use-range";
import { useView } from "@/components/view/use-view";
import { ViewControls } from "@/components/view/view-controls";
import { viewRefusalOf, type ViewRefusal } from "@/components/view/view-problem";
import { ThemeWatchlist } from "@/components/watchlist/theme-watchlist";
import { failureOf } from "@/lib/client/query-state";
import type { Named } from "@/lib/format/name";
import { themeNotesOptions } from "@/lib/notes/queries";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { rangeView, seriesOptions, themeOptions } from "@/lib/themes/detail-queries";

export interface ThemeScreenProps extends Pick<ThemeHeaderProps, "sector" | "previous" | "next"> {
  slug: string;
  /** The theme's properties that don't depend on the day. */
  identity: Named & { slug: string; callDay: string };
  /** The latest day that can be selected. */
  today: string;
  /** The server's rejection of the initial view, if any. */
  refusal: ViewRefusal | null;
}

export function ThemeScreen({ slug, identity, refusal, today, ...around }: ThemeScreenProps) {
  const { query: view } = useView();
  const refused = viewRefusalOf(refusal, view);
  const theme = useQuery({ ...themeOptions(slug, view), enabled: !refused });
  const error = refused ?? failureOf(theme);

  if (error) return <ThemeProblem error={error} theme={identity} onRetry={() => void theme.refetch()} />;
  if (!theme.data) return <Skeleton className="mt-4 h-96" />;
  return (
    <StaleOverlay busy={theme.isPlaceholderData}>
      <ThemeHeader
        theme={theme.data}
        {...around}
        actions={<ThemeSettings theme={theme.data} today={today} />}
      />
      <ViewControls today={today} own={ownBenchmark(theme.data)} className="pb-4" />
      <UnpricedBenchmark themes={[theme.data]} asOf={theme.data.asOf} className="mb-4" />
      <ThemeParts theme={theme.data} today={today} />
    </StaleOverlay>
  );
}

/** On a phone in the order new note, chart, status, returns, notes, watchlist. */
function ThemeParts({ theme, today }: { theme: ThemeDetail; today: string }) {
  const { params, period, query: view } = useView();
  const charts = useTranslations("themePage");
  const { range } = useRange();
  const series = useQuery(seriesOptions(theme.slug, rangeView({ ...view, period }, range)));
  const { data: notes } = useQuery(themeNotesOptions(theme.slug, view.asOf));
  const isEmpty = theme.members.length === 0;
  const isPast = theme.asOf < today;
  const noted = { slug: theme.slug, asOf: params.asOf ?? undefined, claims: theme.claims };
  return (
    <ThemeColumns
      first={<ThemeComposer {...noted} />}
      main={
        <>
          {!isEmpty && (
            <Panel title={charts("chartPanel")}>
              <ThemeFigures theme={theme} period={period} />
              <ThemeChart
                theme={theme}
                series={series.data}
                notes={notes?.items ?? []}
                failed={failureOf(series) !== null}
                onRetry={() => void series.refetch()}
                onSelectNotes={showNextOf}
              />
              <ReturnBasisLine theme={theme} />
            </Panel>
          )}
          {!isEmpty && (
            <div className="order-2 lg:-mt-4">
              <PeriodReturns theme={theme} period={period} />
            </div>
          )}
          <div className={isEmpty ? undefined : "order-4"}>
            <ThemeWatchlist key={theme.slug} theme={theme} today={today} />
          </div>
          <div className="order-7 flex flex-col gap-6">
            <ThemeClaims
              theme={theme}
              onShowNote={showNote}
              onAddEvidence={isPast ? undefined : (claimId) => void askForNewNote({ claimId })}
            />
            {!isEmpty && <MembersTogether theme={theme} />}
          </div>
        </>
      }
      side={
        <>
          <div className="order-3 lg:order-none">
            <ThemeNotes {...noted} />
          </div>
          <div className="order-1">
            <WhyStatus theme={theme} />
          </div>
          {theme.recommendations.length > 0 && (
            <div className="order-5">
              <Recommendations theme={theme} />
            </div>
          )}
          <div className="order-6">
            <Measures theme={theme} today={today} />
          </div>
        </>
      }
    />
  );
}
