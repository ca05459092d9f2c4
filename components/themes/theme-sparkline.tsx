import { useLocale, useTranslations } from "next-intl";
import { Sparkline } from "@/components/charts/sparkline";
import { Unknown } from "@/components/ui/delta";
import { nameOf } from "@/lib/format/name";
import type { ThemeItem } from "@/lib/themes/schema";

/** A theme's index over the last ninety days, or the reason why it is unknown. */
export function ThemeSparkline({ item, width }: { item: ThemeItem; width?: number }) {
  const t = useTranslations("themes");
  const locale = useLocale();
  if (item.sparkline.length === 0) return <Unknown reason={item.sparklineReason} />;
  return (
    <Sparkline
      width={width}
      values={item.sparkline.map(({ level }) => level)}
      label={t("sparkline", { theme: nameOf(item, locale) })}
    />
  );
}
