import { logError } from "@/lib/log-error";
import type { z } from "zod";
import { mediaType, readJson } from "@/lib/http/body";
import { ForeignCursor } from "@/lib/contract/cursor";
import { fieldCodes } from "@/lib/contract/field-codes";
import type { Operation } from "@/lib/contract/operation";
import { checkHost, checkOrigin } from "@/lib/http/origin";
import { problemResponse } from "@/lib/contract/problem";
import { databaseFaultOf } from "@/lib/database-fault";
import { fail, invalid, ok, type Failure, type Result } from "@/lib/result";
import type { Context, Via } from "@/lib/contract/context";
import { contextVia } from "@/lib/session";

export interface RouteInput<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  context: Context;
  request: Request;
}

/** A result; `status` overrides the operation's own, for example 200 for an item that already existed. */
export type Answered<A> = Result<A> & { status?: number };

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/**
 * Builds a route's handler: it checks the request's host and origin, parses the input, runs the operation with the
 * request's context, and serialises the result. An expected failure becomes a problem+json; any other error is logged
 * and answered without its stack.
 */
export function defineRoute<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  operation: Operation<P, Q, B, A>,
  run: (input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answered<z.input<A>>>,
): Handler {
  return async (request, { params }) => {
    try {
      if (!checkHost(request.headers)) return problemResponse(fail("forbidden_host"));
      if (operation.method !== "GET" && !checkOrigin(request.headers)) {
        return problemResponse(fail("forbidden_origin"));
      }
      const input = await parseInput(operation, request, (await params) ?? {});
      if (!input.ok) return problemResponse(input);
      const answer = await run({ ...input.value, context: await contextVia(viaOf(request)), request });
      if (!answer.ok) return problemResponse(answer);
      if (answer.value instanceof Response) return answer.value;
      return jsonResponse(answer.value, answer.status ?? operation.status ?? 200);
    } catch (error) {
      if (request.signal.aborted && isAbort(error)) return problemResponse(fail("cancelled"));
      if (error instanceof ForeignCursor) return problemResponse(invalid("cursor", "invalid"));
      logError(operation.path, error, { method: operation.method });
      return problemResponse(fail(databaseFaultOf(error) ?? "server_error"));
    }
  };
}

/** Browsers send one of these headers; a script that sends one counts as a browser. */
const viaOf = ({ headers }: Request): Via =>
  headers.has("origin") || headers.has("sec-fetch-site") ? "browser" : "script";

const ABORT_CODES: readonly unknown[] = ["ABORT_ERR", "ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE"];

/** Whether an error results from the client's disconnect, rather than from a fault that happened at the same time. */
function isAbort(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    ["AbortError", "ResponseAborted"].includes(error.name) ||
    ("code" in error && ABORT_CODES.includes(error.code))
  );
}

const serialised = new WeakMap<object, Uint8Array<ArrayBuffer>>();

/** Serialises each object once, because cached results are sent repeatedly. */
function textOf(value: unknown): BodyInit {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const text = serialised.get(value) ?? new TextEncoder().encode(JSON.stringify(value));
  serialised.set(value, text);
  return text;
}

export function jsonResponse(value: unknown, status = 200): Response {
  return new Response(textOf(value), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  });
}

async function parseInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  operation: Operation<P, Q, B>,
  request: Request,
  rawParams: Record<string, string>,
): Promise<Result<{ params: z.output<P>; query: z.output<Q>; body: z.output<B> }>> {
  const params = operation.params.safeParse(rawParams);
  if (!params.success) return fail("not_found");
  const repeated = repeatedParameter(request);
  if (repeated) return repeated;
  const { searchParams } = new URL(request.url);
  const query = operation.query.safeParse(Object.fromEntries(searchParams), WITH_INPUT);
  if (!query.success) return invalidInput(query.error);
  if (!operation.body || operation.rawBody?.includes(mediaType(request))) {
    return ok({ params: params.data, query: query.data, body: undefined as z.output<B> });
  }
  const json = await readJson(request, operation.bodyMaxBytes);
  if (!json.ok) return json;
  const body = operation.body.safeParse(json.value, WITH_INPUT);
  if (!body.success) return invalidInput(body.error);
  return ok({ params: params.data, query: query.data, body: body.data });
}

/** The failure for a query with a repeated parameter, whose value would be ambiguous; null if there is none. */
export function repeatedParameter(request: Request): Failure | null {
  const { searchParams } = new URL(request.url);
  const repeated = [...new Set(searchParams.keys())].filter((name) => searchParams.getAll(name).length > 1);
  if (repeated.length === 0) return null;
  return fail("invalid", { fields: Object.fromEntries(repeated.map((name) => [name, "given_twice"])) });
}

/** Issues include the input, which distinguishes a missing field from one of the wrong type. */
const WITH_INPUT = { reportInput: true };

/** The failure `invalid` with its fields, or `too_long` if that is the only fault. */
function invalidInput(error: z.ZodError): Result<never> {
  const fields = fieldCodes(error);
  const codes = Object.values(fields);
  const onlyTooLong = codes.length === 1 && codes[0] === "too_long";
  return fail(onlyTooLong ? "too_long" : "invalid", { fields });
}
