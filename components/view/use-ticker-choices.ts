"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useDeferredValue } from "react";
import type { Choice } from "@/components/ui/combobox";
import type { TickerKind } from "@/lib/domain/symbol/symbol-description";
import { nameOf } from "@/lib/format/name";
import { tickerSearchOptions } from "@/lib/tickers/queries";

/** The tickers that match a typed code, name or pinyin, for a Combobox; the earlier ones until the answer comes. */
export function useTickerChoices(text: string, kind?: TickerKind): Choice[] {
  const locale = useLocale();
  const wanted = useDeferredValue(text.trim());
  const { data } = useQuery({
    ...tickerSearchOptions(wanted, kind),
    enabled: wanted !== "",
  });
  if (text.trim() === "") return [];
  return (data?.items ?? []).map((ticker) => ({
    value: ticker.symbol,
    label: nameOf(ticker, locale),
    detail: ticker.symbol,
  }));
}
