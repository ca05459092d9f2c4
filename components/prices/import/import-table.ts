import { ApiProblem } from "@/lib/client/fetch";
import type { ImportQuestion, QuestionAbout, ReplacedSeries } from "@/lib/prices/imports/question-schema";
import type { ImportAnswer } from "@/lib/prices/imports/queries";
import type { ImportProblem, ImportResult, TickerVerdict } from "@/lib/prices/imports/schema";

/** The reason why a table wasn't read or imported. */
export interface TableProblem {
  code: string;
  /** The fault of the file itself. */
  fault?: string;
  detail?: string;
  maxBytes?: number;
  /** Whether an answer can solve the problem. */
  isOpen: boolean;
}

/** One price table: a file, or one part of an archive or workbook. */
export interface ImportTable {
  name: string | null;
  result?: ImportResult;
  problem?: TableProblem;
  questions: readonly ImportQuestion[];
}

export type TableState = "asks" | "ready" | "nothing_new" | "kept" | "imported" | "refused";

export function answeredTables(answer: ImportAnswer): ImportTable[] {
  const files = "files" in answer ? answer.files : [answer];
  return files.map((file) => {
    if (!isProblem(file)) return { name: file.fileName, result: file, questions: file.questions };
    const { code, fields, detail, questions = [] } = file;
    const problem = { code, fault: fields?.file, detail, isOpen: questions.length > 0 };
    return { name: file.fileName, problem, questions };
  });
}

const isProblem = (file: ImportResult | ImportProblem): file is ImportProblem => "code" in file;

/**
 * Reads the tables of a rejected import. Its open questions are left out: the next check returns them with the file's
 * content.
 */
export function refusedTables(error: unknown): ImportTable[] {
  if (!(error instanceof ApiProblem))
    return [{ name: null, problem: { code: "unknown", isOpen: false }, questions: [] }];
  const { code, fields, body } = error;
  const problem = {
    code,
    fault: fields.file,
    detail: typeof body.detail === "string" ? body.detail : undefined,
    maxBytes: typeof body.maxBytes === "number" ? body.maxBytes : undefined,
    isOpen: "questions" in body,
  };
  return [{ name: null, problem, questions: [] }];
}

export const questionAbout = <About extends ImportQuestion["about"]>(
  questions: readonly ImportQuestion[],
  about: About,
): QuestionAbout<About> | undefined =>
  questions.find((question): question is QuestionAbout<About> => question.about === about);

/** The content of a table; null if it was rejected or can't be read before an answer. */
export const readResult = ({ result, questions }: ImportTable): ImportResult | null =>
  result && !questions.some(({ about }) => about === "columns" || about === "day") ? result : null;

/** An adjustment question is optional unless the table contradicts itself or an answer. */
const mustBeAnswered = (question: ImportQuestion): boolean =>
  question.about !== "adjustment" || question.stated.length > 1 || question.refused !== undefined;

export function tableState({ result, problem, questions }: ImportTable): TableState {
  if (!result) return problem?.isOpen ? "asks" : "refused";
  if (result.id !== null) return "imported";
  if (questions.some(mustBeAnswered)) return "asks";
  if (result.accepted + result.corrected > 0) return "ready";
  if (result.tickers.some(({ conflict }) => conflict !== null)) return "kept";
  return result.duplicate === 0 && result.rejectedCount > 0 ? "refused" : "nothing_new";
}

/** The states in order of the need for the user's attention. */
const NEEDS: readonly TableState[] = ["asks", "refused", "ready", "kept", "imported", "nothing_new"];

/**
 * The tables of an archive, those with open questions first; tables without new data are separate unless there are no
 * others.
 */
export function tablesInOrder(tables: readonly ImportTable[]): {
  shown: ImportTable[];
  nothingNew: ImportTable[];
} {
  const rank = (table: ImportTable) => NEEDS.indexOf(tableState(table));
  const ordered = [...tables].sort((a, b) => rank(a) - rank(b));
  const isNothing = (table: ImportTable) => tableState(table) === "nothing_new";
  if (ordered.every(isNothing)) return { shown: ordered, nothingNew: [] };
  return { shown: ordered.filter((table) => !isNothing(table)), nothingNew: ordered.filter(isNothing) };
}

