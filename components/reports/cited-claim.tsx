"use client";

import { useLocale, useTranslations } from "next-intl";
import { CitedPages } from "@/components/reports/page/cited-pages";
import { Delta } from "@/components/ui/delta";
import { TextLink } from "@/components/ui/text-link";
import { cn } from "@/components/ui/cn";
import { useViewHref } from "@/components/view/use-view-href";
import { nameOf } from "@/lib/format/name";
import type { ReportClaim, ReportDetail } from "@/lib/reports/schema";
import { themeHref } from "@/lib/view/addresses";

export interface CitedClaimProps {
  claim: ReportClaim;
  themes: ReportDetail["themes"];
  /** The URL fragment names this claim. */
  current: boolean;
}

/** A claim in the report's words, with its pages, its themes and the evidence on it. */
export function CitedClaim({ claim, themes, current }: CitedClaimProps) {
  const t = useTranslations("reports");
  return (
    <li
      id={`claim-${claim.id}`}
      aria-current={current ? "true" : undefined}
      className={cn(
        "group scroll-mt-16 border-l-2 py-2 pl-3",
        current ? "border-accent bg-accent-wash" : "border-transparent",
      )}
    >
      <div className="grid gap-x-8 gap-y-2 lg:grid-cols-[minmax(0,68ch)_minmax(14rem,1fr)]">
        <div>
          <blockquote className="measure">
            <p>{claim.text}</p>
          </blockquote>
          {!claim.inText && <p className="mt-1 text-xs text-muted">{t("notInText")}</p>}
          {claim.correction && (
            <p className="mt-1 measure text-sm text-muted">
              <span className="font-medium text-ink">{t("correction")}</span> {claim.correction}
            </p>
          )}
          <p className="mt-1 flex flex-wrap gap-x-3 text-xs text-muted">
            <span>{claim.pages.length > 0 ? <CitedPages claim={claim} /> : t("noPages")}</span>
            <a
              href={`#claim-${claim.id}`}
              aria-label={t("linkToClaim")}
              title={t("linkToClaim")}
              className="no-print px-1 text-accent opacity-0 group-hover:opacity-100 hover:underline focus-visible:opacity-100 pointer-coarse:opacity-100"
            >
              #
            </a>
          </p>
        </div>
        <div className="flex flex-col gap-1 text-xs">
          <BearsOn claim={claim} themes={themes} />
          <Outcome claim={claim} />
        </div>
      </div>
    </li>
  );
}

function BearsOn({ claim, themes }: Pick<CitedClaimProps, "claim" | "themes">) {
  const t = useTranslations("reports");
  const locale = useLocale();
  const href = useViewHref();
  if (claim.themes.length === 0) return <p className="text-muted">{t("bearsOnNothing")}</p>;
  return (
    <div className="flex flex-wrap gap-x-1.5">
      <span className="text-muted">{t("bearsOn")}</span>
      <ul className="contents">
        {claim.themes.map((slug) => {
          const theme = themes.find((each) => each.slug === slug);
          return (
            <li key={slug}>
              <TextLink href={href(themeHref(theme ?? { slug, level: "subtheme" }))}>
                {nameOf(theme ?? { slug, nameEn: null, nameZh: null }, locale)}
              </TextLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Outcome({ claim }: { claim: ReportClaim }) {
  const t = useTranslations("reports");
  const status = useTranslations("status");
  if (claim.evidence === 0) return null;
  return (
    <p>
      <span className="text-muted">{t("evidence")}</span>{" "}
      <span className="font-medium">{status(claim.leg)}</span> <Delta value={claim.balance} kind="number" />{" "}
      <span className="text-muted">{t("pieces", { count: claim.evidence })}</span>
    </p>
  );
}
