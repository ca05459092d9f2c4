"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { Button } from "@/components/ui/button";
import { SearchInput } from "@/components/ui/search-input";
import { ThemeSelect } from "@/components/view/theme-select";
import { containsText } from "@/lib/format/contains-text";
import type { WatchRow } from "@/lib/watchlist/schema";

const filterParsers = {
  theme: parseAsString.withDefault(""),
  q: parseAsString.withDefault(""),
};

/** The filters of the board's watchlist, stored in the URL so that they can be shared. */
export function useWatchlistFilters() {
  const [filters, setFilters] = useQueryStates(filterParsers);
  const shows = (row: WatchRow) =>
    (filters.theme === "" || row.theme === filters.theme || row.sector === filters.theme) &&
    containsText(
      [row.symbol, row.nameEn, row.nameZh, row.reason, row.themeNameEn, row.themeNameZh],
      filters.q,
    );
  return { filters, setFilters, shows };
}

export function WatchlistFilters({
  rows,
  filters,
  setFilters,
}: { rows: readonly WatchRow[] } & Pick<ReturnType<typeof useWatchlistFilters>, "filters" | "setFilters">) {
  const t = useTranslations("watchlist");
  const common = useTranslations("common");
  const isFiltered = filters.theme !== "" || filters.q !== "";
  return (
    <div role="search" className="no-print flex flex-wrap items-center gap-2 pb-2">
      <SearchInput
        label={t("search")}
        value={filters.q}
        onSearch={(text) => void setFilters({ q: text || null })}
      />
      <ThemeSelect
        aria-label={t("themeOrSector")}
        value={filters.theme}
        onChange={({ target }) => void setFilters({ theme: target.value || null })}
        themes={themesOf(rows)}
        none={t("allThemes")}
      />
      {isFiltered && (
        <Button tone="link" onClick={() => void setFilters({ theme: null, q: null })}>
          {common("clearFilters")}
        </Button>
      )}
    </div>
  );
}

/** The themes of the rows, with their sectors, in board order. */
function themesOf(rows: readonly WatchRow[]) {
  const themes = rows.flatMap((row) => [
    { slug: row.sector, nameEn: row.sectorNameEn, nameZh: row.sectorNameZh, parent: null },
    { slug: row.theme, nameEn: row.themeNameEn, nameZh: row.themeNameZh, parent: row.sector },
  ]);
  return [
    ...new Map(
      themes.flatMap(({ slug, ...names }) => (slug === null ? [] : [[slug, { slug, ...names }]])),
    ).values(),
  ];
}
