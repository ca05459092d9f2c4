"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Board } from "@/components/board/board";
import { BoardHeading } from "@/components/board/board-heading";
import { sharedBenchmark } from "@/components/themes/board-source";
import { NeedsLookPanel } from "@/components/board/needs-look-panel";
import { ThemeMap } from "@/components/board/theme-map";
import { UnpricedBenchmark } from "@/components/themes/unpriced-benchmark";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { StaleOverlay } from "@/components/ui/stale-overlay";
import { TextLink } from "@/components/ui/text-link";
import { Toolbar } from "@/components/ui/toolbar";
import { useView } from "@/components/view/use-view";
import { ViewControls } from "@/components/view/view-controls";
import { ViewProblem, viewRefusalOf, type ViewRefusal } from "@/components/view/view-problem";
import { failureOf } from "@/lib/client/query-state";
import type { Period } from "@/lib/domain/calendar/period";
import { needsLookOptions } from "@/lib/board/queries";
import { boardOptions } from "@/lib/themes/queries";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";

/** The overview of the whole board. */
export function OverviewScreen({ today, refusal }: { today: string; refusal: ViewRefusal | null }) {
  const t = useTranslations("themes");
  const { period, query, params } = useView();
  const refused = viewRefusalOf(refusal, query);
  const boardQuery = useQuery({ ...boardOptions(query), enabled: !refused });
  const looks = useQuery({ ...needsLookOptions(query), enabled: !refused });
  const error = refused ?? failureOf(boardQuery);
  const board = error ? undefined : boardQuery.data;
  const items = board?.items ?? [];
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      {/* One stop for both lines: the board is a few tabs away. */}
      <Toolbar label={t("board")}>
        <BoardHeading board={board} period={period} today={today} />
        <ViewControls
          isRefused={Boolean(error)}
          isInToolbar
          className="mb-1"
          today={today}
          own={params.benchmark ? null : sharedBenchmark(items)}
          callDay={sharedCallDay(items)}
        />
      </Toolbar>
      {error && <ViewProblem error={error} onRetry={() => void boardQuery.refetch()} />}
      {board && (
        <StaleOverlay busy={boardQuery.isPlaceholderData || looks.isPlaceholderData}>
          <BoardParts board={board} period={period} />
        </StaleOverlay>
      )}
      {!board && !error && <Skeleton className="h-96" />}
    </>
  );
}

function BoardParts({ board, period }: { board: ThemesAnswer; period: Period }) {
  const t = useTranslations("themes");
  const { params } = useView();
  if (board.items.length === 0) {
    return (
      <EmptyState title={params.asOf ? t("emptyAsOf", { day: board.asOf }) : t("empty")}>
        {t("emptyHint")}
      </EmptyState>
    );
  }
  const isUnpriced = board.items.every(({ coverage }) => coverage.priced === 0);
  return (
    <div className="flex flex-col gap-4">
      {isUnpriced && (
        <Banner actions={<TextLink href="/prices#import">{t("importPrices")}</TextLink>}>
          {t("noPrices")}
        </Banner>
      )}
      <UnpricedBenchmark themes={board.items} asOf={board.asOf} />
      <div data-tour="board">
        <Board board={board} period={period} />
      </div>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <ThemeMap board={board} period={period} />
        <div data-tour="attention">
          <NeedsLookPanel />
        </div>
      </div>
    </div>
  );
}

/** The call day common to all themes; null if they differ. */
function sharedCallDay(items: readonly ThemeItem[]): string | null {
  const days = new Set(items.map(({ callDay }) => callDay));
  return days.size === 1 ? items[0]!.callDay : null;
}
