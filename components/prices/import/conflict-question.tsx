import { useTranslations } from "next-intl";
import type { Answers } from "@/components/prices/import/answers";
import { replacedOf } from "@/components/prices/import/import-table";
import { QuestionGroup } from "@/components/prices/import/question";
import { Button } from "@/components/ui/button";
import { useColon } from "@/components/ui/use-colon";
import type { TickerConflict } from "@/lib/prices/imports/question-schema";

const NAMED = 8;

export interface ConflictQuestionProps {
  conflicts: readonly TickerConflict[];
  /** The file has further tickers, which are imported with either answer. */
  hasOthers: boolean;
  /** The adjustment is still asked, and an answer may settle this one. */
  mayJoin: boolean;
  onAnswer: (answers: Answers) => void;
}

/** Asks whether series that conflict with the file's bars are replaced or kept. */
export function ConflictQuestion({ conflicts, hasOthers, mayJoin, onAnswer }: ConflictQuestionProps) {
  const t = useTranslations("pricesImport.conflict");
  const colon = useColon();
  const isMany = hasOthers || conflicts.length > 1;
  const why = useConflictTitle(conflicts);
  const replaced = replacedOf(conflicts);
  const [first] = conflicts;
  const title = hasOthers && conflicts.length === 1 ? `${first?.symbol ?? ""}${colon}${why}` : why;
  return (
    <QuestionGroup title={title} why={mayJoin ? t("mayJoin") : undefined}>
      <dl className="grid items-baseline gap-x-3 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
        <dt>
          <Button tone="danger" onClick={() => onAnswer({ conflict: "replace" })}>
            {t("replace")}
          </Button>
        </dt>
        <dd className="text-xs text-muted">
          {replaced && (
            <span className="block font-medium num text-ink">
              {t("replaceCount", { bars: replaced.bars, lost: replaced.daysLost })}
            </span>
          )}
          {t("replaceWhat")}
        </dd>
        <dt>
          <Button onClick={() => onAnswer({ conflict: "keep" })}>{t("keep")}</Button>
        </dt>
        <dd className="text-xs text-muted">{t(isMany ? "keepWhatMany" : "keepWhat")}</dd>
      </dl>
    </QuestionGroup>
  );
}

function useConflictTitle(conflicts: readonly TickerConflict[]): string {
  const t = useTranslations("pricesImport.conflict");
  const adjustments = useTranslations("prices.adjustments");
  const [first] = conflicts;
  if (!first || conflicts.length > 1) {
    // Several files of an archive may have the same ticker.
    const symbols = [...new Set(conflicts.map(({ symbol }) => symbol))];
    return t("many", {
      count: symbols.length,
      symbols: symbols.slice(0, NAMED).join(", ") + (symbols.length > NAMED ? " …" : ""),
    });
  }
  const { code, series, file, day } = first;
  if (code === "other_prices") return t("otherPrices");
  if (code === "no_overlap") return t("noOverlap");
  if (code === "seam") return day ? t("seam", { day }) : t("seamNoDay");
  const named = { there: adjustments(series), file: adjustments(file) };
  if (series === "unknown") return t("adjustmentThereUnsaid", named);
  return t(file === "unknown" ? "adjustmentFileUnsaid" : "adjustment", named);
}
