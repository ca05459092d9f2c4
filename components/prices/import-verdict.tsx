"use client";

import { useLocale, useTranslations } from "next-intl";
import { RowVerdicts } from "@/components/prices/row-verdicts";
import { formatNumber } from "@/lib/format/number";
import type { ImportResult } from "@/lib/prices/schema";

/** What a file holds, row by row: before it is imported, or as it was. */
export function ImportVerdict({
  result,
  isDone,
  file,
}: {
  result: ImportResult;
  isDone: boolean;
  file: string;
}) {
  const t = useTranslations("prices.file");
  const adjustments = useTranslations("prices.adjustments");
  const locale = useLocale();
  const count = (value: number) => formatNumber(value, { locale });
  const hasNews = result.accepted + result.corrected > 0;
  const parts = [
    t("accepted", { count: result.accepted }),
    t("duplicate", { count: count(result.duplicate) }),
    t("corrected", { count: count(result.corrected) }),
    t("rejected", { count: count(result.rejected.length) }),
    result.samplesReplaced > 0 && t("samplesReplaced", { count: result.samplesReplaced }),
  ];
  return (
    <div className="flex flex-col gap-2">
      <div role="status" className="text-sm">
        <p>
          <span className="font-medium">{t(isDone ? "done" : hasNews ? "preview" : "nothingNew")}</span>
          {" · "}
          {result.symbols.join(", ")}
          {result.firstDay && result.lastDay && (
            <> · {t("span", { first: result.firstDay, last: result.lastDay })}</>
          )}
          {" · "}
          {adjustments(result.adjustment)}
        </p>
        <p className="num text-muted">{parts.filter(Boolean).join(" · ")}</p>
      </div>
      <RowVerdicts caption={t("rejectedRows", { file })} rows={result.rejected} />
      <RowVerdicts caption={t("warnings", { file })} rows={result.warnings} />
    </div>
  );
}
