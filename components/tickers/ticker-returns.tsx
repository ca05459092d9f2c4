import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Delta, Unknown } from "@/components/ui/delta";
import { nameOf } from "@/lib/format/name";
import { formatPrice } from "@/lib/format/number";
import type { Bars } from "@/lib/prices/series/schema";
import type { WatchRow } from "@/lib/watchlist/schema";

const PERIODS = ["1d", "1w", "1m", "3m", "ytd", "1y"] as const;

/** A ticker's last close and returns, and for each theme that watches it those since the call and since it was added. */
export function TickerReturns({
  bars,
  currency,
  watches,
}: {
  bars: Bars | undefined;
  currency: string;
  watches: readonly WatchRow[];
}) {
  const t = useTranslations("tickers");
  const units = useTranslations("units.period");
  const watchlist = useTranslations("watchlist");
  const locale = useLocale();
  const last = bars?.last;
  return (
    <dl aria-label={t("returns")} className="flex min-h-12 flex-wrap gap-x-6 gap-y-1.5 pb-3">
      <Figure name={t("lastClose")}>
        {last ? (
          <>
            <span className="font-semibold">
              {formatPrice(last.close, locale)} {currency}
            </span>{" "}
            <span className="text-xs text-muted">{last.day}</span>
          </>
        ) : (
          <Unknown reason="no_prices" />
        )}
      </Figure>
      {bars &&
        PERIODS.map((period) => (
          <Figure key={period} name={units(period)}>
            <Delta value={bars.returns[period].value} reason={bars.returns[period].reason} />
          </Figure>
        ))}
      {watches.map((watch) => {
        const theme = nameOf(
          { nameEn: watch.themeNameEn, nameZh: watch.themeNameZh, slug: watch.theme },
          locale,
        );
        return [
          <Figure key={`${watch.id} call`} name={`${units("sinceCall")} · ${theme}`}>
            <Delta value={watch.sinceCall} reason={watch.reasons.sinceCall} lastKnown={watch.lastKnown} />
          </Figure>,
          watch.addedOn !== watch.callDay && (
            <Figure key={watch.id} name={`${watchlist("sinceAdded")} · ${theme}`}>
              <Delta value={watch.sinceAdded} reason={watch.reasons.sinceAdded} />
            </Figure>
          ),
        ];
      })}
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-2xs text-muted">{name}</dt>
      <dd className="text-base num">{children}</dd>
    </div>
  );
}
