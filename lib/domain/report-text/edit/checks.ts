import { nameKey } from "@/lib/domain/glossary/name-key";
import { parseStamp } from "@/lib/domain/theme/call-day";
import type { DraftTheme, DraftWarning, ReportDraft, Stance, TextSpan } from "@/lib/domain/report-text/types";
import { overlaps } from "./claim-words";
import { themesOf, type ThemePath } from "./themes";

/** One thing in a draft that is unsure, so that an analyst looks at it first. */
export type DraftCheck =
  | { kind: "no_call_day" | "after_close" }
  | { kind: "inferred_name" | "contradiction" | "company_or_segment" | "commas_in_name"; path: ThemePath }
  | { kind: "same_name"; path: ThemePath; other: ThemePath }
  | { kind: "implied_stance"; paths: ThemePath[]; stance: Stance | null }
  | { kind: "segment_or_company" | "malformed_code" | "code_without_exchange"; company: number }
  | { kind: "long_claim"; warning: DraftWarning; claim: number; at: number }
  | { kind: "unplaced_text"; warning: DraftWarning; span: TextSpan }
  | { kind: "no_pages"; claims: number }
  | { kind: "warning"; warning: DraftWarning };

/**
 * Everything in a draft that is unsure, in the order in which it matters: the call day, themes, companies, claims,
 * words that are nowhere, then what concerns the whole text. Implied stances of one sentence are one check, and so
 * are all claims without pages.
 */
export function draftChecks(draft: ReportDraft): DraftCheck[] {
  return [
    ...dayChecks(draft),
    ...themeChecks(draft),
    ...companyChecks(draft),
    ...draft.warnings
      .filter(({ code }) => code !== "no_pages" && (code !== "no_time" || draft.callDay !== null))
      .flatMap((warning) => warningCheck(draft, warning))
      .toSorted((a, b) => rank(a) - rank(b)),
    ...noPagesCheck(draft),
  ];
}

function dayChecks({ callDay, callDayReason, publishedAt }: ReportDraft): DraftCheck[] {
  if (callDay === null) return [{ kind: "no_call_day" }];
  const isLate = callDayReason === "after_close" && publishedAt !== null && parseStamp(publishedAt) !== null;
  return isLate ? [{ kind: "after_close" }] : [];
}

function themeChecks(draft: ReportDraft): DraftCheck[] {
  const themes = themesOf(draft);
  const implied = new Map<string, Extract<DraftCheck, { kind: "implied_stance" }>>();
  for (const { path, theme } of themes) {
    if (!theme.doubts.includes("implied_stance")) continue;
    const key = `${theme.claim} ${theme.stance}`;
    const group = implied.get(key) ?? { kind: "implied_stance", paths: [], stance: theme.stance };
    group.paths.push(path);
    implied.set(key, group);
  }
  const named = themes.flatMap(({ path, theme }): DraftCheck[] => [
    ...(theme.doubts.includes("inferred_name") ? [{ kind: "inferred_name", path } as const] : []),
    ...(theme.contradiction && theme.stanceOrigin !== "set_by_editor"
      ? [{ kind: "contradiction", path } as const]
      : []),
    ...(theme.doubts.includes("company_or_segment") ? [{ kind: "company_or_segment", path } as const] : []),
    ...(theme.doubts.includes("commas_in_name") ? [{ kind: "commas_in_name", path } as const] : []),
  ]);
  return [...named, ...sameNames(draft), ...implied.values()];
}

/**
 * Sectors, or subthemes of one sector, that are one theme when they are accepted: the same of the board, or new ones with
 * a name in common. Each is asked about with the first one of its name.
 */
