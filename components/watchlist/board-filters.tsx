"use client";

import { useLocale, useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { Button } from "@/components/ui/button";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { themeNameOf } from "@/components/watchlist/board-columns";
import { hasWords } from "@/lib/format/has-words";
import { nameOf } from "@/lib/format/name";
import type { WatchRow } from "@/lib/watchlist/schema";

const filterParsers = {
  theme: parseAsString.withDefault(""),
  q: parseAsString.withDefault(""),
};

/** Which rows to show: held in the address, so that a colleague sees the same. */
export function useWatchlistFilters() {
  const [filters, setFilters] = useQueryStates(filterParsers);
  const shows = (row: WatchRow) =>
    (filters.theme === "" || row.theme === filters.theme || row.sector === filters.theme) &&
    hasWords([row.symbol, row.nameEn, row.nameZh, row.reason, row.themeNameEn, row.themeNameZh], filters.q);
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
      <Select
        aria-label={t("themeOrSector")}
        value={filters.theme}
        onChange={({ target }) => void setFilters({ theme: target.value || null })}
        options={[{ value: "", label: t("allThemes") }, ...useThemeChoices(rows, filters.theme)]}
      />
      {isFiltered && (
        <Button tone="link" onClick={() => void setFilters({ theme: null, q: null })}>
          {common("clearFilters")}
        </Button>
      )}
    </div>
  );
}

/** Sectors, each followed by its themes, in the board's order. */
function useThemeChoices(rows: readonly WatchRow[], chosen: string) {
  const locale = useLocale();
  const choices = new Map<string, string>();
  for (const row of rows) {
    if (row.sector !== null && !choices.has(row.sector)) {
      const sector = { nameEn: row.sectorNameEn, nameZh: row.sectorNameZh, slug: row.sector };
      choices.set(row.sector, nameOf(sector, locale));
    }
    const name = themeNameOf(row, locale);
    choices.set(row.theme, row.sector === null ? name : `\u2003${name}`);
  }
  if (chosen !== "" && !choices.has(chosen)) choices.set(chosen, chosen);
  return [...choices].map(([value, label]) => ({ value, label }));
}
