"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useQueryState } from "nuqs";
import { useState } from "react";
import { sharedBenchmark } from "@/components/themes/board-source";
import { ComparedChart } from "@/components/themes/compare/compared-chart";
import { ComparedTable } from "@/components/themes/compare/compared-table";
import { comparedCsv } from "@/components/themes/compare/compared-csv";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { DownloadCsv } from "@/components/ui/download-csv";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { StaleOverlay } from "@/components/ui/stale-overlay";
import { ThemeSelect } from "@/components/view/theme-select";
import { useView } from "@/components/view/use-view";
import { ViewControls } from "@/components/view/view-controls";
import { ViewProblem, viewRefusalOf, type ViewRefusal } from "@/components/view/view-problem";
import { comparedThemesOptions } from "@/lib/board/queries";
import { failureOf } from "@/lib/client/query-state";
import { COMPARED } from "@/lib/domain/limits";
import { nameOf } from "@/lib/format/name";
import { boardOptions } from "@/lib/themes/queries";
import type { ThemeItem } from "@/lib/themes/schema";
import { choiceOf, themesParser } from "@/lib/view/compared";

/** Two to six themes on one chart and side by side; which ones stands in the URL. */
export function CompareScreen({ today, refusal }: { today: string; refusal: ViewRefusal | null }) {
  const t = useTranslations("compare");
  const locale = useLocale();
  const { period, query: view, params } = useView();
  const [typed, setTyped] = useQueryState("themes", themesParser.withOptions({ history: "push" }));
  const refused = viewRefusalOf(refusal, view);
  const boardQuery = useQuery({ ...boardOptions(view), enabled: !refused });
  const board = boardQuery.data;
  const { slugs, tooMany, unknown, isEnough } = choiceOf(typed, board?.items ?? []);
  const query = useQuery({ ...comparedThemesOptions(slugs, { ...view, period }), enabled: isEnough });
  const error = refused ?? failureOf(boardQuery);
  const items = slugs.flatMap((slug) => board?.items.find((item) => item.slug === slug) ?? []);
  const namesOf = (of: readonly string[]) =>
    of
      .map((slug) => {
        const item = board?.items.find((each) => each.slug === slug);
        return item ? nameOf(item, locale) : slug;
      })
      .join(locale === "zh" ? "、" : ", ");

  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          items.length > 0 && (
            <DownloadCsv
              fileName={`themeboard-compare-${board?.asOf ?? today}.csv`}
              text={() => comparedCsv(items, { asOf: board!.asOf, base: board!.base, period })}
            />
          )
        }
      />
      <ViewControls
        today={today}
        isRefused={Boolean(error)}
        own={params.benchmark || items.length === 0 ? null : sharedBenchmark(items)}
        className="mb-4"
      />
      {error && <ViewProblem error={error} onRetry={() => void boardQuery.refetch()} />}
      {!board && !error && <Skeleton className="h-96" />}
      {board && !error && (
        <div className="flex flex-col gap-4">
          {unknown.length > 0 && <Banner tone="warn">{t("unknown", { names: namesOf(unknown) })}</Banner>}
          {tooMany.length > 0 && <Banner tone="warn">{t("tooMany", { names: namesOf(tooMany) })}</Banner>}
          {slugs.length < COMPARED.most && (
            <AddTheme
              themes={board.items.filter(({ slug }) => !slugs.includes(slug))}
              onAdd={(slug) => void setTyped([...slugs, slug])}
            />
          )}
          {!isEnough && <EmptyState title={t("tooFew")} />}
          <StaleOverlay busy={query.isPlaceholderData || boardQuery.isPlaceholderData}>
            {isEnough && (
              <div className="mb-4">
                <ComparedChart
                  query={query}
                  themes={items}
                  title={t("chart")}
                  excessTitle={(benchmark) => t("chartExcess", { benchmark })}
                  label={t("label", { names: namesOf(slugs) })}
                  empty={t("noPoints")}
                  height={340}
                />
              </div>
            )}
            {items.length > 0 && (
              <ComparedTable
                items={items}
                period={period}
                asOf={board.asOf}
                onRemove={(slug) => void setTyped(slugs.filter((each) => each !== slug))}
              />
            )}
          </StaleOverlay>
        </div>
      )}
    </>
  );
}

/** A theme is added by the button: in some browsers an arrow key changes a closed select at once. */
function AddTheme({ themes, onAdd }: { themes: readonly ThemeItem[]; onAdd: (slug: string) => void }) {
  const t = useTranslations("compare");
  const [chosen, setChosen] = useState("");
  return (
    <form
      className="no-print flex items-center gap-2 text-xs text-muted"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(chosen);
        setChosen("");
      }}
    >
      <label className="flex items-center gap-2">
        {t("add")}
        <ThemeSelect
          required
          value={chosen}
          none={t("addNone")}
          themes={themes}
          onChange={({ target }) => setChosen(target.value)}
        />
      </label>
      <Button type="submit">{t("addChosen")}</Button>
    </form>
  );
}
