import { GUARD_PROBLEMS, problemType } from "@/lib/contract/request-guard.mjs";
import type { Problem } from "@/lib/contract/problem-schema";
import type { ErrorCode, Failure } from "@/lib/result";

/** The HTTP status and RFC 9457 title of each error code. */
const PROBLEMS: Record<ErrorCode, { status: number; title: string }> = {
  ...GUARD_PROBLEMS,
  malformed_json: { status: 400, title: "The body is not JSON" },
  malformed_body: { status: 400, title: "The body cannot be read" },
  forbidden_origin: { status: 403, title: "Writes from another site are refused" },
  not_found: { status: 404, title: "Not found" },
  edit_conflict: { status: 409, title: "Somebody else changed it first" },
  changed_meanwhile: { status: 409, title: "The ticker changed while its prices were on their way" },
  already_watched: { status: 409, title: "Already watched in this theme" },
  code_taken: { status: 409, title: "The board has a ticker under that code" },
  series_differ: { status: 409, title: "The prices of the two tickers cannot be joined" },
  watched_twice: { status: 409, title: "A theme watches both tickers at one time" },
  already_there: { status: 409, title: "Already there" },
  adjustment_conflict: { status: 409, title: "The series there has another adjustment" },
  adjustment_seam: { status: 409, title: "The file and the series there part on some day" },
  not_as_stated: { status: 422, title: "The rows prove another adjustment or unit than is stated" },
  short_history: { status: 409, title: "The new history begins later than the series there" },
  other_prices: { status: 409, title: "Hardly any close of the file is that of the series there" },
  no_overlap: { status: 409, title: "The file shares no day with the adjusted series there" },
  not_revertible: { status: 409, title: "Later changes rest on this import" },
  refresh_running: { status: 409, title: "Another round of refreshing is running" },
  body_too_large: { status: 413, title: "The body is too large" },
  unsupported_media_type: { status: 415, title: "Unsupported content type" },
  invalid: { status: 422, title: "The input is not valid" },
  too_long: { status: 422, title: "Too long" },
  ambiguous_symbol: { status: 422, title: "The symbol could be more than one" },
  unknown_symbol: { status: 422, title: "Neither a code nor a known name" },
  not_a_report: { status: 422, title: "The text is not a report" },
  unreadable_file: { status: 422, title: "The file cannot be read" },
  assistant_off: { status: 409, title: "The settings name no drafting assistant" },
  assistant_failed: { status: 502, title: "The drafting assistant gave no usable answer" },
  cancelled: { status: 499, title: "The caller went away" },
  read_only: { status: 503, title: "The database cannot be written to" },
  database_replaced: { status: 503, title: "The database's file is not the one that is open" },
  database_damaged: { status: 503, title: "The database's file is damaged" },
  no_space: { status: 507, title: "There is no room left for the database" },
  server_error: { status: 500, title: "Something broke here" },
};

export function problemOf(failure: Failure): Problem {
  const { status, title } = PROBLEMS[failure.code];
  return {
    type: problemType(failure.code),
    title,
    status,
    code: failure.code,
    ...(failure.detail === undefined ? {} : { detail: failure.detail }),
    ...(failure.fields === undefined ? {} : { fields: failure.fields }),
    ...failure.extra,
  };
}

export function problemResponse(failure: Failure): Response {
  const problem = problemOf(failure);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}
