"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBenchmarkName } from "@/components/themes/benchmark-name";
import { ownBenchmark } from "@/components/themes/own-benchmark";
import { SettingsDialog } from "@/components/themes/edit/theme-settings";
import { Button } from "@/components/ui/button";
import { Unknown } from "@/components/ui/delta";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** A theme's benchmark with its source and a button to change it; a sector's benchmark also applies to its themes. */
export function BenchmarkLine({ theme, today }: { theme: ThemeDetail; today: string }) {
  const t = useTranslations("measures");
  const [isOpen, setOpen] = useState(false);
  const benchmark = ownBenchmark(theme);
  const benchmarkName = useBenchmarkName();
  const isSector = theme.level === "sector";
  const from = theme.benchmarkFrom;
  return (
    <>
      {benchmark ? (
        <span className="whitespace-normal">{benchmarkName(benchmark)}</span>
      ) : (
        <Unknown reason="no_benchmark" />
      )}
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
