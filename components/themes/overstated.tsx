"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { HelpTip } from "@/components/ui/help-tip";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { marksApart, nameOf, type Named } from "@/lib/format/name";
import type { ThemeItem } from "@/lib/themes/schema";
import { tickerHref } from "@/lib/view/addresses";

/** More members than these are counted. */
const MOST_NAMES = 8;

/** Returns a function that lists members that overstate a return, each told from others of its name among `all`. */
export function useOverstatedNames(all: readonly (Named & { symbol: string })[]) {
  const t = useTranslations("themes");
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

/** Returns the sentences on the members that overstate a theme's return since the call; none where it is unknown. */
export function useOverstatedNotes(
  { returns, overstatedMembers }: Pick<ThemeItem, "returns" | "overstatedMembers">,
  all: readonly (Named & { symbol: string })[] = overstatedMembers,
): string[] {
  const t = useTranslations("themes");
  const names = useOverstatedNames(all);
  const overstated = returns.sinceCall === null ? [] : overstatedMembers;
  const across = overstated.filter(({ exDates }) => exDates !== null);
  const unknown = overstated.filter(({ exDates }) => exDates === null);
  return [
    ...(across.length > 0 ? [t("overstated", { names: names(across) })] : []),
    ...(unknown.length > 0 ? [t("overstatedUnknown", { names: names(unknown) })] : []),
  ];
}

/** A badge for a theme whose return since the call is overstated, with the members and a link to the first. */
export function OverstatedBadge({ item }: { item: Pick<ThemeItem, "returns" | "overstatedMembers"> }) {
  const t = useTranslations("themes");
  const locale = useLocale();
  const href = useViewHref();
  const notes = useOverstatedNotes(item);
  if (notes.length === 0) return null;
  return (
    <HelpTip text={notes.join(locale === "zh" ? "" : " ")}>
      <TextLink href={`${href(tickerHref(item.overstatedMembers[0]!.symbol))}#adjustment`}>
        <Badge tone="warn">{t("overstatedMark")}</Badge>
      </TextLink>
    </HelpTip>
  );
}
