import { useLocale, useTranslations } from "next-intl";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { nameOf } from "@/lib/format/name";

/** What a relative return is worth: whether both sides are adjusted alike, and whether the status rests on another view. */
export function ReturnBasis({ theme }: { theme: ThemeDetail }) {
  const t = useTranslations("themePage");
  const view = useTranslations("view");
  const locale = useLocale();
  const notes = [
    theme.basis &&
      theme.relative.sinceCall !== null &&
      t(theme.basis === "mixed" ? "mixedBasis" : "likeForLike"),
    theme.why.differsFromView &&
      t("differs", {
        base: view(theme.base),
        benchmark: theme.benchmark ? nameOf(theme.benchmark, locale) : "—",
        own: theme.why.benchmark ?? "—",
      }),
  ].filter(Boolean);
  return notes.length > 0 && <p className="pb-3 text-xs text-muted">{notes.join(" ")}</p>;
}
