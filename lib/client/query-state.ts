import { ApiProblem } from "@/lib/client/fetch";

/**
 * The part of a query's state that tells whether its data is valid; `data` belongs to the current key, not to a
 * placeholder.
 */
interface QueryStatus {
  data: unknown;
  error: Error | null;
}

/**
 * Whether the API refused the request itself. A network error or a fault of the server isn't a refusal: the data on the
 * screen may still be right.
 */
const isRefusal = (error: Error) => error instanceof ApiProblem && error.status >= 400 && error.status < 500;

/** Whether the query shows old data because its last refetch failed. */
export const isBehind = ({ data, error }: QueryStatus): boolean =>
  data !== undefined && error !== null && !isRefusal(error);

/**
 * The error to show instead of data: the first load failed, or the API now refuses the request. Null where the data is
 * valid.
 */
export const failureOf = <A extends QueryStatus>(query: A): A["error"] =>
  isBehind(query) ? null : query.error;

/** The interval of refetches after a lost connection, in milliseconds. */
const RETRY_AFTER = 5_000;

/** Whether the server is unreachable; a server that answers with a fault isn't polled. */
const isCutOff = (error: Error | null) => error instanceof ApiProblem && error.code === "network";

/** A query's `refetchInterval`: browsers report a network that is back, but not a server that is back. */
export const retryInterval = ({ state }: { state: QueryStatus }): number | false =>
  isBehind(state) && isCutOff(state.error) && RETRY_AFTER;

/** A mutation's `onSettled`: after a success it waits for the refetch of stale data; a failure is shown at once. */
export const unlessFailed = (error: unknown, renewed: Promise<unknown>) => (error ? undefined : renewed);
