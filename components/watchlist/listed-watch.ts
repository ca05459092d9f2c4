import type { WatchToChange } from "@/components/watchlist/watch-to-change";
import { nameOf } from "@/lib/format/name";
import type { Locale } from "@/lib/i18n/locale";
import type { ThemeMember } from "@/lib/themes/detail-schema";
import { themeHref } from "@/lib/view/addresses";
import type { WatchRow } from "@/lib/watchlist/schema";

/** The figures of a watch: fractions, null with a reason where unknown. */
export const FIGURES = [
  "day1",
  "week1",
  "month1",
  "ytd",
  "sinceCall",
  "excess",
  "sinceAdded",
  "contribution",
] as const;
export type Figure = (typeof FIGURES)[number];

/** A row of a watchlist, a theme's or the board's. */
export interface ListedWatch
  extends
    WatchToChange,
    Pick<
      ThemeMember,
      | "source"
      | "removedOn"
      | "baseDay"
      | "lastDay"
      | "lastClose"
      | "lastKnown"
      | "stale"
      | "delistedOn"
      | "sample"
      | "suspected"
    > {
  theme: { slug: string; name: string; href: string };
  figures: Record<Figure, number | null>;
  reasons: Record<Figure, string | null>;
}

/** A theme's member; in a sector's list each has the name of its own theme. */
export function ofMember(member: ThemeMember, themeName: string): ListedWatch {
  const { returns, reasons, excess, excessReasons } = member;
  return {
    ...member,
    theme: {
      slug: member.theme,
      name: themeName,
      href: themeHref({ slug: member.theme, level: "subtheme" }),
    },
    figures: {
      day1: returns["1d"],
      week1: returns["1w"],
      month1: returns["1m"],
      ytd: returns.ytd,
      sinceCall: returns.sinceCall,
      excess: excess.sinceCall,
      sinceAdded: member.sinceAdded,
      contribution: member.contribution,
    },
    reasons: {
      day1: reasons["1d"],
      week1: reasons["1w"],
      month1: reasons["1m"],
      ytd: reasons.ytd,
      sinceCall: reasons.sinceCall,
      excess: excessReasons.sinceCall,
      sinceAdded: member.sinceAddedReason,
      contribution: member.contributionReason,
    },
  };
}

/** A row of the board's watchlist. */
export function ofRow({ id, ...row }: WatchRow, locale: Locale): ListedWatch {
  const { day1, week1, month1, ytd, sinceCall, excess, sinceAdded, contribution } = row;
  const themeNames = { nameEn: row.themeNameEn, nameZh: row.themeNameZh, slug: row.theme };
  return {
    ...row,
    watchId: id,
    theme: {
      slug: row.theme,
      name: nameOf(themeNames, locale),
      href: themeHref({ slug: row.theme, level: row.sector === null ? "sector" : "subtheme" }),
    },
    figures: { day1, week1, month1, ytd, sinceCall, excess, sinceAdded, contribution },
  };
}
