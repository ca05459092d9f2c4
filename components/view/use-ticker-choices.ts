"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useDeferredValue } from "react";
import type { Choice } from "@/components/ui/combobox";
import type { TickerKind } from "@/lib/domain/symbol/symbol-description";
import { containsText } from "@/lib/format/contains-text";
import { nameOf } from "@/lib/format/name";
import { tickerSearchOptions } from "@/lib/tickers/queries";

/** The known tickers that match a typed code or name, for a Combobox. */
export function useTickerChoices(text: string, kind?: TickerKind): Choice[] {
  const locale = useLocale();
  const wanted = useDeferredValue(text.trim());
  const { data, isPlaceholderData } = useQuery({
    ...tickerSearchOptions(wanted, kind),
    enabled: wanted !== "",
  });
  if (text.trim() === "") return [];
  return (data?.items ?? [])
    .filter(
      (ticker) => !isPlaceholderData || containsText([ticker.symbol, ticker.nameEn, ticker.nameZh], text),
    )
    .map((ticker) => ({ value: ticker.symbol, label: nameOf(ticker, locale), detail: ticker.symbol }));
}
