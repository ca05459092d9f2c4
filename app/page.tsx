import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { SearchParams } from "nuqs/server";
import { makeQueryClient } from "@/app/query-client";
import { Overview } from "@/components/themes/overview";
import { unwrap } from "@/lib/api/unwrap";
import { readThemes } from "@/lib/market/answers";
import { latestViewDay } from "@/lib/market/view";
import { boardOptions } from "@/lib/themes/queries";
import { apiView, loadView } from "@/lib/view/params";

/** The overview. */
export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = apiView(await loadView(searchParams));
  const client = makeQueryClient();
  await client.prefetchQuery({
    ...boardOptions(view),
    queryFn: async () => unwrap(await readThemes({ ...view, base: view.base ?? "first_close" })),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Overview today={await latestViewDay()} />
    </HydrationBoundary>
  );
}
