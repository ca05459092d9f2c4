"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDetailText } from "@/components/prices/refresh/detail-text";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { LinkButton } from "@/components/ui/link-button";
import { say, sayError } from "@/components/ui/toast";
import { useSourceText } from "@/components/view/use-source-text";
import { settingsOptions } from "@/lib/settings/queries";
import { problemCode } from "@/lib/client/refused";
import { providerMarket } from "@/lib/domain/provider/markets";
import { useRefreshTicker } from "@/lib/prices/refreshes/queries";
import { hasCome } from "@/lib/prices/refreshes/schema";

/** Refreshes a single ticker from its market's provider and shows the result in place. */
export function RefreshTicker({ symbol }: { symbol: string }) {
  const t = useTranslations("refresh");
  const providers = useTranslations("providers");
  const errorText = useErrorText();
  const sourceText = useSourceText();
  const detailText = useDetailText();
  const { data: settings } = useQuery(settingsOptions());
  const { data: item, ...refresh } = useRefreshTicker();
  const provider = settings?.providers[providerMarket(symbol)];
  if (!provider) return null;
  const ask = () =>
    refresh.mutate(symbol, {
      onSuccess: (fetched) => {
        if (hasCome(fetched.outcome))
          say(t(fetched.bars > 0 ? "storedBars" : "nothingNew", { count: fetched.bars }));
      },
      onError: (error) => sayError(errorText(problemCode(error))),
    });
  return (
    <div className="no-print flex flex-wrap items-center gap-2 pt-2 pb-3 text-sm">
      <Button size="sm" disabled={refresh.isPending} onClick={ask}>
        {t(refresh.isPending ? "asking" : "refreshFrom", { provider: sourceText(provider) })}
      </Button>
      {item && !hasCome(item.outcome) && (
        <span role="status" className="flex flex-wrap items-center gap-2">
          {providers(`outcomes.${item.outcome}`)}
          {item.detail && <span className="text-muted">{detailText(item)}</span>}
          <LinkButton size="sm" href="/prices#refresh">
            {t("toReport")}
          </LinkButton>
        </span>
      )}
    </div>
  );
}
