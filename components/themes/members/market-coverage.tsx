import { useLocale, useTranslations } from "next-intl";
import { Unknown } from "@/components/ui/delta";
import { formatOf } from "@/lib/format/of";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** Market by market: how many members are priced, and the newest bar day. */
export function MarketCoverageTable({ markets }: { markets: ThemeDetail["markets"] }) {
  const t = useTranslations("measures");
  const locale = useLocale();
  if (markets.length === 0) return null;
  return (
    <table className="text-2xs text-muted">
      <caption className="sr-only">{t("coverage")}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("market")}</th>
          <th scope="col">{t("coverage")}</th>
          <th scope="col">{t("lastBar")}</th>
        </tr>
      </thead>
      <tbody>
        {markets.map(({ market, priced, of, lastDay }) => (
          <tr key={market}>
            <th scope="row" className="pr-2 text-left font-normal">
              {market}
            </th>
            <td className="pr-2 text-right num">{formatOf(priced, of, locale)}</td>
            <td className="num">{lastDay ?? <Unknown reason="no_bars" />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
