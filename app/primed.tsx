import {
  dehydrate,
  type DataTag,
  type InfiniteData,
  type QueryClient,
  type QueryKey,
} from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Hydrated } from "@/app/hydrated";
import { makeQueryClient } from "@/app/query-client";
import type { Result } from "@/lib/result";

interface Keyed<Data> {
  queryKey: DataTag<QueryKey, Data, Error>;
}
interface Page {
  nextCursor: string | null;
}
type Prime = (client: QueryClient) => void;

/** Puts data that the page has read into the cache under its screen's query. */
export const answer =
  <Data,>({ queryKey }: Keyed<Data>, data: NoInfer<Data>): Prime =>
  (client) =>
    void client.setQueryData(queryKey, () => data);

/** Like `answer` for a result that may have failed: the screen then sends the request and shows the error. */
export const answerIfOk = <Data,>(query: Keyed<Data>, result: Result<NoInfer<Data>>): Prime =>
  result.ok ? answer(query, result.value) : () => undefined;

/**
 * Puts the beginning of a list into the cache. An incomplete list is stale at once, so the browser shows it and loads
 * the whole list.
 */
export const beginning =
  <Data extends Page>({ queryKey }: Keyed<Data>, page: NoInfer<Data>): Prime =>
  (client) =>
    void client.setQueryData(queryKey, () => page, page.nextCursor === null ? undefined : { updatedAt: 0 });

/** Puts the first page of a paged list into the cache; the browser's first page may be longer. */
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

/** Provides a screen with prefetched query results. */
export function Primed({ answers, children }: { answers: readonly Prime[]; children: ReactNode }) {
  const client = makeQueryClient();
  for (const prime of answers) prime(client);
  return <Hydrated json={JSON.stringify(dehydrate(client))}>{children}</Hydrated>;
}
