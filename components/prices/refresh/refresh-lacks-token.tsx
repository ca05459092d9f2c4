import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { useSourceText } from "@/components/view/use-source-text";
import type { Settings } from "@/lib/settings/schema";
import { PROVIDER_MARKETS } from "@/lib/domain/provider/markets";

/** For which markets nothing can come before a token is set: said before anybody is asked. */
export function RefreshLacksToken({ settings: { providers, tushareToken } }: { settings: Settings }) {
  const t = useTranslations("refresh");
  const markets = useTranslations("settings.providerMarkets");
  const sourceText = useSourceText();
  const locale = useLocale();
  const lacking = PROVIDER_MARKETS.filter((market) => providers[market] === "tushare");
  if (tushareToken || lacking.length === 0) return null;
  const named = new Intl.ListFormat(locale).format(lacking.map((market) => markets(market)));
  return (
    <p className="measure text-sm text-warn">
      ▲ {t("lacksToken", { provider: sourceText("tushare"), markets: named })} {t("remedies.no_token")}{" "}
      <TextLink href="/settings#providers">{t("toSettings")}</TextLink>
    </p>
  );
}
