import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageContext } from "@/app/page-context";
import { PageTexts } from "@/app/page-texts";
import { answer, Primed } from "@/app/primed";
import { PriceChecksScreen } from "@/components/screens/price-checks-screen";
import { everyPage, PAGE_MOST } from "@/lib/client/every-page";
import { unwrap } from "@/lib/client/unwrap";
import { priceChecksOptions } from "@/lib/prices/checks/queries";
import { readPriceChecks } from "@/lib/board/price-checks";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("checks.panel");
  return { title: t("title") };
}

export default async function ChecksPage() {
  const context = await pageContext();
  const checks = await everyPage(async (cursor) =>
    unwrap(await readPriceChecks({ limit: PAGE_MOST, cursor }, context)),
  );
  return (
    <PageTexts of={["checks"]}>
      <Primed answers={[answer(priceChecksOptions(), checks)]}>
        <PriceChecksScreen />
      </Primed>
    </PageTexts>
  );
}
