"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button, type ButtonProps } from "@/components/ui/button";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { nameOf, type Named } from "@/lib/format/name";

/**
 * The tickers that match an ambiguous code, each as a button with its symbol, its name if known, and its kind (share or
 * index).
 */
export function TickerCandidates({
  candidates,
  onChoose,
  size,
}: {
  candidates: readonly (Named & { symbol: string })[];
  onChoose: (symbol: string) => void;
  size?: ButtonProps["size"];
}) {
  const kinds = useTranslations("tickers.kinds");
  const locale = useLocale();
  return candidates.map((candidate) => {
    const { symbol } = candidate;
    const name = nameOf(candidate, locale);
    return (
      <Button key={symbol} size={size} onClick={() => onChoose(symbol)}>
        <span className="num">{symbol}</span>
        <span className="font-normal text-muted">
          {[name !== symbol && name, kinds(describeSymbol(symbol).kind)].filter(Boolean).join(" · ")}
        </span>
      </Button>
    );
  });
}
