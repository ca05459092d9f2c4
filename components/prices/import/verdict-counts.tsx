import { useLocale, useTranslations } from "next-intl";
import type { Answers } from "@/components/prices/import/queued-file";
import { conflictsOf } from "@/components/prices/import/import-table";
import { replacedBy } from "@/components/prices/import/replaced";
import { formatNumber } from "@/lib/format/number";
import type { ImportResult } from "@/lib/prices/imports/schema";

export interface VerdictCountsProps {
  result: ImportResult;
  answers: Answers;
  /** On one line with other things: what is nought isn't said. */
  isShort?: boolean;
  /** After other words. */
  isInline?: boolean;
}

/** How many rows are new, there, corrected, rejected. What waits for an answer isn't counted as if it had been given. */
export function VerdictCounts({ result, answers, isShort = false, isInline = false }: VerdictCountsProps) {
  const t = useTranslations("pricesImport.card");
  const locale = useLocale();
  const { accepted, duplicate, corrected, rejectedCount, warningCount, samplesReplaced } = result;
  const text = (value: number) => formatNumber(value, { locale });
  const isSaid = (value: number) => !isShort || value > 0;
  const isNobodys = result.questions.some(({ about }) => about === "symbol");
  const verdict = isNobodys
    ? [t("read", { count: accepted + duplicate + corrected })]
    : isUndecided(result, answers)
      ? []
      : [
          isSaid(accepted) && t("accepted", { count: accepted }),
          isSaid(duplicate) && t("duplicate", { count: text(duplicate) }),
          isSaid(corrected) && t("corrected", { count: text(corrected) }),
        ];
  const replaced = replacedBy(result);
  const parts = [
    ...verdict,
    replaced && t("replaced", { bars: replaced.bars, lost: replaced.daysLost }),
    isSaid(rejectedCount) && t("rejected", { count: text(rejectedCount) }),
    warningCount > 0 && t("warnings", { count: warningCount }),
    samplesReplaced > 0 &&
      !isNobodys &&
      t(result.id === null ? "samplesReplaced" : "samplesGone", { count: samplesReplaced }),
    result.previousImportId !== null && t("repeat"),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <span className="text-muted tabular-nums">
      {isInline && " · "}
      {parts.join(" · ")}
    </span>
  );
}

const READS_ROWS: readonly ImportResult["questions"][number]["about"][] = ["date_order", "decimal_sign"];

/**
 * Until a conflict is settled nothing of its tickers goes in, and until it is said how they are read no row does: noughts
 * would read as an empty file.
 */
const isUndecided = (result: ImportResult, answers: Answers): boolean => {
  const read = result.accepted + result.duplicate + result.corrected;
  if (read === 0 && result.questions.some(({ about }) => READS_ROWS.includes(about))) return true;
  const isOfAll = conflictsOf(result).length === result.tickers.length;
  return !answers.conflict && result.tickers.length > 0 && isOfAll;
};
