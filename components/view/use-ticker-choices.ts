"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useDeferredValue } from "react";
import type { Choice } from "@/components/ui/combobox";
import { nameOf } from "@/lib/format/name";
import { tickerSearchOptions } from "@/lib/tickers/queries";

/** The known tickers that a typed code or name may mean, for a Combobox. */
export function useTickerChoices(text: string, kind?: "equity" | "index" | "fund"): Choice[] {
  const locale = useLocale();
  const wanted = useDeferredValue(text.trim());
  const { data, isPlaceholderData } = useQuery({
    ...tickerSearchOptions(wanted, kind),
    enabled: wanted !== "",
  });
  if (text.trim() === "") return [];
  const letters = text.trim().toLowerCase();
  const fits = (words: (string | null)[]) => words.some((word) => word?.toLowerCase().includes(letters));
  return (data?.items ?? [])
    .filter((ticker) => !isPlaceholderData || fits([ticker.symbol, ticker.nameEn, ticker.nameZh]))
    .map((ticker) => ({ value: ticker.symbol, label: nameOf(ticker, locale), detail: ticker.symbol }));
}
