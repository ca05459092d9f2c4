import { ApiProblem } from "@/lib/api/client";
import { ADJUSTMENTS, type Adjustment } from "@/lib/domain/adjustment";

export interface SymbolChoice {
  symbol: string;
  nameEn: string | null;
  nameZh: string | null;
}

/** What an import was refused for, as the form asks about it. */
export type ImportRefusal =
  | { kind: "symbol"; code: string; candidates: SymbolChoice[] }
  | { kind: "file"; code: string; detail: string }
  | { kind: "differs"; there: Adjustment; file: Adjustment }
  | { kind: "contradicts"; stated: Adjustment }
  | { kind: "other"; code: string };

function adjustmentIn(value: unknown): Adjustment {
  return ADJUSTMENTS.find((each) => each === value) ?? "unknown";
}

export function importRefusal(error: unknown): ImportRefusal {
  if (!(error instanceof ApiProblem)) return { kind: "other", code: "unknown" };
  const { fields, body, code } = error;
  if (fields.symbol) {
    const candidates = Array.isArray(body.candidates) ? (body.candidates as SymbolChoice[]) : [];
    return { kind: "symbol", code: fields.symbol, candidates };
  }
  if (fields.adjustment === "contradicts_file")
    return { kind: "contradicts", stated: adjustmentIn(body.stated) };
  if (code === "adjustment_conflict") {
    return { kind: "differs", there: adjustmentIn(body.series), file: adjustmentIn(body.file) };
  }
  if (fields.file) {
    return { kind: "file", code: fields.file, detail: typeof body.detail === "string" ? body.detail : "" };
  }
  return { kind: "other", code };
}
