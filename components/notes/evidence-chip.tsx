"use client";

import { useTranslations } from "next-intl";
import { Popover } from "@/components/ui/popover";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import type { Bearing } from "@/lib/domain/theme/evidence";
import type { Note } from "@/lib/notes/schema";
import { reportHref } from "@/lib/view/addresses";

export const BEARING_SHAPE: Record<Bearing, string> = { supports: "▲", contradicts: "▽", context: "·" };

/** A note's evidence on one claim of a report; a press shows the text of the claim. */
export function EvidenceChip({ evidence }: { evidence: Note["evidence"][number] }) {
  const t = useTranslations("notes");
  const viewHref = useViewHref();
  const { bearing, weight, claimText, claimId, report } = evidence;
  const name = t("evidenceChip", { bearing: t(bearing), weight });
  return (
    <Popover
      label={name}
      className="w-80"
      trigger={
        <button
          type="button"
          aria-label={name}
          className="inline-flex items-center gap-1 rounded-sm border border-strong px-1 text-2xs whitespace-nowrap text-ink hover:bg-sunken pointer-coarse:min-h-8 pointer-coarse:px-2"
        >
          <span aria-hidden>{BEARING_SHAPE[bearing]}</span>
          {t(bearing)}
          <span className="num text-muted">{weight}</span>
        </button>
      }
    >
      <blockquote className="text-sm">{claimText}</blockquote>
      <p className="mt-2 flex justify-between gap-2 text-xs text-muted">
        <span>
          {BEARING_SHAPE[bearing]} {t(bearing)} · {t("weightOf", { weight })}
        </span>
        <TextLink href={viewHref(`${reportHref(report)}#claim-${claimId}`)}>{t("toClaim")}</TextLink>
      </p>
    </Popover>
  );
}
