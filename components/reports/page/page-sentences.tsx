"use client";

import { useFormatter, useTranslations } from "next-intl";
import { claimsOf, useCitedPage, type CitedPlace } from "@/components/reports/page/use-cited-page";
import { cn } from "@/components/ui/cn";
import { FOUND_FROM } from "@/lib/domain/report-text/page/on-page";
import type { ReportPage } from "@/lib/reports/pages/schema";
import type { ReportDetail } from "@/lib/reports/schema";

/** The sentences that cite a page, each with how much of it stands there; a press marks another one. */
export function PageSentences({
  report,
  place,
  page,
}: {
  report: ReportDetail;
  place: CitedPlace;
  page: ReportPage;
}) {
  const t = useTranslations("reportPages");
  const { open } = useCitedPage();
  const claims = claimsOf(report).filter((claim) => claim.pages.includes(place.page));
  const shareOf = (id: string) => page.claims.find((each) => each.id === id)?.share ?? null;
  const isLost = claims.some(({ id }) => (shareOf(id) ?? 1) < FOUND_FROM);
  return (
    <section aria-label={t("sentences")} className="flex flex-col gap-1 pt-2">
      <ul className="flex flex-col gap-1">
        {claims.map(({ id, text }) => (
          <li
            key={id}
            className={cn("border-l-2 pl-2", id === place.claim ? "border-accent" : "border-line")}
          >
            {id === place.claim ? (
              <p className="text-sm">{text}</p>
            ) : (
              <button
                type="button"
                onClick={() => open({ page: place.page, claim: id })}
                className="line-clamp-1 w-full text-left text-xs text-accent hover:underline"
              >
                {text}
              </button>
            )}
            {page.page !== null && <Verdict share={shareOf(id)} />}
          </li>
        ))}
      </ul>
      {page.page !== null && isLost && <p className="text-xs text-faint">{t("notFoundHelp")}</p>}
    </section>
  );
}

function Verdict({ share }: { share: number | null }) {
  const t = useTranslations("reportPages");
  const { number } = useFormatter();
  if (share === null) return <p className="text-xs text-muted">{t("notSearched")}</p>;
  if (share < FOUND_FROM) return <p className="text-xs text-warn">{t("notFound")}</p>;
  return <p className="text-xs text-muted">{t("share", { share: number(share, { style: "percent" }) })}</p>;
}
