import { createHash } from "node:crypto";
import { recordEvent } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import { addThemeRevision } from "@/lib/db/revisions";
import { transaction, type Transaction } from "@/lib/db/transaction";
import type { DraftClaim, DraftTheme, ReportDraft } from "@/lib/domain/report-text/types";
import { slugOf, uniqueSlug } from "@/lib/domain/text/slug";
import { invalid, ok, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";

export interface ReportThemeNames {
  slug: string;
  nameEn: string;
  nameZh: string | null;
}

/** A report's text and its draft, with the data that the text lacks: its themes' names, and the themes of each claim. */
export interface Acceptance {
  text: string;
  draft: ReportDraft;
  slug?: string;
  source: "seed" | "analyst";
  namesOf: (name: string) => ReportThemeNames | null;
  themesOf: (claim: DraftClaim) => readonly string[];
}

/**
 * Stores a report with its sections, claims, pages, themes and recommendations. A text that is already stored stays
 * unchanged.
 */
export async function acceptReport(
  acceptance: Acceptance,
  context: Context,
): Promise<Result<{ slug: string; isNew: boolean }>> {
  const sha256 = createHash("sha256").update(acceptance.text).digest("hex");
  const known = await db.report.findUnique({ where: { sha256 } });
  if (known) return ok({ slug: known.slug, isNew: false });
  const { draft } = acceptance;
  const { callDay } = draft;
  if (!callDay) return invalid("callDay", "required");
  const slug = await transaction(async (tx) => {
    const taken = new Set(
      (await tx.report.findMany({ select: { slug: true } })).map((report) => report.slug),
    );
    const report = await tx.report.create({
      data: {
        slug: uniqueSlug(acceptance.slug ?? `${callDay}-${slugOf(draft.title ?? "report")}`, taken),
        title: draft.title ?? "",
        text: acceptance.text,
        sha256,
        publishedAt: draft.publishedAt,
        callDay,
        callDayReason: draft.callDayReason,
        house: draft.house,
        ratingText: draft.rating.text,
        ratingStance: draft.rating.stance,
        source: acceptance.source,
        analystId: context.actor.id,
        createdAt: context.now,
      },
    });
    const claimIds = await storeStatements(tx, report.id, draft);
    const themeIds = await storeRecommendations(tx, report.id, draft, claimIds, acceptance, context);
    for (const [at, claim] of draft.claims.entries()) {
      for (const theme of acceptance.themesOf(claim)) {
        const themeId = themeIds.get(theme);
        if (themeId) await tx.claimTheme.create({ data: { claimId: claimIds[at]!, themeId } });
      }
    }
    await recordEvent(tx, context, {
      action: "report.accept",
      subjectId: report.id,
      after: { slug: report.slug, sha256 },
    });
    return report.slug;
  });
  return ok({ slug, isNew: true });
}

/** Stores sections and their claims with cited pages. Returns the claims' ids in draft order. */
async function storeStatements(tx: Transaction, reportId: string, draft: ReportDraft): Promise<string[]> {
  const sectionIds: string[] = [];
  for (const [ordinal, { kind, heading, title, start, end }] of draft.sections.entries()) {
    const section = await tx.section.create({
      data: { reportId, ordinal, kind, heading, title, start, end },
    });
    sectionIds.push(section.id);
  }
  const claimIds: string[] = [];
  for (const [ordinal, claim] of draft.claims.entries()) {
    const { kind, text, start, end, pages } = claim;
    const stored = await tx.claim.create({
      data: {
        reportId,
        sectionId: sectionIds[claim.section]!,
        ordinal,
        kind,
        text,
        start,
        end,
        citations: { create: pages.map((page, at) => ({ ordinal: at, page })) },
      },
    });
    claimIds.push(stored.id);
  }
  return claimIds;
}

/** Stores the recommended sectors and subthemes, each with its recommending claim. Returns the theme ids by slug. */
async function storeRecommendations(
  tx: Transaction,
  reportId: string,
  draft: ReportDraft,
  claimIds: readonly string[],
  { namesOf }: Acceptance,
  context: Context,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const last = await tx.theme.aggregate({ _max: { ordinal: true } });
  let ordinal = last._max.ordinal ?? 0;
  const recommend = async (recommended: DraftTheme, parentId: string | null) => {
    const { name, claim, stance, stanceOrigin } = recommended;
    const names = namesOf(name) ?? { slug: slugOf(name), nameEn: name, nameZh: null };
    let theme = await tx.theme.findFirst({ where: { slug: names.slug } });
    if (!theme) {
      const level = parentId ? "subtheme" : "sector";
      const data = {
        ...names,
        level,
        parentId,
        source: "report",
        ordinal: ++ordinal,
        createdAt: context.now,
      };
      theme = await tx.theme.create({ data });
      await addThemeRevision(tx, theme, context);
    }
    const claimId = claim === null ? null : (claimIds[claim] ?? null);
    await tx.recommendation.create({
      data: { reportId, themeId: theme.id, claimId, stance, stanceOrigin, name },
    });
    ids.set(theme.slug, theme.id);
    return theme.id;
  };
  for (const sector of draft.recommendations) {
    const sectorId = await recommend(sector, null);
    for (const subtheme of sector.subthemes) await recommend(subtheme, sectorId);
  }
  return ids;
}
