"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import type { Asked } from "@/components/prices/import/answers";
import type { Answers } from "@/components/prices/import/queued-file";
import { Question } from "@/components/prices/import/question";
import { SymbolField } from "@/components/prices/import/symbol-field";
import { useLastTime } from "@/components/prices/import/use-last-given";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";

export interface SymbolQuestionProps {
  asked: NonNullable<Asked["symbol"]>;
  given?: string;
  /** An import of this very file: whose prices it was said to have may be said again. */
  previousImportId?: string | null;
  onAnswer: (answers: Answers) => void;
}

/** Whose prices a file has, where neither it nor its name says so. */
export function SymbolQuestion({ asked, given = "", previousImportId, onAnswer }: SymbolQuestionProps) {
  const t = useTranslations("pricesImport.ask");
  const errorText = useErrorText();
  const [text, setText] = useState(given);
  const lastTime = useLastTime(previousImportId ?? null);
  const isRefused = asked.why !== null && asked.why !== "required";
  return (
    <Question
      title={t("symbol")}
      why={
        isRefused ? errorText(asked.why ?? "unknown") : asked.candidates.length > 0 && t("symbolCandidates")
      }
    >
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (text.trim() !== "") onAnswer({ symbol: text.trim() });
        }}
      >
        <SymbolField
          label={t("symbolField")}
          value={text}
          onValue={setText}
          onChoose={(symbol) => onAnswer({ symbol })}
          candidates={asked.candidates}
        />
        <Button type="submit">{t("check")}</Button>
        {lastTime && (
          <Button tone="link" onClick={() => onAnswer({ symbol: lastTime })}>
            {t("lastTime", { symbol: lastTime })}
          </Button>
        )}
      </form>
    </Question>
  );
}
