"use client";

import { useTranslations } from "next-intl";
import { useDesk, type CheckText } from "@/components/reports/draft/desk";
import { sayError } from "@/components/ui/toast";
import type { DraftCheck } from "@/lib/domain/report-text/edit/checks";
import { splitClaim } from "@/lib/domain/report-text/edit/claims";
import { dismiss } from "@/lib/domain/report-text/edit/facts";
import { headingToClaim, neighbour, place, type PlaceAs } from "@/lib/domain/report-text/edit/place";
import type { DraftWarning, TextSpan } from "@/lib/domain/report-text/types";
import type { DraftedReport } from "@/lib/reports/drafts/schema";
import { excerpt } from "@/lib/domain/text/excerpt";

type WordsCheck = Extract<DraftCheck, { warning: DraftWarning }>;

const PLACES = ["claim", "before", "after", "heading", "title", "house"] as const;
/** The warnings about the words at their place, which are quoted. */
const ABOUT_WORDS: readonly DraftWarning["code"][] = ["heading_or_statement", "damaged_text", "two_times"];
const QUOTED = 240;

/** Asks about words of the text: where they belong, where a claim ends, whether they are a heading. */
export function useWordsCheck(): (check: WordsCheck) => CheckText {
  const t = useTranslations("reportDraft");
  const { text, draft, edit } = useDesk();
  const quoteOf = ({ start, end }: TextSpan) => [excerpt(text.slice(start, end), QUOTED)].filter(Boolean);

  return (check) => {
    const { warning } = check;
    const leave = { label: t("dismiss"), run: () => edit((each) => dismiss(each, warning)) };
    const make = (as: PlaceAs) => ({
      label: t(`as.${as}`),
      run: () => {
        const change = (each: DraftedReport) => place(text, each, warning, as);
        if (change(draft) === draft) sayError(t("notPlaced.other"));
        else edit((each) => dismiss(change(each), warning));
      },
    });
    if (check.kind === "long_claim") {
      const { claim, at } = check;
      const cut = {
        label: t("cutOffered", { words: excerpt(text.slice(at, at + 60), 30) }),
        run: () => edit((each) => dismiss(splitClaim(text, each, claim, at), warning)),
      };
      return {
        question: t("checks.long_claim"),
        quotes: quoteOf(draft.claims[claim]!),
        options: [cut, leave],
      };
    }
    if (check.kind === "unplaced_text") {
      const places = PLACES.filter(
        (as) => (as !== "before" && as !== "after") || neighbour(draft, check.span, as) !== null,
      );
      return {
        question: t("checks.unplaced_text"),
        quotes: quoteOf(check.span),
        options: [leave, ...places.map(make)],
      };
    }
    const question = t(`warnings.${warning.code}`);
    const quotes = ABOUT_WORDS.includes(warning.code) ? quoteOf(warning) : [];
    if (warning.code !== "heading_or_statement") return { question, quotes, options: [leave] };
    const isIn = (span: TextSpan) => span.start < warning.end && warning.start < span.end;
    const section = draft.sections.findIndex(isIn);
    const asHeading =
      section >= 0 ? { ...leave, label: t("isHeading") } : { ...make("heading"), label: t("isHeading") };
    const toClaim = () => edit((each) => dismiss(headingToClaim(text, each, section), warning));
    const asStatement =
      section >= 0
        ? { label: t("isStatement"), run: toClaim }
        : { ...(draft.claims.some(isIn) ? leave : make("claim")), label: t("isStatement") };
    return {
      question,
      quotes,
      options: section >= 0 ? [asHeading, asStatement] : [asStatement, asHeading],
    };
  };
}
