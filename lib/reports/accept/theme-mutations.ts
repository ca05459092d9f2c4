import { isDeepStrictEqual } from "node:util";
import type { Context } from "@/lib/contract/context";
import type { Recommendation, Theme } from "@/lib/db/generated/client";
import { addThemeRevision } from "@/lib/db/revisions";
import type { Transaction } from "@/lib/db/transaction";
import { nameKey } from "@/lib/domain/glossary/name-key";
import { indexSymbolOf } from "@/lib/domain/glossary/term";
import { THEME_NAME_MAX } from "@/lib/domain/limits";
import { asPrinted, termOf, type ThemeNames } from "@/lib/domain/report-text/match/name-themes";
import type { DraftTheme } from "@/lib/domain/report-text/types";
import { slugOf, uniqueSlug } from "@/lib/domain/text/slug";
import type { Acceptance, Stored } from "@/lib/reports/accept/acceptance";
import { invalid } from "@/lib/result";
import { findTheme } from "@/lib/themes/data";
import { Refused } from "@/lib/watchlist/mutations";

/**
 * Stores the recommended sectors and subthemes, each with its sentence, its stance and its printed name; what an
 * earlier text recommended and this one doesn't is voided. Returns the theme ids by place in the draft: `1` a
 * recommendation, `1.0` its first subtheme. Two places that are one theme of the board are one recommendation, the
 * first with a stance.
 */
export async function storeRecommendations(tx: Transaction, stored: Stored): Promise<Map<string, string>> {
  const { claimIds, acceptance, context } = stored;
  const { draft } = acceptance;
  const ids = new Map<string, string>();
  const recommended = new Map<string, DraftTheme>();
  const take = (place: string, theme: DraftTheme, { id }: Theme) => {
    ids.set(place, id);
    const before = recommended.get(id);
    if (!before || (before.stance === null && theme.stance !== null)) recommended.set(id, theme);
  };
  for (const [top, sector] of draft.recommendations.entries()) {
    const place = `${acceptance.place}.recommendations.${top}`;
    const parent = await sectorOf(tx, sector, place);
    const own = await themeOf(tx, sector, { place, parent, acceptance, context });
    take(String(top), sector, own);
    const above = own.parentId === null ? own : await tx.theme.findUnique({ where: { id: own.parentId } });
    for (const [sub, theme] of sector.subthemes.entries()) {
      const at = { place: `${place}.subthemes.${sub}`, parent: above, acceptance, context };
      take(`${top}.${sub}`, theme, await themeOf(tx, theme, at));
    }
  }
  const rows = [...recommended].map(([themeId, { name, claim, stance, stanceOrigin }]) => ({
    ...{ themeId, name, stance, stanceOrigin },
    claimId: claim === null ? null : claimIds[claim]!,
  }));
  await replaceRecommendations(tx, stored, rows);
  return ids;
}

type RecommendationRow = Pick<Recommendation, "themeId" | "name" | "claimId" | "stance" | "stanceOrigin">;

/** A recommendation that differs from the earlier text's is a new row: views of earlier days show the earlier one. */
async function replaceRecommendations(
  tx: Transaction,
  { reportId, addedAt, context }: Stored,
  rows: readonly RecommendationRow[],
): Promise<void> {
  const earlier = await tx.recommendation.findMany({ where: { reportId, voidedAt: null } });
  const isSame = (a: RecommendationRow, b: RecommendationRow) => isDeepStrictEqual(ofText(a), ofText(b));
  const gone = earlier.filter((each) => !rows.some((row) => isSame(row, each)));
  await tx.recommendation.updateMany({
    where: { id: { in: gone.map(({ id }) => id) } },
    data: { voidedAt: context.now },
  });
  const added = rows.filter((row) => !earlier.some((each) => isSame(row, each)));
  await tx.recommendation.createMany({
    data: added.map((row) => ({ ...row, reportId, addedAt, createdAt: context.now })),
  });
}

const ofText = ({ themeId, name, claimId, stance, stanceOrigin }: RecommendationRow) => ({
  ...{ themeId, name, claimId, stance, stanceOrigin },
});

/** The board's sector under which a new theme is put; null: none. */
async function sectorOf(tx: Transaction, { parent }: DraftTheme, place: string): Promise<Theme | null> {
  if (parent === null) return null;
  const sector = await findTheme(parent, tx);
  if (sector?.level !== "sector") throw new Refused(invalid(`${place}.parent`, "not_found"));
  return sector;
}

/** The board's theme that a draft's theme is: the chosen one, one of its name in the same sector, or a new one. */
async function themeOf(
  tx: Transaction,
  theme: DraftTheme,
  at: { place: string; parent: Theme | null; acceptance: Acceptance; context: Context },
): Promise<Theme> {
  if (theme.theme !== null) {
    const chosen = await findTheme(theme.theme, tx);
    if (!chosen) throw new Refused(invalid(`${at.place}.theme`, "not_found"));
    return chosen;
  }
  const names = namesOf(theme, at.place);
  const where = { parentId: at.parent?.id ?? null, voidedAt: null };
  const siblings = await tx.theme.findMany({ where });
  return siblings.find((each) => isNamed(each, names)) ?? addTheme(tx, theme, names, at);
}

function namesOf(theme: DraftTheme, place: string): ThemeNames {
  const names = theme.nameEn || theme.nameZh ? theme : asPrinted(theme.name);
  for (const field of ["nameEn", "nameZh"] as const) {
    if ((names[field]?.length ?? 0) > THEME_NAME_MAX)
      throw new Refused(invalid(`${place}.${field}`, "too_long"));
  }
  if (slugOf(names.nameEn ?? names.nameZh ?? "") === "theme" && !/theme/i.test(theme.name))
    throw new Refused(invalid(`${place}.nameEn`, "required"));
  return { nameEn: names.nameEn || null, nameZh: names.nameZh || null };
}

const isNamed = (theme: Theme, names: ThemeNames): boolean =>
  (["nameEn", "nameZh"] as const).some(
    (field) => theme[field] && names[field] && nameKey(theme[field]) === nameKey(names[field]),
  );

async function addTheme(
  tx: Transaction,
  theme: DraftTheme,
  names: ThemeNames,
  { parent, acceptance, context }: { parent: Theme | null; acceptance: Acceptance; context: Context },
): Promise<Theme> {
  const taken = new Set((await tx.theme.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const last = await tx.theme.aggregate({ _max: { ordinal: true } });
  const term = parent ? null : termOf(theme, acceptance.glossary);
  const created = await tx.theme.create({
    data: {
      ...names,
      slug: uniqueSlug(slugOf(names.nameEn ?? names.nameZh ?? ""), taken),
      level: parent ? "subtheme" : "sector",
      parentId: parent?.id ?? null,
      benchmarkId: term ? await indexWithPrices(tx, indexSymbolOf(term)) : null,
      source: "report",
      ordinal: (last._max.ordinal ?? 0) + 1,
      createdAt: context.now,
    },
  });
  await addThemeRevision(tx, created, context);
  return created;
}

/** The ticker of an industry's index where the board has its prices: another benchmark would leave a sector without numbers. */
async function indexWithPrices(tx: Transaction, symbol: string | null): Promise<number | null> {
  if (symbol === null) return null;
  const ticker = await tx.ticker.findFirst({ where: { symbol, series: { bars: { gt: 0 } } } });
  return ticker?.id ?? null;
}
