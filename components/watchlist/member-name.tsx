import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { useColon } from "@/components/ui/use-colon";
import { useViewHref } from "@/components/view/use-view-href";
import { SuspectedMoves } from "@/components/watchlist/suspected-moves";
import { nameOf } from "@/lib/format/name";
import type { ThemeMember } from "@/lib/themes/detail-schema";
import { tickerHref } from "@/lib/view/addresses";

/** A watched ticker's name and code as a link to its page. */
export function MemberName({
  member,
  onName,
}: {
  member: ThemeMember;
  onName?: (member: ThemeMember) => void;
}) {
  const t = useTranslations("members");
  const colon = useColon();
  const locale = useLocale();
  const href = useViewHref();
  const isNamed = Boolean(member.nameEn ?? member.nameZh);
  return (
    <span className="flex flex-col items-start leading-tight">
      <TextLink quiet href={href(tickerHref(member.symbol))} className="font-medium">
        {nameOf(member, locale)}
      </TextLink>
      {isNamed && <span className="num text-muted">{member.symbol}</span>}
      {!isNamed &&
        (onName ? (
          <Button tone="link" size="sm" className="font-normal" onClick={() => onName(member)}>
            {t("addName")}
            <span className="sr-only">{colon + member.symbol}</span>
          </Button>
        ) : (
          <span className="text-muted">{t("notNamed")}</span>
        ))}
    </span>
  );
}

/** The start day of a watch, and the day of entry if it was later: such a watch was chosen with hindsight. */
export function AddedOn({ member }: { member: ThemeMember }) {
  const t = useTranslations("members");
  return (
    <>
      {member.addedOn}
      {member.source !== "starter" && member.recordedOn > member.addedOn && (
        <span className="block text-2xs text-faint">{t("recordedOn", { day: member.recordedOn })}</span>
      )}
    </>
  );
}

/** Badges that qualify a last close and its returns: generated, stale, missing, or with an open price move. */
export function MemberMarks({ member }: { member: ThemeMember }) {
  const t = useTranslations("members");
  const isOld = member.stale && member.lastDay !== null;
  const isSuspected = member.suspected.length > 0;
  if (!member.sample && !isOld && !isSuspected && member.lastDay !== null) return null;
  return (
    <span className="flex flex-wrap justify-end gap-1 pt-0.5">
      {isOld && (
        <>
          <Badge tone="warn" title={t("staleHelp")}>
            {t("stale")}
          </Badge>
          <span className="text-2xs num text-warn">{member.lastDay}</span>
        </>
      )}
      {member.sample && <Badge title={t("sampleHelp")}>{t("sample")}</Badge>}
      {member.lastDay === null && <Badge tone="warn">{t("noBar")}</Badge>}
      {isSuspected && <SuspectedMoves of={member} />}
    </span>
  );
}
