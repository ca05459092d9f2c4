"use client";

import { useTranslations } from "next-intl";
import { citationId, useCitedPage } from "@/components/reports/page/use-cited-page";
import { cn } from "@/components/ui/cn";
import { excerpt } from "@/lib/domain/text/excerpt";
import type { ReportClaim } from "@/lib/reports/schema";

/** A claim's cited pages, each of which opens. */
export function CitedPages({ claim }: { claim: ReportClaim }) {
  const t = useTranslations("reportPages");
  const { place, open } = useCitedPage();
  const isOpen = (page: number) => place?.claim === claim.id && place.page === page;
  const buttons = claim.pages.map((page) => (
    <button
      key={page}
      type="button"
      id={citationId({ page, claim: claim.id })}
      aria-label={`[${page}] ${t("show", { page, claim: excerpt(claim.text, 60) })}`}
      aria-pressed={isOpen(page)}
      onClick={() => open({ page, claim: claim.id })}
      className={cn(
        "rounded-sm px-0.5 num text-accent underline-offset-2 hover:underline pointer-coarse:min-h-8 pointer-coarse:px-1.5",
        isOpen(page) && "bg-accent-wash font-medium",
      )}
    >
      [{page}]
    </button>
  ));
  return t.rich("cites", { count: claim.pages.length, pages: () => <>{buttons}</> });
}
