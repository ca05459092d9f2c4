import { useTranslations } from "next-intl";
import { ClaimSource } from "@/components/themes/claim-source";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { reportHref } from "@/lib/view/addresses";

/** The report's sentence that recommends the theme, with its pages. */
export function Recommendation({
  recommendation,
}: {
  recommendation: NonNullable<ThemeDetail["recommendation"]>;
}) {
  const t = useTranslations("themePage");
  const href = useViewHref();
  return (
    <Panel title={t("recommendation")}>
      <blockquote className="border-l-2 border-strong pl-3 text-sm">
        <p>
          {recommendation.quote}{" "}
          <ClaimSource
            report={recommendation.report.slug}
            claimId={recommendation.claimId}
            pages={recommendation.pages}
          />
        </p>
        <footer className="mt-1 text-xs text-muted">
          <TextLink quiet href={href(reportHref(recommendation.report.slug))} className="text-muted">
            {recommendation.report.title}
          </TextLink>{" "}
          · <span className="num">{t("called", { day: recommendation.report.callDay })}</span>
        </footer>
      </blockquote>
    </Panel>
  );
}