/** The tickers that would be imported, without those in an open conflict or kept. */
export const settledTickers = ({ tickers }: ImportResult): TickerVerdict[] =>
  tickers.filter(({ conflict }) => conflict === null);

/** Whether the unanswered part can be skipped because other rows are importable. */
export function canGoWithout({ result, questions }: ImportTable): boolean {
  const isRefused = questions.some(({ about }) => about === "conflict" || about === "proof");
  if (!result || isRefused || result.accepted + result.corrected === 0) return false;
  return result.tickers.every(({ symbol }) => symbol !== null);
}

/** The number of rejected rows if they are the majority; null while an answer may still make them valid. */
export function mostlyRejected(table: ImportTable): { rejected: number; rows: number } | null {
  const { result } = table;
  if (!result || tableState(table) === "asks") return null;
  const { accepted, duplicate, corrected, rejectedCount: rejected } = result;
  const read = accepted + duplicate + corrected;
  return read > 0 && rejected > read ? { rejected, rows: read + rejected } : null;
}

/** The key of the table's header if its columns are unknown. */
export const unknownHeader = ({ questions }: ImportTable): string | null =>
  questionAbout(questions, "columns")?.table.formKey ?? null;

/**
 * The position of a table's header among the unknown headers; null if an earlier table has the same header, or if it is
 * known.
 */
export function placeOfHeader(tables: readonly ImportTable[], at: number): number | null {
  const headers = tables.slice(0, at).map(unknownHeader);
  const own = tables[at] ? unknownHeader(tables[at]) : null;
  if (own === null || headers.includes(own)) return null;
  return new Set(headers.filter((header) => header !== null)).size;
}

export const symbolsOfTables = (tables: readonly ImportTable[] | null): string[] => [
  ...new Set((tables ?? []).flatMap(({ result }) => result?.symbols ?? [])),
];

/** The tickers that an import wrote; after a lost response or an abort, all that it may have written. */
export function writtenTickers(
  checked: readonly ImportTable[] | null,
  answer: readonly ImportTable[] | null,
): string[] {
  const isCut = answer?.some(({ problem }) => problem && !problem.isOpen && !problem.fault) ?? true;
  if (isCut) return symbolsOfTables(checked);
  return (answer ?? []).flatMap(({ result }) =>
    result?.id
      ? result.tickers.flatMap(({ symbol, accepted, corrected }) =>
          symbol !== null && accepted + corrected > 0 ? [symbol] : [],
        )
      : [],
  );
}

/** Whether two checks of a file have equal results, so that an earlier confirmation is still valid. */
export const isSameVerdict = (
  before: readonly ImportTable[] | null,
  after: readonly ImportTable[],
): boolean => JSON.stringify(before?.map(verdictOf)) === JSON.stringify(after.map(verdictOf));

function verdictOf({ result, problem, questions }: ImportTable) {
  const tickers = result?.tickers.map((ticker) => [
    ticker.symbol,
    ticker.accepted,
    ticker.duplicate,
    ticker.corrected,
    ticker.samplesReplaced,
    ticker.replaced,
    ticker.conflict,
  ]);
  return { rejected: result?.rejectedCount, problem, questions, tickers };
}

/** The replaced series of several results together, each once; null if there are none or they are unknown. */
export function replacedOf(
  series: readonly { symbol: string | null; replaced: ReplacedSeries | null }[],
): ReplacedSeries | null {
  const bySymbol = new Map(series.map(({ symbol, replaced }) => [symbol, replaced]));
  const known = [...bySymbol.values()].filter((replaced) => replaced !== null);
  if (known.length === 0) return null;
  return {
    bars: known.reduce((sum, { bars }) => sum + bars, 0),
    daysLost: known.reduce((sum, { daysLost }) => sum + daysLost, 0),
  };
}
