import { setTimeout as wait } from "node:timers/promises";
import { boundedText } from "@/lib/bounded-text";
import { failedReading, type Failed, type ProviderFailure } from "@/lib/domain/provider/types";
import type { Turns } from "@/lib/prices/providers/line";

/** The retry policy of requests to providers. Milliseconds. */
export interface Patience {
  timeout: number;
  /** The number of attempts of a request. */
  attempts: number;
  /** The wait after the first failure; it doubles after each further one. */
  backoff: number;
  /** The longest accepted wait; a provider that requests a longer one counts as failed. */
  longestWait: number;
}

export const PATIENCE: Patience = { timeout: 20_000, attempts: 4, backoff: 1_000, longestWait: 60_000 };

const LARGEST_ANSWER = 32 * 1024 * 1024;

export interface ProviderRequest {
  url: URL;
  /** Sent as JSON by POST; without it the request is a GET. */
  json?: unknown;
  /** The header with the source's token. */
  header?: { name: string; value: string };
  /** Whether the address may not be asked; checked before every attempt, because a name can change its address. */
  isRefused?: (url: URL) => Promise<boolean>;
}

export type AnswerText = { ok: true; text: string } | Failed;

type Attempt = { answer: AnswerText; again: boolean; retryAfter: number | null };

/**
 * Sends a request to a provider through its queue. A rate limit, a server error and a lost connection are retried with
 * growing waits that respect `Retry-After`. The result never includes the request, which may contain a token.
 */
export async function ask(
  question: ProviderRequest,
  line: Turns,
  patience: Patience,
  signal: AbortSignal,
): Promise<AnswerText> {
  try {
    for (let attempt = 1; ; attempt++) {
      const { answer, again, retryAfter } = await line.turn(async () => {
        const quotaWait = line.take();
        return quotaWait > 0 ? overQuota(quotaWait) : once(question, patience.timeout, signal);
      }, signal);
      if (!again || attempt >= patience.attempts) return withWait(answer, retryAfter);
      const jitter = 0.5 + Math.random() / 2;
      const pause = Math.max(retryAfter ?? 0, patience.backoff * 2 ** (attempt - 1) * jitter);
      if (pause > patience.longestWait) return withWait(answer, retryAfter);
      if (!answer.ok && answer.code === "rate_limited") line.hold(pause);
      await wait(pause, undefined, { signal });
    }
  } catch (error) {
    if (signal.aborted) return failedReading("cancelled");
    throw error;
  }
}

/** The longest wait of a person for an answer, the queue included. */
export const LONGEST_WAIT = 30_000;

/** Asks for no longer than a person waits; without a `longest`, until the signal ends it. */
export async function inTime<A extends { ok: true }>(
  ask: (signal: AbortSignal) => Promise<A | Failed>,
  signal: AbortSignal,
  longest: number | undefined,
): Promise<A | Failed> {
  if (longest === undefined) return ask(signal);
  const timeUp = AbortSignal.timeout(longest);
  const answer = await ask(AbortSignal.any([signal, timeUp]));
  return !answer.ok && answer.code === "cancelled" && timeUp.aborted ? failedReading("timeout") : answer;
}

/** The refusal of a request that the source's published quota would refuse. */
const overQuota = (retryAfter: number): Attempt => ({
  answer: failedReading("rate_limited"),
  again: false,
  retryAfter,
});

const withWait = (answer: AnswerText, retryAfter: number | null): AnswerText =>
  answer.ok || retryAfter === null ? answer : { ...answer, retryAfter };

async function once(
  { url, json, header, isRefused }: ProviderRequest,
  timeout: number,
  signal: AbortSignal,
): Promise<Attempt> {
  const isLate = AbortSignal.timeout(timeout);
  try {
    if (await isRefused?.(url))
      return { answer: failedReading("refused_address"), again: false, retryAfter: null };
    const response = await fetch(url, {
      method: json === undefined ? "GET" : "POST",
      headers: {
        accept: "application/json, text/csv, text/plain, */*",
        "user-agent": "Mozilla/5.0 (compatible; Themeboard)",
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...(header && { [header.name]: header.value }),
      },
      body: json === undefined ? undefined : JSON.stringify(json),
      redirect: "manual", // a redirect must not carry the token to another host
      signal: AbortSignal.any([signal, isLate]),
      cache: "no-store",
    });
    return attemptOf(response, await boundedText(response, LARGEST_ANSWER), header !== undefined);
  } catch (error) {
    if (signal.aborted) throw error;
    if (isLate.aborted) return again("timeout", `${timeout / 1000} s`);
    return again("unreachable", causeOf(error));
  }
}

function attemptOf(response: Response, text: string | null, takesToken: boolean): Attempt {
  const status = `HTTP ${response.status}`;
  if (response.status === 429) return again("rate_limited", status, retryAfter(response));
  if (response.status >= 500) return again("provider_error", status, retryAfter(response));
  if (takesToken && (response.status === 401 || response.status === 403)) {
    return { answer: failedReading("bad_token", status), again: false, retryAfter: null };
  }
  // Responses 404 and 400 are part of a provider's protocol: they reject a symbol with a reason, which the provider's
  // parser reads.
  const isProtocol =
    response.ok || response.status === 404 || response.status === 400 || response.status === 422;
  if (!isProtocol || text === null)
    return { answer: failedReading("unexpected_answer", status), again: false, retryAfter: null };
  return { answer: { ok: true, text }, again: false, retryAfter: null };
}

function again(code: ProviderFailure, detail?: string, retryAfter: number | null = null): Attempt {
  return { answer: failedReading(code, detail), again: true, retryAfter };
}

/** Returns milliseconds; the header has seconds or a date. */
function retryAfter(response: Response): number | null {
  const text = response.headers.get("retry-after");
  if (!text) return null;
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds);
}

/** The error code of the system (`ECONNREFUSED`), because the message would contain the URL. */
function causeOf(error: unknown): string | undefined {
  const { cause, code = cause?.code } = error as { cause?: { code?: unknown }; code?: unknown };
  return typeof code === "string" ? code : undefined;
}
