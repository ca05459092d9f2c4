import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { SILENT_AFTER_WEEKDAYS } from "@/lib/domain/theme/thresholds";
import { formatRelativeDay } from "@/lib/format/day";
import type { ThemeItem } from "@/lib/themes/schema";

/** The age of the newest note and the beginning of its text. */
export function LastNote({
  item: { latestNote, attention },
  asOf,
  className,
}: {
  item: Pick<ThemeItem, "latestNote" | "attention">;
  asOf: string;
  className?: string;
}) {
  const t = useTranslations("themes");
  const locale = useLocale();
  if (!latestNote) return <span className="text-faint">{t("noNotes")}</span>;
  const isOld = attention !== null && attention > SILENT_AFTER_WEEKDAYS;
  return (
    <span className={cn("flex min-w-0 gap-2", className)}>
      <time
        dateTime={latestNote.observedOn}
        title={latestNote.observedOn}
        className={cn("shrink-0 num", isOld ? "text-warn" : "text-muted")}
      >
        {formatRelativeDay(latestNote.observedOn, asOf, locale)}
      </time>
      <span className="truncate" title={latestNote.excerpt}>
        {latestNote.excerpt}
      </span>
    </span>
  );
}
