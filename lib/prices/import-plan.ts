import { createHash } from "node:crypto";
import type { PriceUpload } from "@/lib/api/price-upload";
import type { Day } from "@/lib/domain/day";
import { readPriceBytes } from "@/lib/domain/price-file/read-price-file";
import type { PriceFileVerdict } from "@/lib/domain/price-file/types";
import { parseSymbol } from "@/lib/domain/symbol";
import type { importQuery } from "@/lib/prices/import-query";
import type { ImportResult, RowVerdict } from "@/lib/prices/schema";
import { fail, invalid, ok, type Result } from "@/lib/result";
import { resolveSymbol } from "@/lib/tickers/data";
import type { z } from "zod";

type Options = z.output<typeof importQuery>;
type Adjustment = ImportResult["adjustment"];
/** A bar's values, in the ticker's currency; null where the file has none. */
export interface Bar {
  day: Day;
  open: number | null;
  high: number | null;
  low: number | null;
  close: number;
  adjClose: number | null;
  volume: number | null;
}

/** What stands of a ticker before an import. */
export interface Standing<B extends Bar> {
  /** Null: the ticker has no bars. */
  series: { source: string; adjustment: string } | null;
  bars: readonly B[];
}

export interface ImportPlan<B extends Bar = Bar> {
  symbol: string;
  sha256: string;
  bars: Bar[];
  /** What stands there and gives way: corrected bars, sample bars, or the whole series when it is replaced. */
  replaced: B[];
  /** Days that give way without a bar of the file in their place. */
  removedDays: Day[];
  before: { source: string; adjustment: string };
  result: ImportResult;
}

/** A file read: whose bars it has and how they are adjusted, before anything there is looked at. */
export interface ReadUpload {
  symbol: string;
  adjustment: Adjustment;
  file: Extract<PriceFileVerdict, { ok: true }>;
}

/** Reads an upload. What the file states of its adjustment is not overruled: a contradiction is refused with both. */
export async function readUpload(
  upload: PriceUpload,
  options: Options,
  today: Day,
): Promise<Result<ReadUpload>> {
  const asked = options.symbol ? await resolveSymbol(options.symbol) : null;
  if (asked && !asked.ok) return asked;
  const symbolAsked = asked?.value;
  const file = readPriceBytes(upload.bytes, {
    today,
    fileName: upload.fileName,
    symbol: symbolAsked,
    adjustment: options.adjustment,
  });
  if (!file.ok) return fail("unreadable_file", { fields: { file: file.code }, detail: file.detail });
  if (file.tickers.length > 1) return fail("unreadable_file", { fields: { file: "many_tickers" } });
  const own = file.tickers[0]?.symbol ?? null;
  if (own && symbolAsked && own !== symbolAsked) return invalid("symbol", "contradicts_file");
  const symbol = symbolAsked ?? own;
  const named = symbol ? ok(symbol) : await symbolOf(upload);
  if (!named.ok) return named;
  const stated = file.adjustment;
  if (stated && options.adjustment && stated !== options.adjustment) {
    return fail("adjustment_conflict", {
      fields: { adjustment: "contradicts_file" },
      extra: { stated, asked: options.adjustment },
    });
  }
  return ok({ symbol: named.value, adjustment: options.adjustment ?? stated ?? "unknown", file });
}

/** Works out, row by row, what an import would do to the bars that stand. */
export function planImport<B extends Bar>(
  upload: PriceUpload,
  { symbol, adjustment, file }: ReadUpload,
  options: Options,
  { series: stands, bars: there }: Standing<B>,
): Result<ImportPlan<B>> {
  const isSample = stands?.source === "sample";
  const isMixed = stands !== null && !isSample && stands.adjustment !== adjustment && file.rows.length > 0;
  if (isMixed && !options.replace) {
    return fail("adjustment_conflict", {
      fields: { adjustment: "differs_from_series" },
      extra: { symbol, series: stands.adjustment, file: adjustment },
    });
  }
  // Generated bars and a series of another adjustment give way as a whole; no bar of the file is compared with them.
  const givesWayWhole = isSample || isMixed;
  const verdicts = compare(file.rows, givesWayWhole ? [] : there);
  const bars = [...verdicts.accepted, ...verdicts.corrected];
  const corrected = new Set(verdicts.corrected.map((row) => row.day));
  const replaced = bars.length === 0 ? [] : there.filter((bar) => givesWayWhole || corrected.has(bar.day));
  const inFile = new Set(file.rows.map((row) => row.day));
  const days = [...inFile].sort();
  const sha256 = createHash("sha256").update(upload.bytes).digest("hex");
  const samplesReplaced = isSample ? replaced.length : 0;
  const extent = { firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null };
  const counts = {
    accepted: verdicts.accepted.length,
    duplicate: verdicts.duplicate,
    corrected: verdicts.corrected.length,
    samplesReplaced,
  };
  return ok({
    symbol,
    sha256,
    bars,
    replaced,
    removedDays: replaced.map((bar) => bar.day).filter((day) => !inFile.has(day)),
    before: {
      source: stands?.source ?? "import",
      adjustment: stands?.adjustment ?? adjustment,
    },
    result: {
      id: null,
      fileName: upload.fileName,
      sha256,
      source: "import",
      form: file.form,
      formKey: file.formKey,
      columns: file.columns,
      sample: file.sample,
      symbols: [symbol],
      symbolSource: file.symbolSource,
      adjustment,
      questions: file.questions,
      ...counts,
      tickers: [
        { symbol, name: file.tickers[0]?.name ?? null, adjustment, ...counts, ...extent, conflict: null },
      ],
      rejected: file.rejected.slice(0, MOST_LISTED).map(cellOnly),
      rejectedCount: file.rejected.length,
      warnings: file.warnings.slice(0, MOST_LISTED).map(cellOnly),
      warningCount: file.warnings.length,
      ...extent,
      previousImportId: null,
    },
  });
}

/** The symbol that the file's name says, for a file that has no bar to say it. */
async function symbolOf(upload: PriceUpload): Promise<Result<string>> {
  const stem = upload.fileName?.replace(/^.*[\\/]/, "").replace(/\.(csv|txt)$/i, "") ?? "";
  const verdict = parseSymbol(stem);
  if (verdict.ok) return ok(verdict.symbol);
  return verdict.code === "ambiguous_symbol" ? resolveSymbol(stem) : invalid("symbol", "required");
}

/** Rejections and warnings that are told one by one; the rest are counted. */
const MOST_LISTED = 1000;

const VALUES = ["open", "high", "low", "close", "adjClose", "volume"] as const;

function plannedBar(row: Bar): Bar {
  const { day, open, high, low, close, adjClose, volume } = row;
  return { day, open, high, low, close, adjClose, volume };
}

function compare(rows: readonly Bar[], there: readonly Bar[]) {
  const known = new Map(there.map((bar) => [bar.day, bar]));
  const accepted: Bar[] = [];
  const corrected: Bar[] = [];
  let duplicate = 0;
  for (const row of rows.map(plannedBar)) {
    const bar = known.get(row.day);
    if (!bar) accepted.push(row);
    else if (VALUES.every((value) => bar[value] === row[value])) duplicate++;
    else corrected.push(row);
  }
  return { accepted, corrected, duplicate };
}

/** The place and its code; the line as printed stays with the file. */
function cellOnly({ line, column, code, value }: RowVerdict): RowVerdict {
  return { line, column, code, value };
}
