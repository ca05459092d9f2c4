"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { RemoveSamples } from "@/components/prices/series/remove-samples";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { sampleStateOptions } from "@/lib/prices/samples/queries";
import type { SampleState } from "@/lib/prices/samples/schema";

/** Pages without any number that depends on prices. */
const WITHOUT_PRICES = ["/reports", "/notes", "/settings", "/help"];

/** A banner on every page with prices while generated prices are present. */
export function SampleBanner({ samples }: { samples: SampleState }) {
  const t = useTranslations("prices");
  const pathname = usePathname();
  const { sampleTickers: count } = useQuery({ ...sampleStateOptions(), initialData: samples }).data;
  const isWithoutPrices = WITHOUT_PRICES.some((root) => pathname === root || pathname.startsWith(`${root}/`));
  if (count === 0 || isWithoutPrices) return null;
  return (
    <Banner
      tone="warn"
      label={t("sampleBanner")}
      actions={
        <>
          <LinkButton tone="link" href="/prices#import">
            {t("import")}
          </LinkButton>
          <RemoveSamples tickers={count} trigger={<Button tone="link">{t("removeSamples")}</Button>} />
        </>
      }
    >
      {t("sampleShown", { count })}
    </Banner>
  );
}
