import { provable, proveSeries, type ProvedSeries } from "@/lib/domain/price-check/prove-series";
import type { CellRemark, PriceFileVerdict } from "@/lib/domain/price-file/types";
import { SOURCE_FIELDS, type HttpSourceSpec } from "@/lib/domain/provider/http-source";
import { readSourceAnswer, type SourceVerdict } from "@/lib/domain/provider/http-source-answer";
import type { ProviderFailure } from "@/lib/domain/provider/types";
import type { Pulled } from "@/lib/prices/providers/http-source";
import type { PullRemark, TestPull } from "@/lib/prices/sources/test-pull-schema";

const SHOWN = 10;
const MOST_REMARKS = 20;
const ANSWER_START = 2_000;

type Unread = Pick<TestPull, "symbol" | "from" | "to">;
type Faults = TestPull["fields"];
const nothing = {
  request: null,
  failure: null,
  fields: {},
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

/** The fields of failures that came before an answer. */
const PART_OF: Readonly<Partial<Record<ProviderFailure, Faults>>> = {
  no_token: { "header.variable": "unset_variable" },
  bad_token: { "header.variable": "bad_token" },
  refused_address: { url: "refused_address" },
};

const failure = (code: string, more: Partial<TestPull["failure"]> = {}) => ({
  code,
  detail: null,
  place: null,
  found: [],
  ...more,
});

/** A pull as a person sees it; `pulled`: null where the source's spelling can't name the ticker. */
export function shownPull(
  pulled: (Pulled & { isSet: boolean }) | null,
  spec: HttpSourceSpec,
  asked: Unread,
): TestPull {
  if (!pulled)
    return { ...nothing, ...asked, failure: failure("not_covered"), fields: { spelling: "not_nameable" } };
  const { url, spelled, answer, isSet } = pulled;
  const shown = { ...nothing, ...asked, request: { url, header: spec.header && { ...spec.header, isSet } } };
  if (!answer.ok) {
    const { code, detail = null } = answer;
    return { ...shown, failure: failure(code, { detail }), fields: PART_OF[code] ?? {} };
  }
  const start = { start: answer.text.slice(0, ANSWER_START), length: answer.text.length };
  const read = readSourceAnswer(answer.text, spec, asked.symbol, spelled);
  if (!read.ok) {
    const { code, place, found, field } = read;
    return { ...shown, answer: start, failure: failure(code, { place, found }), fields: { [field]: code } };
  }
  return {
    ...shown,
    answer: start,
    ...(read.verdict.ok ? barsOf(read, read.verdict, spec, asked) : cellsOf(read, spec)),
  };
}

/** The cells of an answer whose rows are no bars, as they came. */
function cellsOf({ table, verdict }: SourceVerdict, spec: HttpSourceSpec): Partial<TestPull> {
  if (verdict.ok) return {};
  const { code, detail = null, table: view } = verdict;
  const names = view?.columns.map(({ name }) => name) ?? [];
  const cells = table
    ? { fields: table.fields, rows: table.rows }
    : { fields: names, rows: view?.sample ?? [] };
  return {
    failure: failure(code, { detail, found: code === "unknown_columns" ? names : [] }),
    fields: faultsOf(code, names, spec),
    rows: { ...ends(cells.rows), fields: cells.fields, areBars: false },
  };
}

/** The fields of a description that a refusal of the whole answer is about. */
function faultsOf(code: string, names: readonly string[], { fields }: HttpSourceSpec): Faults {
  if (code === "mislabelled_columns") return { "fields.high": code };
  if (code === "adjusted_beside_raw") return { "fields.close": code };
  if (code !== "unknown_columns") return { layout: "other_layout" };
  const absent = SOURCE_FIELDS.filter((field) => fields[field] !== null && !names.includes(fields[field]));
  return Object.fromEntries(absent.map((field) => [`fields.${field}`, "not_there"]));
}

function barsOf(
  { table }: SourceVerdict,
  verdict: Extract<PriceFileVerdict, { ok: true }>,
  spec: HttpSourceSpec,
  { symbol, from, to }: Unread,
): Partial<TestPull> {
  const fields = SOURCE_FIELDS.filter((field) => spec.fields[field] !== null);
  const bars = verdict.rows.filter(({ day }) => day >= from && day <= to);
  const days = [...bars].sort((a, b) => (a.day < b.day ? -1 : 1));
  const proved = proveSeries(symbol, provable(days), spec.adjustment);
  const { method, reason, days: tested } = proved.proof;
  const questions = verdict.questions.map(({ about }) => about);
  const [open] = questions;
  const warnings = verdict.warnings
    .filter(({ code }) => code !== "ignored_column")
    .map((each) => remark(each, table));
  return {
    failure: open ? failure(open) : bars.length === 0 ? failure("no_data") : null,
    fields: {
      ...provedFaults(proved),
      ...openFaults(questions),
      ...(verdict.rows.length === 0 && verdict.rejected[0]?.code === "bad_day"
        ? { dayForm: "other_form" }
        : {}),
    },
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
    questions,
    proof: bars.length === 0 ? null : { method, reason, days: tested, contradicts: proved.contradicts },
  };
}

/** The parts of a description that its rows disprove: a refresh stores nothing as long as they stand. */
function provedFaults({ contradicts, proof, units }: ProvedSeries): Faults {
  const ofUnits = (units?.faults ?? []).map((code) => [
    code.includes("shares") ? "volumeFactor" : "turnoverFactor",
    code,
  ]);
  return { ...Object.fromEntries(ofUnits), ...(contradicts ? { adjustment: `proved_${proof.method}` } : {}) };
}

function openFaults(questions: readonly string[]): Faults {
  return {
    ...(questions.includes("date_order") ? { dayForm: "date_order" } : {}),
    ...(questions.includes("adjusted_close") ? { "fields.adjClose": "adjusted_close" } : {}),
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
