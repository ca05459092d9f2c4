import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/app/query-client";
import { PricesView } from "@/components/prices/prices-view";
import { nameOf } from "@/lib/format/name";
import { readThemes } from "@/lib/market/answers";
import { listImports, listSeries } from "@/lib/prices/data";
import { priceImportsOptions, priceSeriesOptions } from "@/lib/prices/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("prices");
  return { title: t("title") };
}

export default async function PricesPage() {
  const client = makeQueryClient();
  const [locale, themes, series, imports] = await Promise.all([
    getLocale(),
    readThemes({ base: "first_close" }),
    listSeries({ limit: 500 }),
    listImports({ limit: 100 }),
  ]);
  client.setQueryData(priceSeriesOptions().queryKey, series);
  client.setQueryData(priceImportsOptions().queryKey, imports);
  const items = themes.ok ? themes.value.items : [];
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PricesView themeNames={items.map((theme) => [theme.slug, nameOf(theme, locale)] as const)} />
    </HydrationBoundary>
  );
}
