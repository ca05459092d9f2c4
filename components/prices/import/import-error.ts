import { ApiProblem } from "@/lib/client/fetch";
import { ADJUSTMENTS, type Adjustment } from "@/lib/domain/adjustment";
import type { ImportConflict, ImportResult } from "@/lib/prices/imports/schema";
import type { TableView } from "@/lib/domain/price-file/types";

type ConflictCode = ImportConflict["code"];

export interface SymbolChoice {
  symbol: string;
  nameEn: string | null;
  nameZh: string | null;
}

export interface PrintedCode {
  printed: string;
  candidates: string[];
}

/** What an import was refused for, as the form asks about it. */
export type ImportRefusal =
  /** `codes`: as printed, where the file prints some. */
  | { kind: "symbol"; code: string; candidates: SymbolChoice[]; codes: PrintedCode[] }
  | { kind: "file"; code: string; detail: string; table: TableView | null }
  | { kind: "differs"; there: Adjustment; file: Adjustment }
  | { kind: "parts"; code: Exclude<ConflictCode, "adjustment">; symbol: string; day: string | null }
  | { kind: "conflicts"; tickers: { symbol: string; code: ConflictCode }[] }
  | { kind: "contradicts"; stated: Adjustment }
  | { kind: "statedTwice"; stated: Adjustment[] }
  | { kind: "other"; code: string; maxBytes?: number };

const PARTS: Record<string, Exclude<ConflictCode, "adjustment"> | undefined> = {
  adjustment_seam: "seam",
  other_prices: "other_prices",
  no_overlap: "no_overlap",
};

/** A refusal as the API words it: a whole answer's, or that of one file among several. */
export interface Problem {
  code: string;
  fields?: Record<string, string>;
  [more: string]: unknown;
}

function adjustmentIn(value: unknown): Adjustment {
  return ADJUSTMENTS.find((each) => each === value) ?? "unknown";
}

const textIn = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The codes among the questions that come with a refusal. */
function codesIn(questions: unknown): PrintedCode[] {
  const asked = Array.isArray(questions) ? (questions as ImportResult["questions"]) : [];
  return asked.flatMap((question) =>
    question.about === "symbol" && question.printed !== null
      ? [{ printed: question.printed, candidates: question.candidates }]
      : [],
  );
}

export function refusalIn({ code, fields = {}, ...body }: Problem): ImportRefusal {
  if (fields.symbol) {
    const candidates = Array.isArray(body.candidates) ? (body.candidates as SymbolChoice[]) : [];
    return { kind: "symbol", code: fields.symbol, candidates, codes: codesIn(body.questions) };
  }
  if (fields.adjustment === "contradicts_file")
    return { kind: "contradicts", stated: adjustmentIn(body.stated) };
  if (fields.adjustment === "stated_twice")
    return { kind: "statedTwice", stated: Array.isArray(body.stated) ? body.stated.map(adjustmentIn) : [] };
  if (Array.isArray(body.conflicts) && body.conflicts.length > 1) {
    return { kind: "conflicts", tickers: body.conflicts as { symbol: string; code: ConflictCode }[] };
  }
  const parts = PARTS[code];
  if (parts) return { kind: "parts", code: parts, symbol: textIn(body.symbol) ?? "", day: textIn(body.day) };
  if (code === "adjustment_conflict") {
    return { kind: "differs", there: adjustmentIn(body.series), file: adjustmentIn(body.file) };
  }
  if (fields.file) {
    const table = (body.table ?? null) as TableView | null;
    return { kind: "file", code: fields.file, detail: textIn(body.detail) ?? "", table };
  }
  return { kind: "other", code, maxBytes: typeof body.maxBytes === "number" ? body.maxBytes : undefined };
}

export function importRefusal(error: unknown): ImportRefusal {
  if (!(error instanceof ApiProblem)) return { kind: "other", code: "unknown" };
  return refusalIn({ ...error.body, code: error.code, fields: error.fields });
}
