"use client";

import { useTranslations } from "next-intl";
import { CALL_DAY_FIELD } from "@/components/reports/draft/draft-facts";
import { useDesk } from "@/components/reports/draft/desk";
import { addDays } from "@/lib/domain/calendar/day";
import { splitClaim } from "@/lib/domain/report-text/edit/claims";
import {
  companyToTheme,
  confirmCompany,
  setSymbol,
  themeToCompany,
} from "@/lib/domain/report-text/edit/companies";
import { dismiss, setCallDay } from "@/lib/domain/report-text/edit/facts";
import { headingToClaim, neighbour, place, type PlaceAs } from "@/lib/domain/report-text/edit/place";
import { splitName } from "@/lib/domain/report-text/edit/theme-tree";
import { confirmTheme, dropTheme, setStance, themeAt } from "@/lib/domain/report-text/edit/themes";
import type { DraftCheck } from "@/lib/domain/report-text/edit/checks";
import type { DraftWarning } from "@/lib/domain/report-text/types";
import { excerpt } from "@/lib/domain/text/excerpt";

const PLACES = ["claim", "before", "after", "heading", "title", "house"] as const;

export interface CheckText {
  question: string;
  /** Sentences that the question is about. */
  quotes: string[];
  /** The answers; Enter gives the first one, the keys 1, 2, … each. */
  options: { label: string; run: () => void }[];
}

