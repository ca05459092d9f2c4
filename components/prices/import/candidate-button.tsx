"use client";

import { useLocale, useTranslations } from "next-intl";
import type { SymbolChoice } from "@/components/prices/import/import-error";
import { Button } from "@/components/ui/button";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { nameOf } from "@/lib/format/name";

/** One of the tickers that may be meant: its code, its name where the board knows it, and whether it is a share or an index. */
export function CandidateButton({
  candidate,
  onChoose,
}: {
  candidate: SymbolChoice;
  onChoose: (symbol: string) => void;
}) {
  const kinds = useTranslations("tickers.kinds");
  const locale = useLocale();
  const { symbol } = candidate;
  const name = nameOf(candidate, locale);
  return (
    <Button onClick={() => onChoose(symbol)}>
      {symbol}
      <span className="font-normal text-muted">
        {[name !== symbol && name, kinds(describeSymbol(symbol).kind)].filter(Boolean).join(" · ")}
      </span>
    </Button>
  );
}
