import type { Answers } from "@/components/prices/import/answers";
import {
  AdjustedCloseQuestion,
  AdjustmentQuestion,
  ContradictedAdjustment,
  DateOrderQuestion,
  DayQuestion,
  DecimalSignQuestion,
} from "@/components/prices/import/choice-questions";
import { ColumnsQuestion } from "@/components/prices/import/columns-question";
import { ConflictQuestion } from "@/components/prices/import/conflict-question";
import { questionAbout } from "@/components/prices/import/import-table";
import { ProofQuestion } from "@/components/prices/import/proof";
import { CodesQuestion, SymbolQuestion } from "@/components/prices/import/symbol-questions";
import type { ColumnMapping } from "@/lib/domain/price-file/options";
import type { ImportQuestion } from "@/lib/prices/imports/question-schema";

export interface QuestionsProps {
  file: string;
  questions: readonly ImportQuestion[];
  answers: Answers;
  /** Whether the file is an archive or a workbook with several tables. */
  isGroup: boolean;
  /** The file has tickers without an open question. */
  hasOthers: boolean;
  isChecking: boolean;
  /** The number of other files with this header. */
  sameHeader: (formKey: string) => number;
  onAnswer: (answers: Answers) => void;
  onMap: (formKey: string, mapping: ColumnMapping) => void;
}

/** The open questions of a file, in an order in which one answer may settle the next question. */
export function Questions({
  file,
  questions,
  answers,
  isGroup,
  hasOthers,
  isChecking,
  sameHeader,
  onAnswer,
  onMap,
}: QuestionsProps) {
  const symbols = questions.filter((question) => question.about === "symbol");
  const symbol = symbols.find(({ printed }) => printed === null);
  const codes = symbols.filter(({ printed }) => printed !== null);
  const columns = questionAbout(questions, "columns");
  const dateOrder = questionAbout(questions, "date_order");
  const decimalSign = questionAbout(questions, "decimal_sign");
  const adjustedClose = questionAbout(questions, "adjusted_close");
  const adjustment = questionAbout(questions, "adjustment");
  const proof = questionAbout(questions, "proof");
  const conflict = questionAbout(questions, "conflict");
  const isContradicted = adjustment?.refused !== undefined;
  return (
    <>
      {columns && (
        <ColumnsQuestion
          key={columns.table.formKey}
          question={columns}
          isChecking={isChecking}
          file={file}
          answer={answers.mapping}
          dateOrder={answers.dateOrder}
          others={sameHeader(columns.table.formKey)}
          onMap={(mapping) => onMap(columns.table.formKey, mapping)}
        />
      )}
      {questionAbout(questions, "day") && <DayQuestion answer={answers.day} onAnswer={onAnswer} />}
      {symbol && <SymbolQuestion question={symbol} answer={answers.symbol} onAnswer={onAnswer} />}
      {codes.length > 0 && <CodesQuestion codes={codes} isForMany={isGroup} onAnswer={onAnswer} />}
      {dateOrder && <DateOrderQuestion samples={dateOrder.samples} onAnswer={onAnswer} />}
      {decimalSign && <DecimalSignQuestion samples={decimalSign.samples} onAnswer={onAnswer} />}
      {adjustedClose && <AdjustedCloseQuestion {...adjustedClose} onAnswer={onAnswer} />}
      {!isContradicted && (adjustment ?? answers.adjustment) !== undefined && (
        <AdjustmentQuestion question={adjustment} answer={answers.adjustment} onAnswer={onAnswer} />
      )}
      {isContradicted && (
        <ContradictedAdjustment stated={adjustment.stated[0] ?? "unknown"} onAnswer={onAnswer} />
      )}
      {proof && <ProofQuestion question={proof} onAnswer={onAnswer} />}
      {conflict && (
        <ConflictQuestion
          conflicts={conflict.tickers}
          hasOthers={hasOthers}
          mayJoin={adjustment !== undefined && answers.adjustment === undefined}
          onAnswer={onAnswer}
        />
      )}
    </>
  );
}
