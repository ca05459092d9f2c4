import type { z } from "zod";
import { mentionsIn } from "@/lib/domain/text/mention";
import { foldForSearch } from "@/lib/domain/text/search-text";
import type { noteInputSchema } from "@/lib/notes/schema";
import { invalid, ok, type Failure, type Result } from "@/lib/result";
import { currentSymbol } from "@/lib/tickers/former-data";
import { resolveSymbol } from "@/lib/tickers/symbol-data";
import { newTickersAmong } from "@/lib/tickers/data";

/** The limit on linked mentions; a text may contain thousands of codes. */
const MENTIONS_MAX = 200;

/** A note as submitted by an analyst. */
export type NoteDraft = Pick<
  z.output<typeof noteInputSchema>,
  "kind" | "body" | "observedOn" | "tickers" | "tags" | "evidence"
>;

/**
 * Resolves a note's tickers to canonical symbols, removes duplicate tags, and adds the evidence, whose claims are
 * checked during the write.
 */
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

/** The symbols of a note, each with whether the analyst selected it or the text mentions it. */
async function symbolsOf(draft: NoteDraft): Promise<Result<Map<string, boolean>>> {
  const tickers = new Map<string, boolean>();
  for (const [at, text] of draft.tickers.entries()) {
    const symbol = await resolveSymbol(text);
    if (!symbol.ok) return { ...symbol, fields: { [`tickers.${at}`]: symbol.code } };
    tickers.set(symbol.value, true);
  }
  for (const mentioned of mentionsIn(draft.body).slice(0, MENTIONS_MAX)) {
    const symbol = await currentSymbol(mentioned);
    if (!tickers.has(symbol)) tickers.set(symbol, false);
  }
  return ok(tickers);
}

/** Returns the first piece of evidence whose claim is missing or repeated. */
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

/** The searchable text of a note: its body and tags. */
export function searchTextOf({ kind, body, observedOn }: NoteDraft, tags: readonly string[]) {
  return { kind, body, observedOn, searchText: foldForSearch([body, ...tags].join("\n")) };
}
