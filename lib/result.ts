import type { DatabaseFaultCode } from "@/lib/database-fault";

/**
 * An expected outcome as a value. A failure carries a snake_case code, never a sentence: sentences live in lib/i18n.
 * `fields` names the input's places and their codes; `extra` travels to the caller beside them (candidates, the current note).
 */
export type Failure = {
  ok: false;
  code: ErrorCode;
  fields?: Record<string, string>;
  detail?: string;
  extra?: Record<string, unknown>;
};
export type Result<T> = { ok: true; value: T } | Failure;

export type ErrorCode =
  | "malformed_json"
  | "malformed_body"
  | "malformed_path"
  | "forbidden_origin"
  | "forbidden_host"
  | "not_found"
  | "method_not_allowed"
  | "edit_conflict"
  | "changed_meanwhile"
  | "already_watched"
  | "code_taken"
  | "series_differ"
  | "watched_twice"
  | "already_there"
  | "adjustment_conflict"
  | "adjustment_seam"
  | "not_as_stated"
  | "short_history"
  | "other_prices"
  | "no_overlap"
  | "not_revertible"
  | "refresh_running"
  | "body_too_large"
  | "unsupported_media_type"
  | "invalid"
  | "too_long"
  | "ambiguous_symbol"
  | "unknown_symbol"
  | "not_a_report"
  | "unreadable_file"
  | "assistant_off"
  | "assistant_failed"
  | "cancelled"
  | DatabaseFaultCode
  | "server_error";

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: ErrorCode, more: Omit<Failure, "ok" | "code"> = {}): Failure {
  return { ok: false, code, ...more };
}

/** One invalid field: 422 `invalid` with that field's code. */
export function invalid(field: string, code: string): Failure {
  return fail("invalid", { fields: { [field]: code } });
}
