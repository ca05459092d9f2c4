import type { ImportRefusal, SymbolChoice } from "@/components/prices/import/import-error";
import { conflictsOf, type ImportTable } from "@/components/prices/import/import-table";
import type { Adjustment } from "@/lib/domain/adjustment";
import type { TableView } from "@/lib/domain/price-file/types";
import type { ImportConflict, ReplacedSeries } from "@/lib/prices/imports/schema";

/** A ticker whose bars there don't go together with the file's; `series` and `file` null where only the clash is known. */
export interface AskedConflict {
  symbol: string;
  code: ImportConflict["code"];
  series: Adjustment | null;
  file: Adjustment | null;
  day: string | null;
  /** What would give way; null where only the clash is known. */
  replaced: ReplacedSeries | null;
}

/** A code as printed; `previousImportId`: of the very file that is all that code's. */
export interface AskedCode {
  printed: string;
  candidates: SymbolChoice[];
  previousImportId: string | null;
}

/** What a file leaves for a person to say: of an archive, what all its tables ask together. */
export interface Asked {
  /** Whose prices these are; `why` is a code. */
  symbol: { candidates: SymbolChoice[]; why: string | null; previousImportId?: string | null } | null;
  /** Codes as printed that may be several symbols, or none. */
  codes: AskedCode[];
  adjustment: { stated: Adjustment[]; likely: Adjustment | null } | null;
  /** Cells that can be read both ways. */
  dateOrder: string[] | null;
  /** Numbers whose comma can be read both ways. */
  decimalSign: string[] | null;
  /** How many rows have no adjusted close, of how many. */
  adjustedClose: { without: number; rows: number } | null;
  isDayAsked: boolean;
  /** The table whose columns nobody knows. */
  columns: TableView | null;
  /** Why they are asked for: nobody knows them, or they can't be what they are called. */
  columnsCode: string;
  conflicts: AskedConflict[];
  /** What the file states, where something else was said. */
  contradicts: Adjustment | null;
}

const unnamed = (symbol: string): SymbolChoice => ({ symbol, nameEn: null, nameZh: null });

/** Several tables are asked about together; what only one of them can be told (whose it is, its columns) is asked of it alone. */
export function askedOf(tables: readonly ImportTable[]): Asked {
  const asked: Asked = {
    symbol: null,
    codes: [],
    adjustment: null,
    dateOrder: null,
    decimalSign: null,
    adjustedClose: null,
    isDayAsked: false,
    columns: null,
    columnsCode: "",
    conflicts: [],
    contradicts: null,
  };
  for (const { result, refusal } of tables) {
    if (refusal) askOfRefusal(asked, refusal, tables.length === 1);
    for (const question of result?.questions ?? []) {
      if (question.about === "adjustment") {
        const { stated, likely } = question;
        // Tables that differ have nothing likely in common.
        const isAgreed = !asked.adjustment || asked.adjustment.likely === likely;
        asked.adjustment = { stated, likely: isAgreed ? likely : null };
      } else if (question.about === "date_order") {
        asked.dateOrder = [...(asked.dateOrder ?? []), ...question.samples];
      } else if (question.about === "adjusted_close") {
        const { without, rows } = asked.adjustedClose ?? { without: 0, rows: 0 };
        asked.adjustedClose = { without: without + question.without, rows: rows + question.rows };
      } else if (question.about === "decimal_sign") {
        asked.decimalSign = [...(asked.decimalSign ?? []), ...question.samples];
      } else {
        const { printed, choices = question.candidates.map(unnamed) } = question;
        const previousImportId = result?.symbolSource === null ? result.previousImportId : null;
        if (tables.length === 1 && result?.symbolSource === null)
          asked.symbol = { candidates: choices, why: null, previousImportId };
        else if (printed !== null) addCode(asked, { printed, candidates: choices, previousImportId });
      }
    }
    if (result) asked.conflicts.push(...conflictsOf(result));
  }
  return asked;
}

function addCode(asked: Asked, code: AskedCode): void {
  const known = asked.codes.find(({ printed }) => printed === code.printed);
  if (known) known.previousImportId ??= code.previousImportId;
  else asked.codes.push(code);
}

function askOfRefusal(asked: Asked, refusal: ImportRefusal, isAlone: boolean): void {
  switch (refusal.kind) {
    case "symbol":
      if (isAlone) asked.symbol = { candidates: refusal.candidates, why: refusal.code };
      else
        for (const { printed, candidates } of refusal.codes)
          addCode(asked, { printed, candidates: candidates.map(unnamed), previousImportId: null });
      return;
    case "file":
      if (!isAlone) return;
      asked.isDayAsked = refusal.code === "snapshot_without_day";
      if (!asked.isDayAsked) {
        asked.columns = refusal.table;
        asked.columnsCode = refusal.code;
      }
      return;
    case "differs": {
      const { there: series, file } = refusal;
      asked.conflicts.push({ symbol: "", code: "adjustment", series, file, day: null, replaced: null });
      // What nobody states may be said, and then there is no conflict.
      if (file === "unknown") asked.adjustment ??= { stated: [], likely: null };
      return;
    }
    case "parts": {
      const { symbol, code, day } = refusal;
      asked.conflicts.push({ symbol, code, series: null, file: null, day, replaced: null });
      return;
    }
    case "conflicts":
      for (const { symbol, code } of refusal.tickers)
        asked.conflicts.push({ symbol, code, series: null, file: null, day: null, replaced: null });
      return;
    case "statedTwice":
      asked.adjustment = { stated: refusal.stated, likely: null };
      return;
    case "contradicts":
      asked.contradicts = refusal.stated;
      return;
    case "other":
      return;
  }
}