/** Returns a check's question with its answers. */
export function useCheckText(): (check: DraftCheck) => CheckText {
  const t = useTranslations("reportDraft");
  const { text, draft, edit } = useDesk();
  const sentence = (claim: number | null | undefined) =>
    claim == null || !draft.claims[claim] ? [] : [draft.claims[claim].text];
  const stanceWord = (stance: string | null) => t(`stances.${(stance ?? "none") as "none"}`);

  const ofWarning = (warning: DraftWarning): CheckText => {
    const words = text.slice(warning.start, warning.end).trim();
    const leave = { label: t("dismiss"), run: () => edit((each) => dismiss(each, warning)) };
    const isQuoted = ["heading_or_statement", "damaged_text", "unplaced_text", "two_times"].includes(
      warning.code,
    );
    const quotes = isQuoted && words ? [excerpt(words, 240)] : [];
    const question = t(`warnings.${warning.code}`);
    if (warning.code !== "heading_or_statement") return { question, quotes, options: [leave] };
    const section = draft.sections.findIndex(({ start, end }) => start < warning.end && warning.start < end);
    const claim = draft.claims.findIndex(({ start, end }) => start < warning.end && warning.start < end);
    const heading = () =>
      edit((each) => dismiss(section >= 0 ? each : place(text, each, warning, "heading"), warning));
    const statement = () =>
      edit((each) => {
        const changed =
          section >= 0
            ? headingToClaim(text, each, section)
            : claim >= 0
              ? each
              : place(text, each, warning, "claim");
        return dismiss(changed, warning);
      });
    const options = [
      { label: t("isHeading"), run: heading },
      { label: t("isStatement"), run: statement },
    ];
    return { question, quotes, options: section >= 0 ? options : options.toReversed() };
  };

  return (check) => {
    switch (check.kind) {
      case "warning":
        return ofWarning(check.warning);
      case "no_call_day":
        return {
          question: t("checks.no_call_day"),
          quotes: [],
          options: [{ label: t("callDay"), run: () => document.getElementById(CALL_DAY_FIELD)?.focus() }],
        };
      case "after_close": {
        const day = draft.callDay ?? "";
        const before = addDays(day, -1);
        return {
          question: t("checks.after_close", { time: draft.publishedAt ?? "", day }),
          quotes: [],
          options: [day, before].map((each) => ({
            label: each,
            run: () => edit((one) => setCallDay(one, each)),
          })),
        };
      }
      case "implied_stance": {
        const [first] = check.paths.map((path) => themeAt(draft, path));
        const set = (stance: typeof check.stance) => () =>
          edit((each) => check.paths.reduce((changed, path) => setStance(changed, path, stance), each));
        const others = (["overweight", "neutral", "underweight", null] as const).filter(
          (stance) => stance !== check.stance,
        );
        return {
          question: t("checks.implied_stance", {
            count: check.paths.length,
            name: first?.name ?? "",
            stance: stanceWord(check.stance),
          }),
          quotes: sentence(first?.claim),
          options: [check.stance, ...others].map((stance) => ({
            label: stanceWord(stance),
            run: set(stance),
          })),
        };
      }
      case "segment_or_company":
      case "malformed_code":
      case "code_without_exchange": {
        const { company } = check;
        const named = draft.companies[company]!;
        const question = t(`checks.${check.kind}`, { name: named.name, code: named.code ?? "" });
        const quotes = sentence(named.claim);
        if (check.kind === "segment_or_company") {
          const options = [
            {
              label: t("isCompany"),
              run: () => edit((each) => confirmCompany(each, company, "company_or_segment")),
            },
            { label: t("isSegment"), run: () => edit((each) => companyToTheme(each, company)) },
          ];
          return { question, quotes, options };
        }
        const symbols = [...named.candidates, null];
        return {
          question,
          quotes,
          options: symbols.map((symbol) => ({
            label: symbol ?? t("noTicker"),
            run: () => edit((each) => setSymbol(each, company, symbol)),
          })),
        };
      }
      case "long_claim": {
        const { claim, at, warning } = check;
        const after = excerpt(text.slice(at, at + 60), 30);
        return {
          question: t("checks.long_claim"),
          quotes: sentence(claim),
          options: [
            {
              label: t("cutOffered", { words: after }),
              run: () => edit((each) => dismiss(splitClaim(text, each, claim, at), warning)),
            },
            { label: t("dismiss"), run: () => edit((each) => dismiss(each, warning)) },
          ],
        };
      }
      case "unplaced_text": {
        const { span, warning } = check;
        const as = (each: PlaceAs) => ({
          label: t(`as.${each}`),
          run: () => edit((one) => dismiss(place(text, one, span, each), warning)),
        });
        return {
          question: t("checks.unplaced_text"),
          quotes: [excerpt(text.slice(span.start, span.end), 240)],
          options: [
            { label: t("dismiss"), run: () => edit((each) => dismiss(each, warning)) },
            ...PLACES.filter(
              (each) => (each !== "before" && each !== "after") || neighbour(draft, span, each) !== null,
            ).map(as),
          ],
        };
      }
      default: {
        const { path } = check;
        const theme = themeAt(draft, path)!;
        const { name } = theme;
        const confirm = (label: string, doubt: Parameters<typeof confirmTheme>[2]) => ({
          label,
          run: () => edit((each) => confirmTheme(each, path, doubt)),
        });
        const quotes = sentence(theme.claim);
        if (check.kind === "inferred_name") {
          const drop = { label: t("drop"), run: () => edit((each) => dropTheme(each, path)) };
          return {
            question: t("checks.inferred_name", { name }),
            quotes,
            options: [confirm(t("confirm"), check.kind), drop],
          };
        }
        if (check.kind === "company_or_segment") {
          const company = { label: t("isCompany"), run: () => edit((each) => themeToCompany(each, path)) };
          return {
            question: t("checks.company_or_segment", { name }),
            quotes,
            options: [confirm(t("isSegment"), check.kind), company],
          };
        }
        if (check.kind === "commas_in_name") {
          const cut = { label: t("splitAtCommas"), run: () => edit((each) => splitName(each, path)) };
          return {
            question: t("checks.commas_in_name", { name }),
            quotes,
            options: [confirm(t("oneName"), check.kind), cut],
          };
        }
        const other = theme.contradiction!;
        return {
          question: t("checks.contradiction", {
            name,
            stance: stanceWord(theme.stance),
            other: stanceWord(other.stance),
          }),
          quotes: [...quotes, ...sentence(other.claim)],
          options: [theme.stance, other.stance].map((stance) => ({
            label: stanceWord(stance),
            run: () => edit((each) => setStance(each, path, stance)),
          })),
        };
      }
    }
  };
}
