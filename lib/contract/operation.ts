import type { z } from "zod";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * One operation of the HTTP API: its input and its answer. Routes validate with it and openapi.json is generated from
 * it, so the two can't disagree.
 */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  method: Method;
  path: `/${string}`;
  tag: string;
  summary: string;
  params: Params;
  query: Query;
  /** Absent: the operation takes no JSON body. */
  body?: Body;
  /** The most bytes of that body; by default 2 MiB. */
  bodyMaxBytes?: number;
  answer: Answer;
  /** Further data of its problems, beside the members that all have. */
  problem?: z.ZodType;
  /** The content type of an answer that isn't JSON: the route makes the response. */
  answerType?: string;
  status?: 200 | 201;
  /** Further statuses of the answer, each with its condition. */
  also?: Readonly<Record<number, string>>;
  /** Content types of a body that the route reads itself; beside `body` they are the other choice. */
  rawBody?: readonly string[];
}

export function operation<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  spec: Operation<P, Q, B, A>,
): Operation<P, Q, B, A> {
  return spec;
}
