import path from "node:path";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageTexts } from "@/app/page-texts";
import { answer, Primed } from "@/app/primed";
import { SettingsScreen } from "@/components/screens/settings-screen";
import { readSettings } from "@/lib/settings/data";
import { settingsOptions } from "@/lib/settings/queries";
import { PAGE_MOST } from "@/lib/client/every-page";
import { env } from "@/lib/env/env";
import { readHealth } from "@/lib/http/health";
import { listPriceSources } from "@/lib/prices/sources/data";
import { priceSourcesOptions } from "@/lib/prices/sources/queries";
import { listVoidedThemes } from "@/lib/themes/data";
import { voidedThemesOptions } from "@/lib/themes/voided-queries";
import { readIndices } from "@/lib/tickers/data";
import { tickerSearchOptions } from "@/lib/tickers/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

export default async function SettingsPage() {
  const [settings, indices, voided, health, sources] = await Promise.all([
    readSettings(),
    readIndices(),
    listVoidedThemes({ limit: PAGE_MOST }),
    readHealth(),
    listPriceSources(),
  ]);
  const answers = [
    answer(settingsOptions(), settings),
    answer(tickerSearchOptions("", "index"), indices),
    answer(voidedThemesOptions(), voided),
    answer(priceSourcesOptions(), sources),
  ];
  const { databasePath } = env();
  return (
    <PageTexts of={["settings"]}>
      <Primed answers={answers}>
        <SettingsScreen
          timeZones={["UTC", ...Intl.supportedValuesOf("timeZone")]}
          about={{
            version: health.version,
            database: health.database,
            databasePath,
            backupFolder: path.join(path.dirname(databasePath), "backups"),
          }}
        />
      </Primed>
    </PageTexts>
  );
}
