import type { z } from "zod";
import { mentionsIn } from "@/lib/domain/text/mention";
import { foldForSearch } from "@/lib/domain/text/search-text";
import type { noteInputSchema } from "@/lib/notes/schema";
import { invalid, ok, type Failure, type Result } from "@/lib/result";
import { resolveSymbol } from "@/lib/tickers/symbol-data";
import { newTickersAmong } from "@/lib/tickers/data";

/** A text may mention thousands of codes; only the first of them are linked. */
const MENTIONS_MAX = 200;

/** A note as an analyst sends it. */
export type NoteDraft = Pick<
  z.output<typeof noteInputSchema>,
  "kind" | "body" | "observedOn" | "tickers" | "tags" | "evidence"
>;

/** A note's tickers as canonical symbols, its tags once each, and its evidence, whose claims are checked at the write. */
export async function attachmentsOf(draft: NoteDraft) {
  const tickers = await symbolsOf(draft);
  if (!tickers.ok) return tickers;
  return ok({
    tickers: tickers.value,
    newTickers: await newTickersAmong([...tickers.value.keys()]),
    tags: [...new Set(draft.tags.map((tag) => tag.toLowerCase()))],
    evidence: draft.evidence,
  });
}

export type Attachments = Extract<Awaited<ReturnType<typeof attachmentsOf>>, { ok: true }>["value"];

/** The symbols a note is about, each with whether an analyst named it. */
async function symbolsOf(draft: NoteDraft): Promise<Result<Map<string, boolean>>> {
  const tickers = new Map<string, boolean>();
  for (const [at, text] of draft.tickers.entries()) {
    const symbol = await resolveSymbol(text);
    if (!symbol.ok) return { ...symbol, fields: { [`tickers.${at}`]: symbol.code } };
    tickers.set(symbol.value, true);
  }
  for (const symbol of mentionsIn(draft.body).slice(0, MENTIONS_MAX)) {
    if (!tickers.has(symbol)) tickers.set(symbol, false);
  }
  return ok(tickers);
}

/** The first piece of evidence whose claim isn't there, or is named twice. */
export function wrongClaim(
  evidence: NoteDraft["evidence"],
  isThere: (claimId: string) => boolean,
): Failure | null {
  const claimIds = evidence.map((piece) => piece.claimId);
  for (const [at, claimId] of claimIds.entries()) {
    if (!isThere(claimId)) return invalid(`evidence.${at}.claimId`, "not_found");
    if (claimIds.indexOf(claimId) !== at) return invalid(`evidence.${at}.claimId`, "duplicate");
  }
  return null;
}

/** A note's text with what the search compares: its body and tags. */
export function searchTextOf({ kind, body, observedOn }: NoteDraft, tags: readonly string[]) {
  return { kind, body, observedOn, searchText: foldForSearch([body, ...tags].join("\n")) };
}
