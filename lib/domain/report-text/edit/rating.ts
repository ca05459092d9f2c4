import { labelOf } from "@/lib/domain/report-text/advice/label";
import { stanceOf } from "@/lib/domain/report-text/stance";
import type { DraftRating, DraftTheme, ReportDraft } from "@/lib/domain/report-text/types";

/**
 * The draft with another rating. A label brings its stance unless an analyst has set another than the former label's;
 * a sector that the label speaks for takes the report's stance, as it does when the text is read.
 */
export function ratedAs<D extends ReportDraft>(draft: D, changes: Partial<DraftRating>): D {
  const old = draft.rating;
  const isByHand = old.stance !== null && (old.text === null || stanceOf(old.text) !== old.stance);
  const follows = changes.text !== undefined && changes.stance === undefined && !isByHand;
  const meant = follows ? { stance: changes.text ? stanceOf(changes.text) : null } : {};
  const rating = { ...old, ...changes, ...meant };
  const recommendations = draft.recommendations.map((sector) =>
    isSpokenFor(sector, old) ? withReportStance(sector, rating) : sector,
  );
  return { ...draft, rating, recommendations };
}

/** Whether a sector has its stance from the report's label, or would have it: the label's sentence or the title names it. */
function isSpokenFor({ stance, stanceOrigin, nameOrigin, claim }: DraftTheme, rating: DraftRating): boolean {
  const isNamed = nameOrigin === "inferred" || (claim !== null && claim === rating.claim);
  if (!isNamed || stanceOrigin === "set_by_editor") return false;
  return stanceOrigin === "given" ? stance === rating.stance : true;
}

function withReportStance(sector: DraftTheme, { stance }: DraftRating): DraftTheme {
  if (stance === null)
    return sector.stanceOrigin === "given" ? { ...sector, stance, stanceOrigin: "none" } : sector;
  return {
    ...sector,
    stance,
    stanceOrigin: "given",
    doubts: sector.doubts.filter((doubt) => doubt !== "implied_stance"),
  };
}

/** Where no label is known: the one that a rating heading prints behind its colon, or else the first of its claims. */
export function ratedBySection<D extends ReportDraft>(draft: D, section: number): D {
  if (draft.rating.text !== null) return draft;
  const { heading = "" } = draft.sections[section] ?? {};
  const behind = /[:：]\s*(?<label>\S.*)$/su.exec(heading)?.groups?.["label"]?.trim();
  if (behind && stanceOf(behind) !== null)
    return ratedAs(draft, { text: labelOf(behind)?.text ?? behind, claim: null });
  for (const [claim, { section: own, text }] of draft.claims.entries()) {
    const label = own === section ? labelOf(text) : null;
    if (label) return ratedAs(draft, { text: label.text, claim });
  }
  return draft;
}
