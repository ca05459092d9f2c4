"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { ThemeNotes } from "@/components/notes/theme-notes";
import { WithdrawButton } from "@/components/reports/withdraw-report";
import { NotCalledYet } from "@/components/themes/not-called-yet";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { useIsPast } from "@/components/ui/use-today";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { useView } from "@/components/view/use-view";
import { useViewHref } from "@/components/view/use-view-href";
import { ViewProblem } from "@/components/view/view-problem";
import { ApiProblem } from "@/lib/client/fetch";
import { addDays, dayOf } from "@/lib/domain/calendar/day";
import { nameOf, type Named } from "@/lib/format/name";
import { leftBoardOf, type LeftBoard } from "@/lib/themes/left-board-schema";
import { reportHref } from "@/lib/view/addresses";

interface ThemeProblemProps {
  error: Error;
  theme: Named & { slug: string; callDay: string };
  onRetry: () => void;
}

/** The page of a theme or sector that a view doesn't have: it left the board, wasn't called yet, or the view is wrong. */
export function ThemeProblem({ error, theme, onRetry }: ThemeProblemProps) {
  const { params } = useView();
  if (error instanceof ApiProblem && error.code === "not_found") {
    const left = leftBoardOf(error.body);
    if (left) return <OffBoardTheme theme={left} />;
    if (params.asOf) return <NotCalledYet theme={theme} asOf={params.asOf} />;
  }
  return <ViewProblem error={error} onRetry={onRetry} />;
}

/** A theme that left the board with the reports that recommended it: why, how it comes back, and its notes. */
function OffBoardTheme({ theme }: { theme: LeftBoard }) {
  const t = useTranslations("withdrawal");
  const page = useTranslations("themePage");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const { params, setView } = useView();
  const leftOn = dayOf(new Date(theme.reports[0]!.at), timeZone);
  const dayBefore = addDays(leftOn, -1);
  const isPast = useIsPast(params.asOf);
  return (
    <>
      <PageHeader
        title={nameOf(theme, locale)}
        subtitle={<span className="text-xs num">{page("called", { day: theme.callDay })}</span>}
      />
      <section className="mb-6 flex flex-col items-start gap-3 border-t border-line py-6 text-sm">
        <h2 className="font-medium">{t("themeLeft", { day: leftOn })}</h2>
        <ul className="flex flex-col gap-2">
          {theme.reports.map((report) => (
            <LeftReport key={report.slug} report={report} canRestore={!isPast} />
          ))}
        </ul>
        <p className="measure text-muted">{t("themeStays")}</p>
        <div className="flex flex-wrap gap-2">
          {isPast && (
            <Button size="sm" tone="primary" onClick={() => void setView({ asOf: null })}>
              {page("toToday")}
            </Button>
          )}
          {dayBefore >= theme.callDay && (
            <Button size="sm" onClick={() => void setView({ asOf: dayBefore })}>
              {t("toDayBefore", { day: dayBefore })}
            </Button>
          )}
        </div>
      </section>
      <ThemeNotes slug={theme.slug} asOf={params.asOf ?? undefined} />
    </>
  );
}

interface LeftReportProps {
  report: LeftBoard["reports"][number];
  /** Not on an earlier day: the report may be on the board again. */
  canRestore: boolean;
}

function LeftReport({ report: { slug, title, reason, at }, canRestore }: LeftReportProps) {
  const t = useTranslations("withdrawal");
  const href = useViewHref();
  const timeZone = useTimeZone() ?? "UTC";
  const refreshPage = useRefreshPage();
  const isWithdrawn = reason === "withdrawn";
  return (
    <li className="flex flex-col items-start gap-2">
      <span className="measure">
        {t.rich(isWithdrawn ? "themeWithdrawn" : "themeCorrected", {
          day: dayOf(new Date(at), timeZone),
          report: () => (
            <TextLink inText href={href(reportHref(slug))}>
              {title}
            </TextLink>
          ),
        })}
      </span>
      {isWithdrawn && canRestore && (
        <WithdrawButton report={{ slug, withdrawnAt: at }} onRestored={refreshPage} />
      )}
    </li>
  );
}