function sameNames(draft: ReportDraft): DraftCheck[] {
  const lists = [
    draft.recommendations.map((theme, at) => ({ theme, path: [at] as ThemePath })),
    ...draft.recommendations.map(({ subthemes }, top) =>
      subthemes.map((theme, at) => ({ theme, path: [top, at] as ThemePath })),
    ),
  ];
  return lists.flatMap((themes) => {
    const firsts = new Map<string, ThemePath>();
    return themes.flatMap(({ theme, path }): DraftCheck[] => {
      const keys = boardKeys(theme);
      const other = keys.map((key) => firsts.get(key)).find((each) => each !== undefined);
      for (const key of keys) if (!firsts.has(key)) firsts.set(key, path);
      return other ? [{ kind: "same_name", path, other }] : [];
    });
  });
}

/** Two themes beside each other with one of these in common are one theme of the board. */
function boardKeys({ theme, parent, name, nameEn, nameZh }: DraftTheme): string[] {
  if (theme !== null) return [`is ${theme}`];
  const names = nameEn || nameZh ? [nameEn, nameZh] : [name];
  return names.flatMap((each) => (each ? [`${parent ?? ""} ${nameKey(each)}`] : []));
}

const companyChecks = ({ companies }: ReportDraft): DraftCheck[] =>
  companies.flatMap(({ doubts }, company) =>
    doubts.map(
      (doubt) => ({ kind: doubt === "company_or_segment" ? "segment_or_company" : doubt, company }) as const,
    ),
  );

function warningCheck(draft: ReportDraft, warning: DraftWarning): DraftCheck[] {
  if (warning.code === "unplaced_text")
    return [{ kind: "unplaced_text", warning, span: { start: warning.start, end: warning.end } }];
  if (warning.code !== "long_claim") return [{ kind: "warning", warning }];
  const claim = draft.claims.findIndex((each) => overlaps(each, warning));
  const { at } = warning;
  return claim < 0 || at === undefined
    ? [{ kind: "warning", warning }]
    : [{ kind: "long_claim", warning, claim, at }];
}

function noPagesCheck({ warnings }: ReportDraft): DraftCheck[] {
  const claims = warnings.filter(({ code }) => code === "no_pages").length;
  return claims > 0 ? [{ kind: "no_pages", claims }] : [];
}

/** The order of warnings: what may be read wrongly before what is only noticed. */
const ORDER: readonly DraftWarning["code"][] = [
  "two_times",
  "period_in_title",
  "no_time",
  "no_title",
  "no_recommendation",
  "rating_outside_heading",
  "open_figures",
  "long_claim",
  "heading_or_statement",
  "unplaced_text",
  "damaged_text",
  "ordinal_marks",
  "same_marks",
];

/** The warnings about a report as a whole, whatever stretch they name. */
const ABOUT_ALL: readonly DraftWarning["code"][] = [
  "no_title",
  "no_time",
  "no_recommendation",
  "ordinal_marks",
  "same_marks",
];

const rank = (check: DraftCheck): number => ("warning" in check ? ORDER.indexOf(check.warning.code) : -1);

/** The stretch of the text that a check is about; null: the whole text, or none. */
export function placeOfCheck(draft: ReportDraft, check: DraftCheck): TextSpan | null {
  const ofPath = ([top, sub]: ThemePath) => {
    const sector = draft.recommendations[top];
    const theme = sub === undefined ? sector : sector?.subthemes[sub];
    return theme
      ? (theme.place ?? (theme.claim === null ? null : (draft.claims[theme.claim] ?? null)))
      : null;
  };
  switch (check.kind) {
    case "no_call_day":
    case "after_close":
      return draft.furniture.time;
    case "implied_stance":
      return check.paths[0] ? ofPath(check.paths[0]) : null;
    case "segment_or_company":
    case "malformed_code":
    case "code_without_exchange":
      return draft.companies[check.company]?.place ?? null;
    case "long_claim":
      return draft.claims[check.claim] ?? null;
    case "unplaced_text":
      return check.span;
    case "warning":
      return ABOUT_ALL.includes(check.warning.code) ? null : check.warning;
    case "no_pages":
      return null;
    default:
      return ofPath(check.path);
  }
}
