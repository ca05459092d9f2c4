import { useTranslations } from "next-intl";
import { useState } from "react";
import { ClaimSource } from "@/components/themes/claim-source";
import { Button } from "@/components/ui/button";
import { HighlightedText } from "@/components/ui/highlighted-text";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { usePrinting } from "@/components/ui/use-printing";
import { useViewHref } from "@/components/view/use-view-href";
import { excerptAround } from "@/lib/domain/text/excerpt";
import { searchMatches } from "@/lib/domain/text/search-text";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { reportHref } from "@/lib/view/addresses";

/** About two lines of the narrow column. */
const EXCERPT_LENGTH = 120;

export interface RecommendationProps {
  theme: Pick<ThemeDetail, "nameEn" | "nameZh">;
  recommendation: NonNullable<ThemeDetail["recommendation"]>;
}

/** The report's sentence that recommends the theme, with its pages: two lines around the theme's name, or all of it. */
export function Recommendation({ theme, recommendation }: RecommendationProps) {
  const t = useTranslations("themePage");
  const notes = useTranslations("notes");
  const href = useViewHref();
  const isPrinting = usePrinting();
  const [isWhole, setWhole] = useState(false);
  const { quote, report, claimId, pages } = recommendation;
  const name =
    [theme.nameEn, theme.nameZh].find((each) => each && searchMatches(quote, each).length > 0) ?? "";
  const shown = isWhole || isPrinting ? quote : excerptAround(quote, name, EXCERPT_LENGTH);
  return (
    <Panel title={t("recommendation")}>
      <blockquote className="border-l-2 border-strong pl-3 text-sm">
        <p>
          <HighlightedText text={shown} search={name} />{" "}
          <ClaimSource report={report.slug} claimId={claimId} pages={pages} />{" "}
          {(isWhole || shown !== quote) && (
            <Button
              tone="link"
              size="sm"
              aria-expanded={isWhole}
              className="no-print h-auto"
              onClick={() => setWhole(!isWhole)}
            >
              {isWhole ? notes("showLess") : notes("showAll")}
            </Button>
          )}
        </p>
        <footer className="mt-1 text-xs text-muted">
          <TextLink inText href={href(reportHref(report.slug))}>
            {report.title}
          </TextLink>{" "}
          · <span className="num">{t("called", { day: report.callDay })}</span>
        </footer>
      </blockquote>
    </Panel>
  );
}
