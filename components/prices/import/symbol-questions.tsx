"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import type { Answers } from "@/components/prices/import/answers";
import { QuestionGroup } from "@/components/prices/import/question";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { useErrorText } from "@/components/ui/error-text";
import { Field } from "@/components/ui/field";
import { TickerCandidates } from "@/components/view/ticker-candidates";
import { useTickerChoices } from "@/components/view/use-ticker-choices";
import type { QuestionAbout, SymbolChoice } from "@/lib/prices/imports/question-schema";

export interface SymbolQuestionProps {
  /** Absent if the file identifies its ticker; the user may still change it. */
  question?: QuestionAbout<"symbol">;
  answer?: string;
  onAnswer: (answers: Answers) => void;
}

/** Asks for the ticker of a file that doesn't identify it. */
export function SymbolQuestion({ question, answer = "", onAnswer }: SymbolQuestionProps) {
  const t = useTranslations("pricesImport.ask");
  const errorText = useErrorText();
  const [text, setText] = useState(answer);
  const { choices = [], likely, refused } = question ?? {};
  return (
    <QuestionGroup
      title={t("symbol")}
      why={refused ? errorText(refused) : choices.length > 0 && t("symbolCandidates")}
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
          candidates={choices}
        />
        <Button type="submit">{t("check")}</Button>
        {likely && (
          <Button tone="link" onClick={() => onAnswer({ symbol: likely })}>
            {t("lastTime", { symbol: likely })}
          </Button>
        )}
      </form>
    </QuestionGroup>
  );
}

export interface CodesQuestionProps {
  codes: readonly QuestionAbout<"symbol">[];
  /** The codes come from several files of an archive. */
  isForMany: boolean;
  onAnswer: (answers: Answers) => void;
}

/** Asks for the tickers of printed codes that match several tickers or none. */
export function CodesQuestion({ codes, isForMany, onAnswer }: CodesQuestionProps) {
  const t = useTranslations("pricesImport.ask");
  const errorText = useErrorText();
  const [symbols, setSymbols] = useState<Readonly<Record<string, string>>>({});
  const answered = Object.entries(symbols).filter(([, symbol]) => symbol.trim() !== "");
  return (
    <QuestionGroup title={t("codes")} why={isForMany && t("forAll")}>
      <form
        className="flex flex-col items-start gap-2"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (answered.length > 0) onAnswer({ symbols: Object.fromEntries(answered) });
        }}
      >
        {codes.map(({ printed, choices, likely, refused }) => {
          const code = printed ?? "";
          const setSymbol = (symbol: string) => setSymbols((before) => ({ ...before, [code]: symbol }));
          return (
            <div key={code} className="flex flex-wrap items-end gap-2">
              <SymbolField
                label={t("code", { printed: code })}
                value={symbols[code] ?? ""}
                onValue={setSymbol}
                onChoose={setSymbol}
                candidates={choices}
                hint={refused && errorText(refused)}
              />
              {likely && (
                <Button tone="link" onClick={() => setSymbol(likely)}>
                  {t("lastTime", { symbol: likely })}
                </Button>
              )}
            </div>
          );
        })}
        <Button type="submit" disabled={answered.length === 0}>
          {t("check")}
        </Button>
      </form>
    </QuestionGroup>
  );
}

interface SymbolFieldProps {
  label: string;
  value: string;
  onValue: (text: string) => void;
  onChoose: (symbol: string) => void;
  candidates: readonly SymbolChoice[];
  hint?: string;
}

/** A ticker field, by code or name, with the candidates as suggestions. */
function SymbolField({ label, value, onValue, onChoose, candidates, hint }: SymbolFieldProps) {
  const t = useTranslations("pricesImport.ask");
  const { choices, preselected } = useTickerChoices(value);
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field label={label} hint={hint} className="w-52 max-w-full">
        {(control) => (
          <Combobox
            {...control}
            value={value}
            onValueChange={onValue}
            onChoose={(choice) => onChoose(choice.value)}
            choices={choices}
            preselected={preselected}
            listLabel={t("symbolList")}
          />
        )}
      </Field>
      <TickerCandidates candidates={candidates} onChoose={onChoose} />
    </div>
  );
}
