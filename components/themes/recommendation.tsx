import { useTranslations } from "next-intl";
import { useState } from "react";
import { ClaimSource } from "@/components/themes/claim-source";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { HighlightedText } from "@/components/ui/highlighted-text";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { usePrinting } from "@/components/ui/use-printing";
import { useView } from "@/components/view/use-view";
import { useViewHref } from "@/components/view/use-view-href";
import { excerptAround } from "@/lib/domain/text/excerpt";
import { searchMatches } from "@/lib/domain/text/search-text";
import type { ThemeDetail, ThemeRecommendation } from "@/lib/themes/detail-schema";
import { reportHref } from "@/lib/view/addresses";

/** About two lines of the narrow column. */
const EXCERPT_LENGTH = 120;

type Recommended = Pick<ThemeDetail, "nameEn" | "nameZh" | "callDay" | "recommendations">;

/** Who recommends the theme since when, latest call first, and from which call its returns count. */
export function Recommendations({ theme }: { theme: Recommended }) {
  const t = useTranslations("themePage");
  const { recommendations } = theme;
  if (recommendations.length === 0) return null;
  return (
    <Panel title={t("recommendation")}>
      <ul className="flex flex-col gap-4">
        {recommendations.map((each) => (
          <li key={each.report.slug}>
            <Recommendation theme={theme} recommendation={each} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface RecommendationProps {
  theme: Recommended;
  recommendation: ThemeRecommendation;
}

function Recommendation({ theme, recommendation }: RecommendationProps) {
  const t = useTranslations("themePage");
  const stances = useTranslations("units.stance");
  const href = useViewHref();
  const { report, stance, stanceOrigin } = recommendation;
  return (
    <blockquote className="border-l-2 border-strong pl-3 text-sm">
      <Quote theme={theme} recommendation={recommendation} />
      <footer className="mt-1 flex flex-wrap gap-x-1.5 text-xs text-muted">
        <TextLink inText href={href(reportHref(report.slug))}>
          {report.title}
        </TextLink>
        {report.house && <span>· {report.house}</span>}
        <span className="num">· {t("called", { day: report.callDay })}</span>
        <span>
          · {stances(stance ?? "none")}
          {stanceOrigin === "implied" && t("implied")}
        </span>
        {report.rating && <span>· {t("labelled", { label: report.rating })}</span>}
        {theme.recommendations.length > 1 && <CountFrom theme={theme} report={report} />}
      </footer>
    </blockquote>
  );
}

/** Two lines around the theme's name, or all of the sentence. */
function Quote({ theme, recommendation: { quote, report, claimId, pages } }: RecommendationProps) {
  const notes = useTranslations("notes");
  const isPrinting = usePrinting();
  const [isWhole, setWhole] = useState(false);
  if (quote === null || claimId === null) return null;
  const name =
    [theme.nameEn, theme.nameZh].find((each) => each && searchMatches(quote, each).length > 0) ?? "";
  const shown = isWhole || isPrinting ? quote : excerptAround(quote, name, EXCERPT_LENGTH);
  return (
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
  );
}

/** Chooses the call from which the theme's returns count, in the URL; the earliest one is the default. */
function CountFrom({ theme, report }: { theme: Recommended; report: ThemeRecommendation["report"] }) {
  const t = useTranslations("themePage");
  const { params, setView } = useView();
  const slugs = theme.recommendations.map((each) => each.report.slug);
  const earliest = slugs.at(-1);
  const chosen = slugs.find((slug) => slug === params.call) ?? earliest;
  const isChosen = chosen === report.slug;
  // One button for both, so that the focus stays on it.
  return (
    <Button
      tone="link"
      size="sm"
      aria-pressed={isChosen}
      className={cn("h-auto", isChosen ? "pointer-events-none text-ink" : "no-print")}
      onClick={() => void setView({ call: report.slug === earliest ? null : report.slug })}
    >
      {isChosen ? <>· {t("countsFrom")}</> : t("countFrom", { day: report.callDay })}
    </Button>
  );
}
