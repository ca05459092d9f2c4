"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useDeferredValue } from "react";
import type { Choice } from "@/components/ui/combobox";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import type { TickerKind } from "@/lib/domain/symbol/listing-rules";
import { nameOf } from "@/lib/format/name";
import { tickerSearchOptions } from "@/lib/tickers/queries";

/** The choices of a Combobox for a typed text, and whether Enter takes the first of them. */
interface TickerChoices {
  choices: Choice[];
  preselected: boolean;
}

/**
 * The tickers that match a typed code, name or pinyin; the earlier ones until the answer comes. The first one is
 * preselected once it answers the whole text, unless the text is a code, which means itself.
 */
export function useTickerChoices(text: string, kind?: TickerKind): TickerChoices {
  const locale = useLocale();
  const wanted = useDeferredValue(text.trim());
  const { data, isPlaceholderData } = useQuery({
    ...tickerSearchOptions(wanted, kind),
    enabled: wanted !== "",
  });
  if (text.trim() === "") return { choices: [], preselected: false };
  const choices = (data?.items ?? []).map((ticker) => ({
    value: ticker.symbol,
    label: nameOf(ticker, locale),
    detail: ticker.symbol,
  }));
  return { choices, preselected: wanted === text.trim() && !isPlaceholderData && !isCode(wanted) };
}

function isCode(text: string): boolean {
  const verdict = parseSymbol(text);
  return verdict.ok || verdict.code === "ambiguous_symbol";
}
