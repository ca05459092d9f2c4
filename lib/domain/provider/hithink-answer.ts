import { z } from "zod";
import { failedReading, shownText, type Failed } from "./types";

const envelope = z.object({ code: z.number(), message: z.string().nullish(), data: z.unknown().optional() });

/**
 * Reads HiThink's envelope, and in it `data`. A refusal is told by its code alone, because its data has no form.
 * Failures: `unexpected_answer` for anything outside the protocol, else by the vendor's code.
 */
export function readHithinkAnswer<T>(json: unknown, data: z.ZodType<T>): { ok: true; data: T } | Failed {
  const answer = envelope.safeParse(json);
  if (!answer.success) return failedReading("unexpected_answer");
  const { code, message } = answer.data;
  if (code !== 0) return failureOf(code, message ?? "");
  const read = data.safeParse(answer.data.data);
  return read.success ? { ok: true, data: read.data } : failedReading("unexpected_answer");
}

function failureOf(code: number, message: string): Failed {
  const detail = shownText(`${code} ${message}`);
  if (code === 2001 || code === 2003) return failedReading("bad_token", detail);
  if (code === 3001) return failedReading("unknown_symbol", detail);
  if (code === 3002) return failedReading("not_ready", detail);
  if (code === 4001) return failedReading("rate_limited", detail);
  if (code >= 5000 && code < 6000) return failedReading("provider_error", detail);
  return failedReading("unexpected_answer", detail);
}
