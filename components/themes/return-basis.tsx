import { useTranslations } from "next-intl";
import { useBenchmarkName } from "@/components/themes/benchmark-name";
import { useOverstatedNotes } from "@/components/themes/overstated";
import { ownBenchmark } from "@/components/themes/own-benchmark";
import { lateStart } from "@/lib/domain/theme/late-start";
import { DASH } from "@/lib/format/number";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/**
 * Notes on the comparability of a relative return: whether a member overstates it, whether both sides have the same
 * adjustment, and whether the status uses another benchmark or base rule than the view.
 */
export function ReturnBasisLine({ theme }: { theme: ThemeDetail }) {
  const t = useTranslations("themePage");
  const view = useTranslations("view");
  const benchmarkName = useBenchmarkName();
  const own = ownBenchmark(theme);
  const overstated = useOverstatedNotes(theme, theme.members);
  const isKnown = theme.basis !== null && theme.relative.sinceCall !== null;
  const unstated = theme.members.filter(({ adjustment }) => adjustment === "unknown").length;
  const late = lateStart(theme);
  const notes = [
    late && t("lateStart", { day: late }),
    ...overstated,
    isKnown && theme.dividendBasis === "mixed" && t("mixedBasis"),
    isKnown && unstated > 0 && t("unstatedBasis", { count: unstated }),
    isKnown && theme.basis === "like_for_like" && unstated === 0 && t("likeForLike"),
    theme.why.differsFromView &&
      t("differs", {
        base: view(theme.base),
        callDay: theme.callDay,
        benchmark: theme.benchmark ? benchmarkName(theme.benchmark) : DASH,
        own: own ? benchmarkName(own) : DASH,
      }),
  ].filter(Boolean);
  return notes.length > 0 && <p className="pb-3 text-xs text-muted">{notes.join(" ")}</p>;
}
