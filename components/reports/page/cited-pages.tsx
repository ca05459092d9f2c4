"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { citationId, useCitedPage } from "@/components/reports/page/use-cited-page";
import { cn } from "@/components/ui/cn";
import { excerpt } from "@/lib/domain/text/excerpt";
import type { ReportClaim } from "@/lib/reports/schema";

/** A claim's cited pages, each of which opens. */
export function CitedPages({ claim }: { claim: ReportClaim }) {
  const t = useTranslations("reportPages");
  const reports = useTranslations("reports");
  const { place, open } = useCitedPage();
  const isOpen = (page: number) => place?.claim === claim.id && place.page === page;
  const buttons = claim.pages.map((page, at) => (
    <Fragment key={page}>
      {at > 0 && reports("pageSeparator")}
      <button
        type="button"
        id={citationId({ page, claim: claim.id })}
        aria-label={t("show", { page, claim: excerpt(claim.text, 60) })}
        aria-pressed={isOpen(page)}
        onClick={() => open({ page, claim: claim.id })}
        className={cn(
          "rounded-sm num text-accent underline-offset-2 hover:underline pointer-coarse:min-h-8 pointer-coarse:min-w-8",
          isOpen(page) && "bg-accent-wash font-medium",
        )}
      >
        {page}
      </button>
    </Fragment>
  ));
  return t.rich("cites", { count: claim.pages.length, pages: () => <>{buttons}</> });
}
