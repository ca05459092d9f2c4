"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { isOldBeijingCode } from "@/lib/domain/symbol/beijing-codes";
import { nameOf } from "@/lib/format/name";
import type { TickerItem } from "@/lib/tickers/schema";

/** A ticker's delisting, former names and codes, and the question for its code of today; nothing for most tickers. */
export function TickerListing({ ticker, onRenumber }: { ticker: TickerItem; onRenumber: () => void }) {
  const t = useTranslations("tickers");
  const locale = useLocale();
  const { symbol, formerNames, formerCodes, delistedOn } = ticker;
  const formerly = [
    ...formerNames.map(({ since, until, ...names }) => ({
      ...{ label: nameOf({ ...names, symbol }, locale), since, until },
    })),
    ...formerCodes.map((code) => ({ label: code.symbol, since: null, until: code.until })),
  ];
  const daysOf = (since: string | null, until: string | null) =>
    since && until ? "both" : since ? "since" : until ? "until" : "none";
  const asksForCode = isOldBeijingCode(symbol) && delistedOn === null;
  if (formerly.length === 0 && delistedOn === null && !asksForCode) return null;
  return (
    <ul
      aria-label={t("listing")}
      className="flex flex-wrap items-baseline gap-x-4 gap-y-1 pb-3 text-sm text-muted"
    >
      {delistedOn !== null && <li className="text-warn">{t("delistedOn", { day: delistedOn })}</li>}
      {formerly.map(({ label, since, until }) => (
        <li key={`${label} ${since} ${until}`}>
          {t(`formerly.${daysOf(since, until)}`, { label, since: since ?? "", until: until ?? "" })}
        </li>
      ))}
      {asksForCode && (
        <li className="flex flex-wrap items-baseline gap-2">
          {t("oldCode")}
          <Button size="sm" onClick={onRenumber}>
            {t("renumber")}
          </Button>
        </li>
      )}
    </ul>
  );
}
