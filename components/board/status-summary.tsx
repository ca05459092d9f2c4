"use client";

import { useTranslations } from "next-intl";
import type { BoardFilters } from "@/components/board/use-board-filters";
import { STATUS_LOOK, STATUS_ORDER } from "@/components/themes/status/status-look";
import { ToolbarItem } from "@/components/ui/toolbar";
import { leaves } from "@/lib/domain/theme/leaves";
import type { ThemeItem } from "@/lib/themes/schema";

/** The number of themes in each status; a press filters by the status. */
export function StatusSummary({ items, held }: { items: readonly ThemeItem[]; held: BoardFilters }) {
  const t = useTranslations("themes");
  const status = useTranslations("status");
  const { filters, setFilters } = held;
  const themes = leaves(items);
  const counts = STATUS_ORDER.map((key) => ({
    key,
    count: themes.filter((item) => item.status === key).length,
  })).filter(({ key, count }) => count > 0 || key === filters.status);
  return (
    <span role="group" aria-label={t("statuses")} className="flex flex-wrap items-center gap-x-1">
      {counts.map(({ key, count }) => (
        <ToolbarItem key={key}>
          <button
            type="button"
            aria-pressed={key === filters.status}
            aria-label={status("distribution", { count, status: status(key) })}
            onClick={() => void setFilters({ status: key === filters.status ? null : key })}
            className="inline-flex h-6 items-center gap-1 rounded-sm px-1.5 text-sm hover:bg-sunken aria-pressed:bg-accent-wash pointer-coarse:min-h-9"
          >
            <span className={STATUS_LOOK[key].text}>{STATUS_LOOK[key].shape}</span>
            <span className="num">{count}</span>
            <span className="text-xs text-muted max-md:hidden">{status(key)}</span>
          </button>
        </ToolbarItem>
      ))}
    </span>
  );
}
