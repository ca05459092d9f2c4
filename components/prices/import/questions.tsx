import { useTranslations } from "next-intl";
import { AdjustedCloseQuestion } from "@/components/prices/import/adjusted-close-question";
import { AdjustmentQuestion } from "@/components/prices/import/adjustment-question";
import type { Asked } from "@/components/prices/import/answers";
import { CodesQuestion } from "@/components/prices/import/codes-question";
import { ConflictQuestion } from "@/components/prices/import/conflict-question";
import { DateOrderQuestion } from "@/components/prices/import/date-order-question";
import { DecimalSignQuestion } from "@/components/prices/import/decimal-sign-question";
import { DayQuestion } from "@/components/prices/import/day-question";
import type { Answers } from "@/components/prices/import/queued-file";
import { MappingQuestion } from "@/components/prices/import/mapping-question";
import { Question } from "@/components/prices/import/question";
import { SymbolQuestion } from "@/components/prices/import/symbol-question";
import { Button } from "@/components/ui/button";
import type { ColumnMapping } from "@/lib/domain/price-file/types";

export interface QuestionsProps {
  file: string;
  asked: Asked;
  answers: Answers;
  /** It is an archive or a workbook of several. */
  isGroup: boolean;
  /** The file has tickers that nothing is asked of. */
  hasOthers: boolean;
  isChecking: boolean;
  /** How many other files have this header. */
  sameHeader: (formKey: string) => number;
  onAnswer: (answers: Answers) => void;
  onMap: (formKey: string, mapping: ColumnMapping) => void;
}

/** What a file leaves open, in the order in which one answer may settle the next. */
export function Questions({
  file,
  asked,
  answers,
  isGroup,
  hasOthers,
  isChecking,
  sameHeader,
  onAnswer,
  onMap,
}: QuestionsProps) {
  const { symbol, codes, adjustment, dateOrder, decimalSign, adjustedClose } = asked;
  const { isDayAsked, columns, conflicts, contradicts } = asked;
  // What was said stays in sight, to be said otherwise.
  const isAdjustmentSaid = answers.adjustment !== undefined && contradicts === null;
  return (
    <>
      {columns && !isGroup && (
        <MappingQuestion
          key={columns.formKey}
          code={asked.columnsCode}
          isChecking={isChecking}
          file={file}
          table={columns}
          given={answers.mapping}
          dateOrder={answers.dateOrder}
          others={sameHeader(columns.formKey)}
          onMap={(mapping) => onMap(columns.formKey, mapping)}
        />
      )}
      {isDayAsked && <DayQuestion given={answers.day} onAnswer={onAnswer} />}
      {symbol && (
        <SymbolQuestion
          asked={symbol}
          given={answers.symbol}
          previousImportId={symbol.previousImportId}
          onAnswer={onAnswer}
        />
      )}
      {codes.length > 0 && <CodesQuestion codes={codes} isForMany={isGroup} onAnswer={onAnswer} />}
      {dateOrder && <DateOrderQuestion samples={dateOrder} onAnswer={onAnswer} />}
      {decimalSign && <DecimalSignQuestion samples={decimalSign} onAnswer={onAnswer} />}
      {adjustedClose && <AdjustedCloseQuestion {...adjustedClose} onAnswer={onAnswer} />}
      {(adjustment ?? isAdjustmentSaid) && (
        <AdjustmentQuestion asked={adjustment} given={answers.adjustment} onAnswer={onAnswer} />
      )}
      {contradicts && (
        <Contradiction stated={contradicts} onTakeStated={() => onAnswer({ adjustment: undefined })} />
      )}
      {conflicts.length > 0 && !answers.conflict && (
        <ConflictQuestion conflicts={conflicts} hasOthers={hasOthers} onAnswer={onAnswer} />
      )}
    </>
  );
}

function Contradiction({
  stated,
  onTakeStated,
}: {
  stated: NonNullable<Asked["contradicts"]>;
  onTakeStated: () => void;
}) {
  const t = useTranslations("pricesImport.conflict");
  const adjustments = useTranslations("prices.adjustments");
  return (
    <Question title={t("contradicts", { stated: adjustments(stated) })}>
      <Button onClick={onTakeStated}>{t("takeStated")}</Button>
    </Question>
  );
}
