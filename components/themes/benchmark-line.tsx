"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { SettingsDialog } from "@/components/themes/theme-settings";
import { Button } from "@/components/ui/button";
import { Unknown } from "@/components/ui/delta";
import { nameOf } from "@/lib/format/name";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { tickerSearchOptions } from "@/lib/tickers/queries";

/** The benchmark a theme goes by, whose choice it is, and the way to choose another; a sector's is its themes' too. */
export function BenchmarkLine({ theme, today }: { theme: ThemeDetail; today: string }) {
  const t = useTranslations("measures");
  const locale = useLocale();
  const { data: indices } = useQuery(tickerSearchOptions("", "index"));
  const [isOpen, setOpen] = useState(false);
  const { benchmark: symbol } = theme.why;
  const known = indices?.items.find((index) => index.symbol === symbol);
  const isSector = theme.level === "sector";
  const from = theme.benchmarkFrom;
  return (
    <>
      {symbol === null ? <Unknown reason="no_benchmark" /> : known ? nameOf(known, locale) : symbol}
      <p className="text-2xs whitespace-normal text-faint">
        {from && (isSector && from === "theme" ? t("ownSector") : t(`benchmarkFrom.${from}`))}{" "}
        <Button
          tone="link"
          size="sm"
          className="no-print text-2xs"
          aria-label={t("changeBenchmark")}
          onClick={() => setOpen(true)}
        >
          {t("change")}
        </Button>
      </p>
      {isSector && theme.children.length > 0 && (
        <p className="text-2xs whitespace-normal text-faint">{t("forThemes")}</p>
      )}
      {isOpen && <SettingsDialog theme={theme} today={today} onClose={() => setOpen(false)} />}
    </>
  );
}
