import { useLocale, useTranslations } from "next-intl";
import type { ChartRule } from "@/components/charts/point";
import { nameOf } from "@/lib/format/name";
import type { WatchRow } from "@/lib/watchlist/schema";

/** Rules at the days on which themes were called and on which they added a ticker, each with the names of its themes. */
export function useWatchRules(watches: readonly WatchRow[]): ChartRule[] {
  const t = useTranslations("tickers");
  const locale = useLocale();
  const named = (rows: readonly WatchRow[]) =>
    new Intl.ListFormat(locale, { type: "unit", style: "short" }).format(
      rows.map((row) =>
        nameOf({ nameEn: row.themeNameEn, nameZh: row.themeNameZh, slug: row.theme }, locale),
      ),
    );
  const days = [...new Set(watches.flatMap(({ callDay, addedOn }) => [callDay, addedOn]))].sort();
  return days.flatMap((day) => {
    const called = watches.filter((watch) => watch.callDay === day);
    const added = watches.filter((watch) => watch.addedOn === day && watch.callDay !== day);
    const rules: ChartRule[] = [];
    if (called.length > 0) rules.push({ day, label: t("calledBy", { day, themes: named(called) }) });
    if (added.length > 0)
      rules.push({ day, label: t("addedBy", { day, themes: named(added) }), at: "bottom" });
    return rules;
  });
}
