import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pageContext } from "@/app/page-context";
import { PageTexts } from "@/app/page-texts";
import { answer, Primed } from "@/app/primed";
import { PricesScreen } from "@/components/screens/prices-screen";
import { readSettings } from "@/lib/settings/data";
import { settingsOptions } from "@/lib/settings/queries";
import { everyPage, PAGE_MOST } from "@/lib/client/every-page";
import { nameOf } from "@/lib/format/name";
import { readThemes } from "@/lib/board/themes";
import { listImports } from "@/lib/prices/imports/data";
import { listSeries } from "@/lib/prices/series/data";
import { priceImportsOptions } from "@/lib/prices/imports/queries";
import { priceSeriesOptions } from "@/lib/prices/series/queries";
import { readNewestRefresh } from "@/lib/prices/refreshes/data";
import { newestRefreshOptions } from "@/lib/prices/refreshes/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("prices");
  return { title: t("title") };
}

export default async function PricesPage() {
  const [locale, themes, series, imports, refresh, settings] = await Promise.all([
    getLocale(),
    readThemes({ base: "first_close" }, await pageContext()),
    everyPage((cursor) => listSeries({ limit: PAGE_MOST, cursor })),
    listImports({ limit: 100 }),
    readNewestRefresh(),
    readSettings(),
  ]);
  const answers = [
    answer(priceSeriesOptions(), series),
    answer(priceImportsOptions(), { pages: [imports], pageParams: [null] }),
    answer(newestRefreshOptions(), refresh),
    answer(settingsOptions(), settings),
  ];
  const items = themes.ok ? themes.value.items : [];
  return (
    <PageTexts
      of={[
        "checks",
        "priceCodes",
        "pricesImport",
        "providers",
        "refresh",
        "seriesProof",
        "settings",
        "tickers",
      ]}
    >
      <Primed answers={answers}>
        <PricesScreen themeNames={items.map((theme) => [theme.slug, nameOf(theme, locale)] as const)} />
      </Primed>
    </PageTexts>
  );
}
