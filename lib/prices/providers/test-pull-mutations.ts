import { recordEvent } from "@/lib/audit/record";
import type { Context } from "@/lib/contract/context";
import { transaction } from "@/lib/db/transaction";
import { addDays } from "@/lib/domain/calendar/day";
import { provable, proveSeries } from "@/lib/domain/price-check/prove-series";
import type { CellRemark } from "@/lib/domain/price-file/types";
import { lastFinishedDay } from "@/lib/domain/provider/finished-day";
import { filledAddress, SOURCE_FIELDS, type HttpSourceSpec } from "@/lib/domain/provider/http-source";
import { readSourceAnswer, type SourceVerdict } from "@/lib/domain/provider/http-source-answer";
import { describeSymbol } from "@/lib/domain/symbol/symbol";
import { PATIENCE } from "@/lib/prices/providers/ask";
import { pullSource, type Pulled } from "@/lib/prices/providers/http-source";
import { headerValue } from "@/lib/prices/sources/data";
import type { PullRemark, TestPull, TestPullInput } from "@/lib/prices/sources/test-pull-schema";
import { invalid, ok, type Result } from "@/lib/result";
import { resolveSymbol } from "@/lib/tickers/symbol-data";

/** A person waits for it: one attempt. */
const AT_ONCE = { ...PATIENCE, timeout: 15_000, attempts: 1 };
const YEAR = 365;
const SHOWN = 10;
const MOST_REMARKS = 20;
const ANSWER_START = 2_000;

type Unread = Pick<TestPull, "symbol" | "from" | "to">;
const nothing = {
  request: null,
  failure: null,
  answer: null,
  rows: null,
  outsideSpan: 0,
  rejected: [],
  rejectedCount: 0,
  warnings: [],
  warningCount: 0,
  questions: [],
  proof: null,
} satisfies Omit<TestPull, keyof Unread>;

/**
 * Asks a described source once for a ticker, and shows the request, the beginning of the answer and its rows with the
 * verdicts of a price file. Nothing is stored but the audit's event, with the host and the variable that was meant for it.
 */
export async function testPull(
  { source, ...input }: TestPullInput,
  context: Context,
  signal: AbortSignal,
): Promise<Result<TestPull>> {
  const resolved = await resolveSymbol(input.symbol);
  if (!resolved.ok) return { ...resolved, fields: { symbol: resolved.code } };
  const symbol = resolved.value;
  const to = input.to ?? lastFinishedDay(describeSymbol(symbol).market, context.now);
  const from = input.from ?? addDays(to, -YEAR);
  if (from > to) return invalid("from", "after_to");
  const asked = { symbol, from, to };
  await transaction((tx) =>
    recordEvent(tx, context, {
      action: "price_source.test_pull",
      subjectId: filledAddress(source.url).host,
      after: { variable: source.header?.variable ?? null, symbol },
    }),
  );
  const pulled = await pullSource({ spec: source, value: headerValue(source), ...asked }, AT_ONCE, signal);
  return ok({ ...nothing, ...asked, ...(pulled ? shown(pulled, source, asked) : notNamed) });
}

const failure = (code: string, more: Partial<TestPull["failure"]> = {}) => ({
  code,
  detail: null,
  place: null,
  found: [],
  ...more,
});
const notNamed = { failure: failure("not_covered") };

function shown({ url, spelled, answer }: Pulled, spec: HttpSourceSpec, asked: Unread): Partial<TestPull> {
  const { header } = spec;
  const request = {
    url,
    header: header && { ...header, isSet: headerValue(spec) !== null },
  };
  if (!answer.ok) return { request, failure: failure(answer.code, { detail: answer.detail ?? null }) };
  const start = { start: answer.text.slice(0, ANSWER_START), length: answer.text.length };
  const read = readSourceAnswer(answer.text, spec, asked.symbol, spelled);
  if (!read.ok) {
    const { code, place, found } = read;
    return { request, answer: start, failure: failure(code, { place, found }) };
  }
  return { request, answer: start, ...rowsOf(read, spec, asked) };
}

function rowsOf({ table, verdict }: SourceVerdict, spec: HttpSourceSpec, { symbol, from, to }: Unread) {
  const fields = SOURCE_FIELDS.filter((field) => spec.fields[field] !== null);
  if (!verdict.ok) {
    const { code, detail = null, table: view } = verdict;
    const cells = table
      ? { fields: table.fields, rows: table.rows }
      : { fields: view?.columns.map(({ name }) => name) ?? [], rows: view?.sample ?? [] };
    return {
      failure: failure(code, { detail, found: view?.columns.map(({ name }) => name) ?? [] }),
      rows: { ...ends(cells.rows), fields: cells.fields, areBars: false },
    };
  }
  const bars = verdict.rows.filter(({ day }) => day >= from && day <= to);
  const days = [...bars].sort((a, b) => (a.day < b.day ? -1 : 1));
  const { proof, contradicts, units } = proveSeries(symbol, provable(days), spec.adjustment);
  const warnings = [
    ...(units?.faults ?? []).map((code) => ({ line: 0, field: "volume", code, value: "" })),
    ...verdict.warnings.filter(({ code }) => code !== "ignored_column").map((each) => remark(each, table)),
  ];
  return {
    failure: bars.length === 0 ? failure("no_data") : null,
    rows: {
      ...ends(bars.map((bar) => fields.map((field) => String(bar[field] ?? "")))),
      fields,
      areBars: true,
    },
    outsideSpan: verdict.rows.length - bars.length,
    rejected: verdict.rejected.slice(0, MOST_REMARKS).map((each) => remark(each, table)),
    rejectedCount: verdict.rejected.length,
    warnings: warnings.slice(0, MOST_REMARKS),
    warningCount: warnings.length,
    questions: verdict.questions.map(({ about }) => about),
    proof:
      bars.length === 0
        ? null
        : { method: proof.method, reason: proof.reason, days: proof.days, contradicts },
  };
}

/** The lines of a table read from JSON count its header, which the answer doesn't have. */
const remark = (
  { line, column, code, value }: CellRemark<string>,
  table: SourceVerdict["table"],
): PullRemark => ({ line: table ? line - 1 : line, field: column, code, value });

const ends = (rows: readonly string[][]) => ({
  count: rows.length,
  first: rows.slice(0, SHOWN),
  last: rows.slice(Math.max(SHOWN, rows.length - SHOWN)),
});
