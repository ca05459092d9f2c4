import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/app/query-client";
import { PriceChecks } from "@/components/checks/price-checks";
import { unwrap } from "@/lib/api/unwrap";
import { CHECKS_PER_PAGE, priceChecksOptions } from "@/lib/checks/queries";
import { readPriceChecks } from "@/lib/market/checks";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("checks.panel");
  return { title: t("title") };
}

export default async function ChecksPage() {
  const client = makeQueryClient();
  const first = unwrap(await readPriceChecks({ limit: CHECKS_PER_PAGE }));
  // A board of more series than an answer holds asks for the rest itself.
  if (first.nextCursor === null) client.setQueryData(priceChecksOptions().queryKey, first);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PriceChecks />
    </HydrationBoundary>
  );
}
