"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { saveText } from "@/components/ui/save-text";
import { tradingViewList } from "@/lib/domain/watchlist-text/tradingview-list";

/** Downloads watched tickers as a list that TradingView imports, with a section per theme. */
export function ListExport({
  fileName,
  sections,
  quiet = false,
}: {
  fileName: string;
  sections: () => { name: string; symbols: string[] }[];
  quiet?: boolean;
}) {
  const t = useTranslations("listImport");
  return (
    <Button
      {...(quiet ? { tone: "quiet" as const, size: "sm" as const } : {})}
      aria-label={t("tradingViewName")}
      onClick={() => saveText(fileName, tradingViewList(sections()), "text/plain;charset=utf-8")}
    >
      {quiet && <Download aria-hidden className="size-3.5" />}
      {t("tradingView")}
    </Button>
  );
}
