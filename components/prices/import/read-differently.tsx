"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { QueueAction } from "@/components/prices/import/import-queue";
import type { Answers } from "@/components/prices/import/answers";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { ColumnsForm } from "@/components/prices/import/columns-question";
import { SymbolQuestion } from "@/components/prices/import/symbol-questions";
import { Button } from "@/components/ui/button";

/** Corrects a wrong recognition (another ticker, other columns) and removes given answers. */
export function ReadDifferently({
  file,
  dispatch,
}: {
  file: QueuedFile;
  dispatch: (action: QueueAction) => void;
}) {
  const t = useTranslations("pricesImport.ask");
  const { key, answers, isGroup } = file;
  const result = isGroup ? undefined : file.tables?.[0]?.result;
  const isAnswered = Object.values(answers).some((answer) => answer !== undefined);
  const mayBeReadDifferently = result?.id === null && result.rejectedCount + result.accepted > 0;
  if (!isAnswered && !mayBeReadDifferently) return null;
  // A symbol that comes from a column or a title can't be overridden.
  const isSymbolGuessed = result?.symbolSource === "file_name";
  return (
    <div className="flex flex-col items-start gap-2">
      {isAnswered && (
        <p className="flex flex-wrap items-baseline gap-2 text-xs text-muted">
          <AnswersText answers={answers} />
          <Button tone="link" size="sm" onClick={() => dispatch({ type: "take_back", key })}>
            {t("withdraw")}
          </Button>
        </p>
      )}
      {mayBeReadDifferently && (
        <Disclosure summary={t("differently")}>
          {isSymbolGuessed && (
            <SymbolQuestion onAnswer={(added) => dispatch({ type: "answer", key, answers: added })} />
          )}
          <ColumnsForm
            file={file.file.name}
            table={result}
            answer={answers.mapping}
            dateOrder={answers.dateOrder}
            others={0}
            onMap={(mapping) => dispatch({ type: "answer", key, answers: { mapping } })}
          />
        </Disclosure>
      )}
    </div>
  );
}

/** The given answers of a file as text. */
function AnswersText({ answers }: { answers: Answers }) {
  const t = useTranslations("pricesImport");
  const adjustments = useTranslations("prices.adjustments");
  const {
    symbol,
    symbols,
    adjustment,
    proof,
    dateOrder,
    decimalSign,
    goBy,
    day,
    mapping,
    mappings,
    conflict,
  } = answers;
  const parts = [
    symbol,
    ...Object.entries(symbols ?? {}).map(([printed, symbol]) => `${printed} = ${symbol}`),
    adjustment && adjustments(adjustment),
    proof && t(`proof.${proof}`),
    dateOrder && t(`ask.${dateOrder}`),
    decimalSign && t(decimalSign === "," ? "ask.decimalComma" : "ask.decimalPoint"),
    goBy && t(goBy === "close" ? "ask.goByClose" : "ask.goByAdjusted"),
    day,
    (mapping ?? mappings) && t("remembered.columns"),
    conflict && t(`conflict.${conflict}`),
  ];
  return t("ask.answers", { answers: parts.filter(Boolean).join(", ") });
}
