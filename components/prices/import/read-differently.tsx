"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { QueueAction } from "@/components/prices/import/import-queue";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { MappingForm } from "@/components/prices/import/mapping-form";
import { SymbolQuestion } from "@/components/prices/import/symbol-question";
import { Button } from "@/components/ui/button";

/** Where what was recognised is wrong: another ticker, other columns; and the way back from what was said. */
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
  const isSaid = Object.values(answers).some((answer) => answer !== undefined);
  const isOpenToSay = result?.id === null && result.rejectedCount + result.accepted > 0;
  if (!isSaid && !isOpenToSay) return null;
  // A column or a title that says whose prices they are isn't overruled.
  const isSymbolGuessed = result?.symbolSource === "file_name";
  return (
    <div className="flex flex-col items-start gap-2">
      {isSaid && (
        <p className="flex flex-wrap items-baseline gap-2 text-xs text-muted">
          <Said file={file} />
          <Button tone="link" size="sm" onClick={() => dispatch({ type: "take_back", key })}>
            {t("takeBack")}
          </Button>
        </p>
      )}
      {isOpenToSay && (
        <Disclosure summary={t("differently")}>
          {isSymbolGuessed && (
            <SymbolQuestion
              asked={{ candidates: [], why: null }}
              onAnswer={(said) => dispatch({ type: "answer", key, answers: said })}
            />
          )}
          <MappingForm
            file={file.file.name}
            table={result}
            given={answers.mapping}
            dateOrder={answers.dateOrder}
            others={0}
            onMap={(mapping) => dispatch({ type: "answer", key, answers: { mapping } })}
          />
        </Disclosure>
      )}
    </div>
  );
}

/** What was said of a file, in words. */
function Said({ file: { answers } }: { file: QueuedFile }) {
  const t = useTranslations("pricesImport");
  const adjustments = useTranslations("prices.adjustments");
  const { symbol, symbols, adjustment, dateOrder, decimalSign, goBy, day, mapping, mappings, conflict } =
    answers;
  const parts = [
    symbol,
    ...Object.entries(symbols ?? {}).map(([printed, meant]) => `${printed} = ${meant}`),
    adjustment && adjustments(adjustment),
    dateOrder && t(`ask.${dateOrder}`),
    decimalSign && t(decimalSign === "," ? "ask.decimalComma" : "ask.decimalPoint"),
    goBy && t(goBy === "close" ? "ask.goByClose" : "ask.goByAdjusted"),
    day,
    (mapping ?? mappings) && t("remembered.columns"),
    conflict && t(`conflict.${conflict}`),
  ];
  return t("ask.answers", { answers: parts.filter(Boolean).join(", ") });
}
