"use client";

import { useTranslations } from "next-intl";
import { useCompanyCheck } from "@/components/reports/draft/company-check";
import { CALL_DAY_FIELD } from "@/components/reports/draft/draft-facts";
import { useDesk, type CheckText } from "@/components/reports/draft/desk";
import { useThemeCheck } from "@/components/reports/draft/theme-check";
import { useWordsCheck } from "@/components/reports/draft/words-check";
import { addDays } from "@/lib/domain/calendar/day";
import { dismissAll, setCallDay } from "@/lib/domain/report-text/edit/facts";
import type { DraftCheck } from "@/lib/domain/report-text/edit/checks";

const goToCallDay = () => document.querySelector<HTMLElement>(`#${CALL_DAY_FIELD} input`)?.focus();

/** Returns a check's question with its answers. */
export function useCheckText(): (check: DraftCheck) => CheckText {
  const t = useTranslations("reportDraft");
  const { draft, edit } = useDesk();
  const ofTheme = useThemeCheck();
  const ofCompany = useCompanyCheck();
  const ofWords = useWordsCheck();
  return (check) => {
    switch (check.kind) {
      case "no_call_day":
        return {
          question: t("checks.no_call_day"),
          quotes: [],
          options: [{ label: t("setIt"), run: goToCallDay }],
        };
      case "after_close": {
        const day = draft.callDay ?? "";
        return {
          question: t("checks.after_close", { time: draft.publishedAt ?? "", day }),
          quotes: [],
          options: [day, addDays(day, -1)].map((each) => ({
            label: each,
            run: () => edit((one) => setCallDay(one, each)),
          })),
        };
      }
      case "no_pages":
        return {
          question: t("checks.no_pages", { count: check.claims, all: draft.claims.length }),
          quotes: [],
          options: [{ label: t("dismiss"), run: () => edit((each) => dismissAll(each, "no_pages")) }],
        };
      case "segment_or_company":
      case "malformed_code":
      case "code_without_exchange":
        return ofCompany(check);
      case "warning":
      case "long_claim":
      case "unplaced_text":
        return ofWords(check);
      default:
        return ofTheme(check);
    }
  };
}
