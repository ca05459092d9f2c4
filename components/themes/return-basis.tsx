import { useTranslations } from "next-intl";
import { ownBenchmark, useBenchmarkName } from "@/components/themes/benchmark-name";
import { DASH } from "@/lib/format/number";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** What a relative return is worth: whether both sides are adjusted alike, and whether the status rests on another view. */
export function ReturnBasis({ theme }: { theme: ThemeDetail }) {
  const t = useTranslations("themePage");
  const view = useTranslations("view");
  const benchmarkName = useBenchmarkName();
  const own = ownBenchmark(theme);
  const notes = [
    theme.basis &&
      theme.relative.sinceCall !== null &&
      t(theme.basis === "mixed" ? "mixedBasis" : "likeForLike"),
    theme.why.differsFromView &&
      t("differs", {
        base: view(theme.base),
        benchmark: theme.benchmark ? benchmarkName(theme.benchmark) : DASH,
        own: own ? benchmarkName(own) : DASH,
      }),
  ].filter(Boolean);
  return notes.length > 0 && <p className="pb-3 text-xs text-muted">{notes.join(" ")}</p>;
}
