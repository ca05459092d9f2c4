"use client";

import { useTranslations } from "next-intl";
import { goToItem, useDesk, type CheckText } from "@/components/reports/draft/desk";
import { stanceKey, STANCES, useStanceWord } from "@/components/reports/draft/stance-choice";
import type { DraftCheck } from "@/lib/domain/report-text/edit/checks";
import { themeToCompany } from "@/lib/domain/report-text/edit/companies";
import { mergeThemes, splitName } from "@/lib/domain/report-text/edit/theme-tree";
import {
  confirmTheme,
  dropTheme,
  setStance,
  themeAt,
  type ThemePath,
} from "@/lib/domain/report-text/edit/themes";
import type { Stance, ThemeDoubt } from "@/lib/domain/report-text/types";

type ThemeCheck = Extract<DraftCheck, { path: ThemePath } | { paths: ThemePath[] }>;

/** Asks about a theme's name and its stance, with the sentences that it comes from. */
export function useThemeCheck(): (check: ThemeCheck) => CheckText {
  const t = useTranslations("reportDraft");
  const { text, draft, edit } = useDesk();
  const sentences = (...claims: (number | null | undefined)[]) =>
    claims.flatMap((claim) => (claim == null ? [] : (draft.claims[claim]?.text ?? [])));
  const stanceWord = useStanceWord();
  const stanceOptions = (paths: readonly ThemePath[], stances: readonly (Stance | null)[]) =>
    stances.map((stance) => ({
      label: stanceWord(stance),
      key: stanceKey(stance),
      run: () => edit((each) => paths.reduce((changed, path) => setStance(changed, path, stance), each)),
    }));

  return (check) => {
    if (check.kind === "implied_stance") {
      const { paths, stance } = check;
      const first = themeAt(draft, paths[0]!)!;
      return {
        question: t("checks.implied_stance", {
          count: paths.length,
          name: first.name,
          stance: stanceWord(stance),
        }),
        quotes: sentences(first.claim),
        options: stanceOptions(paths, [stance, ...STANCES.filter((each) => each !== stance)]),
      };
    }
    const { path } = check;
    const { name, stance, claim, contradiction } = themeAt(draft, path)!;
    const confirm = (label: string, doubt: ThemeDoubt) => ({
      label,
      run: () => edit((each) => confirmTheme(each, path, doubt)),
    });
    switch (check.kind) {
      case "contradiction": {
        const other = contradiction!;
        return {
          question: t("checks.contradiction", {
            name,
            stance: stanceWord(stance),
            other: stanceWord(other.stance),
          }),
          quotes: sentences(claim, other.claim),
          options: stanceOptions([path], [stance, other.stance]),
        };
      }
      case "same_name": {
        const { other } = check;
        return {
          question: t("checks.same_name", { name, other: themeAt(draft, other)!.name }),
          quotes: sentences(claim),
          options: [
            { label: t("mergeThem"), run: () => edit((each) => mergeThemes(each, path, other)) },
            { label: t("renameOne"), run: () => goToItem(`theme-${path.join("-")}`) },
          ],
        };
      }
      case "company_or_segment":
        return {
          question: t("checks.company_or_segment", { name }),
          quotes: sentences(claim),
          options: [
            confirm(t("isSegment"), check.kind),
            { label: t("isCompany"), run: () => edit((each) => themeToCompany(each, path, text)) },
          ],
        };
      case "commas_in_name":
        return {
          question: t("checks.commas_in_name", { name }),
          quotes: sentences(claim),
          options: [
            confirm(t("oneName"), check.kind),
            { label: t("splitAtCommas"), run: () => edit((each) => splitName(each, path)) },
          ],
        };
      case "inferred_name":
        return {
          question: t("checks.inferred_name", { name }),
          quotes: sentences(claim),
          options: [
            confirm(t("confirm"), check.kind),
            { label: t("drop"), run: () => edit((each) => dropTheme(each, path)) },
          ],
        };
    }
  };
}
