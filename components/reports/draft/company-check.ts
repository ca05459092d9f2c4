"use client";

import { useTranslations } from "next-intl";
import { useDesk, type CheckText } from "@/components/reports/draft/desk";
import type { DraftCheck } from "@/lib/domain/report-text/edit/checks";
import { companyToTheme, confirmCompany, setSymbol } from "@/lib/domain/report-text/edit/companies";

type CompanyCheck = Extract<DraftCheck, { company: number }>;

/** Asks whether a company is one, and which ticker its code means. */
export function useCompanyCheck(): (check: CompanyCheck) => CheckText {
  const t = useTranslations("reportDraft");
  const { draft, edit } = useDesk();
  return ({ kind, company }) => {
    const { name, code, claim, candidates } = draft.companies[company]!;
    const question = t(`checks.${kind}`, { name, code: code ?? "" });
    const quotes = claim === null ? [] : [draft.claims[claim]!.text];
    if (kind !== "segment_or_company") {
      const options = [...candidates, null].map((symbol) => ({
        label: symbol ?? t("noTicker"),
        run: () => edit((each) => setSymbol(each, company, symbol)),
      }));
      return { question, quotes, options };
    }
    const isCompany = () => edit((each) => confirmCompany(each, company, "company_or_segment"));
    const isSegment = () => edit((each) => companyToTheme(each, company));
    return {
      question,
      quotes,
      options: [
        { label: t("isCompany"), run: isCompany },
        { label: t("isSegment"), run: isSegment },
      ],
    };
  };
}
