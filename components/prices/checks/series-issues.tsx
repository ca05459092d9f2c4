"use client";

import { useLocale, useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { SHOWS } from "@/components/prices/checks/shows";
import { useSeriesColumns } from "@/components/prices/checks/series-columns";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { useSort } from "@/components/view/use-sort";
import { DOUBTS, type ChecksAnswer, type SeriesCheckItem } from "@/lib/prices/checks/schema";
import { containsText } from "@/lib/format/contains-text";
import { formatNumber } from "@/lib/format/number";

/** At first the gravest: what can be wrong before what is only missing, generated bars last. */
const gravity = ({ needsLook }: SeriesCheckItem): number =>
  needsLook.length === 0 ? DOUBTS.length : Math.min(...needsLook.map((each) => DOUBTS.indexOf(each)));

/** Every series with what is to be doubted of it; at first those that need a look. */
export function SeriesDoubts({ answer }: { answer: ChecksAnswer }) {
  const t = useTranslations("checks.panel");
  const doubts = useTranslations("checks.doubts");
  const locale = useLocale();
  const [{ q, show, doubt }, setFilters] = useQueryStates({
    q: parseAsString.withDefault(""),
    show: parseAsStringLiteral(SHOWS).withDefault("look"),
    doubt: parseAsStringLiteral(DOUBTS),
  });
  const [sort, setSort] = useSort();
  const columns = useSeriesColumns();
  // Of generated bars there is one thing to say, however many series they are.
  const generated = answer.items.filter(({ sample }) => sample).length;
  const isFolded = show === "look" && doubt === null && q.trim() === "";
  const rows = answer.items.filter(
    (item) =>
      (show === "all" || item.needsLook.length > 0) &&
      !(isFolded && item.sample) &&
      (doubt === null || item.needsLook.includes(doubt)) &&
      containsText([item.symbol, item.nameEn, item.nameZh], q),
  );
  const count = (value: number) => formatNumber(value, { locale });
  const isFiltered = q.trim() !== "" || doubt !== null;
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
            { value: "look", label: t("look", { count: count(answer.counts.needsLook) }) },
            { value: "all", label: t("all", { count: count(answer.counts.series) }) },
          ]}
        />
        <Select
          aria-label={t("doubt")}
          value={doubt ?? ""}
          onChange={({ target }) =>
            void setFilters({ doubt: DOUBTS.find((each) => each === target.value) ?? null })
          }
          options={[
            { value: "", label: t("anyDoubt") },
            ...DOUBTS.map((value) => ({ value, label: doubts(value) })),
          ]}
        />
      </div>
      {isFolded && generated > 0 && (
        <p className="flex flex-wrap gap-x-4 gap-y-1 pb-2 text-sm">
          {t("generated", { count: generated })}
          <TextLink href="/prices#import">{t("importReal")}</TextLink>
          <TextLink href="/prices#series">{t("removeGenerated")}</TextLink>
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
