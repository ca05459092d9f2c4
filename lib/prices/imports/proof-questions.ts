import { indexAdjustment, type Adjustment } from "@/lib/domain/adjustment";
import type { ProvedSeries } from "@/lib/domain/price-check/prove-series";
import { usualMethod } from "@/lib/domain/price-file/forms";
import type { QuestionAbout } from "@/lib/prices/imports/question-schema";
import type { TableQuestion } from "@/lib/prices/imports/questions";
import type { ReadTable } from "@/lib/prices/imports/read-table";

/**
 * A table's questions in the light of its tickers' proofs, which are in the order of the log's symbols. A proof settles an
 * adjustment that nobody states; one that contradicts the file becomes a question. Where the rows prove nothing, the
 * form's usual method is likely, and asked.
 */
export function questionsByProof(
  { bars, recognised, summary }: Pick<ReadTable, "bars" | "recognised" | "summary">,
  proved: readonly ProvedSeries[],
  answer: Adjustment | undefined,
): TableQuestion[] {
  const tickers = proved.map((series, place) => ({ ...series, symbol: bars.symbols[place]! }));
  const open = tickers.filter(
    ({ symbol, proof }) => proof.method === null && (symbol === null || indexAdjustment(symbol) === null),
  );
  const contradicted = tickers.filter(({ contradicts, units }) => contradicts || units !== null);
  const questions: TableQuestion[] = summary.questions.flatMap((question): TableQuestion[] => {
    if (question.about !== "adjustment" || question.stated.length > 1) return [question as TableQuestion];
    if (open.length === 0 && tickers.length > 0) return [];
    const proof = open[0]?.proof ?? null;
    return [{ ...question, proof, likely: likelyAdjustment(question.likely, recognised.form, proof) }];
  });
  const byUsualMethod = answer ? null : statedWithoutMethod(open, recognised.form);
  if (byUsualMethod && !questions.some(({ about }) => about === "adjustment")) questions.push(byUsualMethod);
  if (contradicted.length === 0) return questions;
  const shown = contradicted.map(({ symbol, declared, adjustment, convertedFrom, units, proof }) => ({
    symbol,
    declared,
    adjustment,
    convertedFrom,
    faults: [...(units?.faults ?? [])],
    proof,
  }));
  return [...questions, { about: "proof", tickers: shown }];
}

type Tested = ProvedSeries["proof"];

const BY_DIFFERENCE = { forward: "forward_difference", backward: "backward_difference" } as const;

/** The likely adjustment: rows of several segments are adjusted, by the form's usual method. */
function likelyAdjustment(usual: Adjustment | null, form: string, proof: Tested | null): Adjustment | null {
  const method = usualMethod(form);
  if (method === null) return usual;
  const isAdjusted = proof !== null && Math.min(proof.segments.difference, proof.segments.ratio) > 1;
  const likely = isAdjusted && (usual === null || usual === "none") ? "forward" : (usual ?? "forward");
  return method === "difference" && (likely === "forward" || likely === "backward")
    ? BY_DIFFERENCE[likely]
    : likely;
}

/**
 * Asks for the method of a file that states an adjustment, where its vendor adjusts by difference and its rows prove
 * nothing. Optional.
 */
function statedWithoutMethod(
  open: readonly (ProvedSeries & { symbol: string | null })[],
  form: string,
): QuestionAbout<"adjustment"> | null {
  if (usualMethod(form) !== "difference") return null;
  const first = open.find(({ declared }) => declared === "forward" || declared === "backward");
  if (!first) return null;
  const stated = first.declared as keyof typeof BY_DIFFERENCE;
  return { about: "adjustment", stated: [stated], likely: BY_DIFFERENCE[stated], proof: first.proof };
}
