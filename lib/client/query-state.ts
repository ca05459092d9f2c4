import { ApiProblem } from "@/lib/client/fetch";

/** As much of a query as tells whether its answer stands; `data` is of what is asked now, not of what was asked before. */
interface Asked {
  data: unknown;
  error: Error | null;
}

/** The board answered, and said no. Whoever wasn't answered, or by something broken, knows nothing new. */
const isRefusal = (error: Error) => error instanceof ApiProblem && error.status >= 400 && error.status < 500;

/** What was answered before stands, though asking again came to nothing. */
export const isBehind = ({ data, error }: Asked): boolean =>
  data !== undefined && error !== null && !isRefusal(error);

/** What takes the place of an answer: why the first wasn't given, or why what is asked is refused by now; null where an answer stands. */
export const failureOf = <A extends Asked>(asked: A): A["error"] => (isBehind(asked) ? null : asked.error);

/** How often what is behind is asked for again. Milliseconds. */
const AGAIN = 5_000;

/** Nobody answered; what answers but is broken is not asked time and again. */
const isCutOff = (error: Error | null) => error instanceof ApiProblem && error.code === "network";

/** For a query's `refetchInterval`: a server that is back isn't told of by the browser, as a network is. */
export const askAgain = ({ state }: { state: Asked }): number | false =>
  isBehind(state) && isCutOff(state.error) && AGAIN;

/** For a mutation's `onSettled`: what it made old is waited for where it was saved; where it wasn't, that is said at once. */
export const unlessFailed = (error: unknown, renewed: Promise<unknown>) => (error ? undefined : renewed);
