import { useLocale, useTranslations } from "next-intl";
import { useBenchmarkName } from "@/components/themes/benchmark-name";
import { ownBenchmark } from "@/components/themes/own-benchmark";
import { lateStart } from "@/lib/domain/theme/late-start";
import { marksApart, nameOf } from "@/lib/format/name";
import { DASH } from "@/lib/format/number";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeItem } from "@/lib/themes/schema";

/** More members than these are counted. */
const MOST_NAMES = 8;

/** Returns a function that lists the members that overstate a theme's return, each told from others of its name. */
export function useOverstatedNames({ members: all }: Pick<ThemeDetail, "members">) {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const marks = marksApart(all, locale);
  return (members: ThemeItem["overstatedMembers"]): string => {
    const names = members
      .slice(0, MOST_NAMES)
      .map((member) => [nameOf(member, locale), marks.get(member.symbol)].filter(Boolean).join(" "))
      .join(locale === "zh" ? "、" : ", ");
    const count = members.length - MOST_NAMES;
    return count > 0 ? t("andMore", { names, count }) : names;
  };
}

/**
 * Notes on the comparability of a relative return: whether a member overstates it, whether both sides have the same
 * adjustment, and whether the status uses another benchmark or base rule than the view.
 */
export function ReturnBasisLine({ theme }: { theme: ThemeDetail }) {
  const t = useTranslations("themePage");
  const view = useTranslations("view");
  const benchmarkName = useBenchmarkName();
  const own = ownBenchmark(theme);
  const names = useOverstatedNames(theme);
  const isKnown = theme.basis !== null && theme.relative.sinceCall !== null;
  const overstated = theme.returns.sinceCall === null ? [] : theme.overstatedMembers;
  const across = overstated.filter(({ exDates }) => exDates !== null);
  const unknown = overstated.filter(({ exDates }) => exDates === null);
  const unstated = theme.members.filter(({ adjustment }) => adjustment === "unknown").length;
  const late = lateStart(theme);
  const notes = [
    late && t("lateStart", { day: late }),
    across.length > 0 && t("overstated", { names: names(across) }),
    unknown.length > 0 && t("overstatedUnknown", { names: names(unknown) }),
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
