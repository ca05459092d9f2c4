"use client";

import { useTranslations } from "next-intl";
import { Distribution } from "@/components/charts/distribution";
import { leaves } from "@/lib/domain/theme/leaves";
import { STATUS_LOOK, STATUS_ORDER } from "@/components/themes/status/status-look";
import { useBoardFilters } from "@/components/board/use-board-filters";
import type { ThemeItem } from "@/lib/themes/schema";

/** "4 sectors · 7 themes" and the number of themes in each status; a press filters by the status. */
export function StatusSummary({ items }: { items: readonly ThemeItem[] }) {
  const t = useTranslations("themes");
  const status = useTranslations("status");
  const units = useTranslations("units");
  const { filters, setFilters } = useBoardFilters();
  const themes = leaves(items);
  const sectors = items.filter(({ level }) => level === "sector").length;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="num text-ink">
        {units("sectors", { count: sectors })} · {units("themes", { count: items.length - sectors })}
      </span>
      <Distribution
        label={t("statuses")}
        selected={filters.status}
        onSelect={(key) => {
          const chosen = STATUS_ORDER.find((each) => each === key) ?? null;
          void setFilters({ status: chosen === filters.status ? null : chosen });
        }}
        items={STATUS_ORDER.map((key) => ({
          key,
          label: status(key),
          count: themes.filter((item) => item.status === key).length,
          shape: STATUS_LOOK[key].shape,
          colour: STATUS_LOOK[key].colour,
        }))}
      />
    </div>
  );
}
