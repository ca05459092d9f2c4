"use client";

import { useLocale, useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useSeriesCheckColumns } from "@/components/prices/checks/series-columns";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { useSort } from "@/components/view/use-sort";
import { PRICE_ISSUES, type ChecksAnswer, type SeriesCheckItem } from "@/lib/prices/checks/schema";
import { containsText } from "@/lib/format/contains-text";
import { formatNumber } from "@/lib/format/number";

/** The filter of the data panel (series with open issues, or all), stored in the URL as `show`. */
export const SHOWS = ["look", "all"] as const;

/** The default order by severity: wrong bars before missing bars, generated bars last. */
const gravity = ({ needsLook }: SeriesCheckItem): number =>
  needsLook.length === 0
    ? PRICE_ISSUES.length
    : Math.min(...needsLook.map((each) => PRICE_ISSUES.indexOf(each)));

/** The table of series with their issues, by default only those with open issues. */
export function SeriesIssues({ answer }: { answer: ChecksAnswer }) {
  const t = useTranslations("checks.panel");
  const issues = useTranslations("checks.issues");
  const locale = useLocale();
  const [{ q, show, doubt: issue }, setFilters] = useQueryStates({
    q: parseAsString.withDefault(""),
    show: parseAsStringLiteral(SHOWS).withDefault("look"),
    doubt: parseAsStringLiteral(PRICE_ISSUES),
  });
  const [sort, setSort] = useSort();
  const columns = useSeriesCheckColumns();
  // All series of generated bars share one line.
  const generated = answer.items.filter(({ sample }) => sample).length;
  const toReview = answer.items.filter(({ sample, needsLook }) => !sample && needsLook.length > 0).length;
  const isFolded = show === "look" && issue === null && q.trim() === "";
  const rows = answer.items.filter(
    (item) =>
      (show === "all" || item.needsLook.length > 0) &&
      !(isFolded && item.sample) &&
      (issue === null || item.needsLook.includes(issue)) &&
      containsText([item.symbol, item.nameEn, item.nameZh], q),
  );
  const count = (value: number) => formatNumber(value, { locale });
  const isFiltered = q.trim() !== "" || issue !== null;
  return (
    <Panel id="series" title={t("series")} aside={answer.priceDay && t("priceDay", { day: answer.priceDay })}>
      <div role="search" className="no-print flex flex-wrap items-center gap-2 pb-2">
        <SearchInput
          label={t("search")}
          value={q}
          onSearch={(text) => void setFilters({ q: text || null })}
        />
        <Segmented
          label={t("show")}
          value={show}
          onValueChange={(next) => void setFilters({ show: next })}
          segments={[
            { value: "look", label: t("look", { count: count(toReview) }) },
            { value: "all", label: t("all", { count: count(answer.counts.series) }) },
          ]}
        />
        <Select
          aria-label={t("issue")}
          value={issue ?? ""}
          onChange={({ target }) =>
            void setFilters({ doubt: PRICE_ISSUES.find((each) => each === target.value) ?? null })
          }
          options={[
            { value: "", label: t("anyIssue") },
            ...PRICE_ISSUES.map((value) => ({ value, label: issues(value) })),
          ]}
        />
      </div>
      {isFolded && generated > 0 && (
        <p className="flex flex-wrap gap-x-4 gap-y-1 pb-2 text-sm">
          {t("generated", { count: generated })}
          <TextLink href="/prices#import">{t("importReal")}</TextLink>
          <TextLink href="?doubt=sample">{t("listGenerated")}</TextLink>
        </p>
      )}
      <DataTable
        caption={t("seriesCaption")}
        columns={columns}
        rows={sort ? rows : rows.toSorted((a, b) => gravity(a) - gravity(b))}
        rowKey={(item) => item.symbol}
        sort={sort}
        onSortChange={setSort}
        maxHeight="70vh"
        asCards
        empty={
          <EmptyState
            title={t(
              answer.items.length === 0
                ? "noSeries"
                : isFiltered
                  ? "noMatch"
                  : generated > 0
                    ? "othersFine"
                    : "allFine",
            )}
          />
        }
      />
    </Panel>
  );
}
