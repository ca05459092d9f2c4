import {
  dehydrate,
  HydrationBoundary,
  type DataTag,
  type InfiniteData,
  type QueryClient,
  type QueryKey,
} from "@tanstack/react-query";
import type { ReactNode } from "react";
import { makeQueryClient } from "@/app/query-client";
import type { Result } from "@/lib/result";

interface Keyed<Data> {
  queryKey: DataTag<QueryKey, Data, Error>;
}
interface Page {
  nextCursor: string | null;
}
type Prime = (client: QueryClient) => void;

/** An answer that the page has read, for the query that its screen asks it by. */
export const answer =
  <Data,>({ queryKey }: Keyed<Data>, data: NoInfer<Data>): Prime =>
  (client) =>
    void client.setQueryData(queryKey, () => data);

/** The same for what may be refused: then the screen asks, and says why. */
export const answerIfOk = <Data,>(query: Keyed<Data>, result: Result<NoInfer<Data>>): Prime =>
  result.ok ? answer(query, result.value) : () => undefined;

/**
 * The beginning of a list. Where there is more, it is stale from the start: the browser shows it at once, and asks for the
 * whole.
 */
export const beginning =
  <Data extends Page>({ queryKey }: Keyed<Data>, page: NoInfer<Data>): Prime =>
  (client) =>
    void client.setQueryData(queryKey, () => page, page.nextCursor === null ? undefined : { updatedAt: 0 });

/** The beginning of a list that is asked for page by page: its first page in the browser may be longer. */
export const firstPage =
  <Data extends Page>(
    { queryKey }: Keyed<InfiniteData<Data, unknown>>,
    result: Result<NoInfer<Data>>,
  ): Prime =>
  (client) => {
    if (!result.ok) return;
    const data = { pages: [result.value], pageParams: [null] };
    const isWhole = result.value.nextCursor === null;
    client.setQueryData(queryKey, () => data, isWhole ? undefined : { updatedAt: 0 });
  };

/** A screen whose first questions are answered with the page. */
export function Primed({ answers, children }: { answers: readonly Prime[]; children: ReactNode }) {
  const client = makeQueryClient();
  for (const prime of answers) prime(client);
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
