"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useDesk } from "@/components/reports/draft/desk";
import { Button } from "@/components/ui/button";
import { Select, type SelectOption } from "@/components/ui/select";
import { themeChoices, useBoardThemes } from "@/components/view/theme-select";
import { matchTheme, themeAt, type ThemePath } from "@/lib/domain/report-text/edit/themes";
import type { MatchReason } from "@/lib/domain/report-text/match/match-themes";
import type { DraftTheme } from "@/lib/domain/report-text/types";
import { nameOf } from "@/lib/format/name";

/** `is:slug`: that theme of the board; `under:slug`: a new one under that sector; "": a new one. */
const valueOf = ({ theme, parent }: DraftTheme) => (theme ? `is:${theme}` : parent ? `under:${parent}` : "");

function matchOf(value: string): { theme: string | null; parent: string | null } {
  const slug = value.slice(value.indexOf(":") + 1);
  return {
    theme: value.startsWith("is:") ? slug : null,
    parent: value.startsWith("under:") ? slug : null,
  };
}

/** The index of its industry that a new sector takes as benchmark, or would with prices of it. */
export function ProposedIndex({ path, theme }: { path: ThemePath; theme: DraftTheme }) {
  const t = useTranslations("reportDraft");
  const { review } = useDesk();
  const benchmark = review?.matches.find((each) => each.theme.join() === path.join())?.benchmark;
  if (!benchmark || theme.theme !== null || theme.parent !== null) return null;
  const { symbol, hasPrices } = benchmark;
  return <span>{t(hasPrices ? "match.index" : "match.indexWithoutPrices", { symbol })}</span>;
}

/** Every theme of the board as a choice of `ThemeMatch`. */
export function useBoardChoices(): readonly SelectOption[] {
  const t = useTranslations("reportDraft");
  const locale = useLocale();
  const themes = useBoardThemes();
  return useMemo(
    () =>
      themeChoices(themes, locale).map((each) => ({
        ...each,
        value: `is:${each.value}`,
        group: t("match.all"),
      })),
    [themes, locale, t],
  );
}

/** Chooses what a theme of the draft is on the board: proposals with their reason first. */
export function ThemeMatch({
  path,
  theme,
  choices,
}: {
  path: ThemePath;
  theme: DraftTheme;
  /** Every theme of the board, built once for all lines. */
  choices: readonly SelectOption[];
}) {
  const t = useTranslations("reportDraft");
  const locale = useLocale();
  const { edit, review } = useDesk();
  // The proposals name themes by their place in the stored draft, the path is one of the present draft.
  const { candidates = [] } =
    review?.matches.find(
      (each) =>
        each.theme.length === path.length &&
        themeAt(review.of, each.theme as unknown as ThemePath)?.name === theme.name,
    ) ?? {};
  const reason = (code: string) => t(`match.reasons.${code as MatchReason}`);
  const proposed = candidates.map((candidate): SelectOption => {
    const name = nameOf(candidate, locale);
    return {
      value: candidate.relation === "child" ? `under:${candidate.slug}` : `is:${candidate.slug}`,
      label: `${t(`match.${candidate.relation}`, { name })} · ${reason(candidate.reason)}`,
      group: t("match.proposed"),
    };
  });
  const known = new Set(proposed.map(({ value }) => value));
  const all = choices.filter(({ value }) => !known.has(value));
  const options = [
    { value: "", label: t(path.length === 2 ? "match.newSub" : "match.new") },
    ...proposed,
    ...all,
  ];
  const value = valueOf(theme);
  const [first] = proposed;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-1">
      <Select
        aria-label={t("boardOf", { name: theme.name })}
        value={value}
        className="max-w-60 text-xs"
        options={
          options.some((option) => option.value === value)
            ? options
            : [...options, { value, label: matchOf(value).theme ?? matchOf(value).parent ?? value }]
        }
        onChange={({ target }) => edit((each) => matchTheme(each, path, matchOf(target.value)))}
      />
      {value === "" && first && (
        <Button
          size="sm"
          className="max-w-64 justify-start"
          title={first.label}
          onClick={() => edit((each) => matchTheme(each, path, matchOf(first.value)))}
        >
          <span className="truncate">{first.label}</span>
        </Button>
      )}
    </span>
  );
}
