"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { HEIGHT } from "@/components/charts/plot";
import { ThemeComposer, ThemeNotes } from "@/components/notes/theme-notes";
import { ThemeColumns } from "@/components/screens/theme-columns";
import { ThemeProblem } from "@/components/screens/theme-problem";
import { ownBenchmark } from "@/components/themes/own-benchmark";
import { MembersTogether } from "@/components/themes/members/members-together";
import { Measures } from "@/components/themes/measures";
import { PeriodReturns } from "@/components/themes/period-returns";
import { Recommendations } from "@/components/themes/recommendation";
import { ReturnBasisLine } from "@/components/themes/return-basis";
import { ComparedChart } from "@/components/themes/compare/compared-chart";
import { SectorThemes } from "@/components/board/sector-themes";
import { ThemeFigures } from "@/components/themes/theme-figures";
import { ThemeHeader, type ThemeHeaderProps } from "@/components/themes/theme-header";
import { ThemeSettings } from "@/components/themes/edit/theme-settings";
import { UnpricedBenchmark } from "@/components/themes/unpriced-benchmark";
import { WhyStatus } from "@/components/themes/status/why-status";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { StaleOverlay } from "@/components/ui/stale-overlay";
import { TextLink } from "@/components/ui/text-link";
import { useView } from "@/components/view/use-view";
import { ViewControls } from "@/components/view/view-controls";
import { viewRefusalOf, type ViewRefusal } from "@/components/view/view-problem";
import { SectorWatchlist } from "@/components/watchlist/sector-watchlist";
import { ThemeWatchlist } from "@/components/watchlist/theme-watchlist";
import { failureOf } from "@/lib/client/query-state";
import { nameOf, type Named } from "@/lib/format/name";
import { comparisonOptions, themeOptions } from "@/lib/themes/detail-queries";
import { boardOptions } from "@/lib/themes/queries";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

export interface SectorScreenProps extends Pick<ThemeHeaderProps, "previous" | "next"> {
  /** The sector's properties that don't depend on the day. */
  identity: Named & { slug: string; callDay: string };
  /** The latest day that can be selected. */
  today: string;
  refusal: ViewRefusal | null;
}

export function SectorScreen({ identity, today, refusal, ...around }: SectorScreenProps) {
  const { query: view } = useView();
  const refused = viewRefusalOf(refusal, view);
  const sector = useQuery({ ...themeOptions(identity.slug, view), enabled: !refused });
  const error = refused ?? failureOf(sector);

  if (error) return <ThemeProblem error={error} theme={identity} onRetry={() => void sector.refetch()} />;
  if (!sector.data) return <Skeleton className="mt-4 h-96" />;
  return (
    <StaleOverlay busy={sector.isPlaceholderData}>
      <ThemeHeader
        theme={sector.data}
        sector={null}
        {...around}
        actions={<ThemeSettings theme={sector.data} today={today} />}
      />
      <ViewControls today={today} own={ownBenchmark(sector.data)} className="pb-4" />
      <UnpricedBenchmark themes={[sector.data]} asOf={sector.data.asOf} className="mb-4" />
      <SectorParts sector={sector.data} today={today} />
    </StaleOverlay>
  );
}

/** On a phone in the order new note, chart, status, returns, themes, watchlist, notes. */
function SectorParts({ sector, today }: { sector: ThemeDetail; today: string }) {
  const { params, period, query: view } = useView();
  const t = useTranslations("themes");
  const page = useTranslations("themePage");
  const locale = useLocale();
  const { data: board } = useQuery(boardOptions(view));
  const comparison = useQuery(comparisonOptions(sector.slug, view));
  const themes = board?.items.filter(({ parent }) => parent === sector.slug) ?? [];
  const names = new Map([sector, ...themes].map((each) => [each.slug, nameOf(each, locale)]));
  const noted = { slug: sector.slug, asOf: params.asOf ?? undefined, claims: sector.claims };
  return (
    <ThemeColumns
      first={<ThemeComposer {...noted} />}
      main={
        <>
          <Panel title={page("chartPanel")}>
            <ThemeFigures theme={sector} period={period} />
            <ComparedChart
              query={comparison}
              themes={themes.length > 0 ? themes : [sector]}
              title={t("compared")}
              excessTitle={(benchmark) => t("comparedExcess", { benchmark })}
              label={t("comparedLabel", { sector: nameOf(sector, locale) })}
              empty={
                <span>
                  {themes.length === 0 ? t("noSubthemes") : t("comparedEmpty")}{" "}
                  {themes.length > 0 && <TextLink href="/prices#import">{t("importPrices")}</TextLink>}
                </span>
              }
              height={HEIGHT.line}
              callDay={sector.callDay}
            />
            <ReturnBasisLine theme={sector} />
          </Panel>
          <div className="order-2 lg:-mt-4">
            <PeriodReturns theme={sector} period={period} />
          </div>
          <div className="order-3 flex flex-col gap-6">
            {board && <SectorThemes sector={sector} board={board} period={period} />}
            {sector.children.length === 0 ? (
              <ThemeWatchlist theme={sector} today={today} />
            ) : (
              <SectorWatchlist sector={sector} name={nameOf(sector, locale)} themeNames={names} />
            )}
          </div>
          <div className="order-7">
            <MembersTogether theme={sector} />
          </div>
        </>
      }
      side={
        <>
          <div className="order-3 lg:order-none">
            <ThemeNotes {...noted} />
          </div>
          <div className="order-1">
            <WhyStatus theme={sector} />
          </div>
          <div className="order-5">
            {sector.recommendations.length > 0 ? (
              <Recommendations theme={sector} />
            ) : (
              <Panel title={t("noRecommendationTitle")}>
                <p className="text-sm text-muted">{t("noRecommendation")}</p>
              </Panel>
            )}
          </div>
          <div className="order-6">
            <Measures theme={sector} today={today} />
          </div>
        </>
      }
    />
  );
}
