import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageTexts } from "@/app/page-texts";
import { answer, Primed } from "@/app/primed";
import { PriceSourcesScreen } from "@/components/screens/price-sources-screen";
import { listPriceSources } from "@/lib/prices/sources/data";
import { priceSourcesOptions } from "@/lib/prices/sources/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("priceSources");
  return { title: t("title") };
}

export default async function PriceSourcesPage() {
  return (
    <PageTexts of={["priceSources", "settings", "priceCodes", "providers"]}>
      <Primed answers={[answer(priceSourcesOptions(), await listPriceSources())]}>
        <PriceSourcesScreen />
      </Primed>
    </PageTexts>
  );
}
