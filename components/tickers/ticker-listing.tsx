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
    ...formerNames.map((each) => ({ label: nameOf({ ...each, symbol }, locale), until: each.until })),
    ...formerCodes.map((each) => ({ label: each.symbol, until: each.until })),
  ];
  const asksForCode = isOldBeijingCode(symbol) && delistedOn === null;
  if (formerly.length === 0 && delistedOn === null && !asksForCode) return null;
  return (
    <ul
      aria-label={t("listing")}
      className="flex flex-wrap items-baseline gap-x-4 gap-y-1 pb-3 text-sm text-muted"
    >
      {delistedOn !== null && <li className="text-warn">{t("delistedOn", { day: delistedOn })}</li>}
      {formerly.map(({ label, until }) => (
        <li key={`${label} ${until}`}>
          {until === null ? t("formerly", { label }) : t("formerlyUntil", { label, day: until })}
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
