"use client";

import { useTranslations } from "next-intl";
import { CandidateButton } from "@/components/prices/import/candidate-button";
import type { SymbolChoice } from "@/components/prices/import/import-error";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { useTickerChoices } from "@/components/view/use-ticker-choices";

export interface SymbolFieldProps {
  label: string;
  value: string;
  onValue: (text: string) => void;
  onChoose: (symbol: string) => void;
  candidates: readonly SymbolChoice[];
  hint?: string;
}

/** A ticker, typed as a code or a name, or one of the few that it may be. */
export function SymbolField({ label, value, onValue, onChoose, candidates, hint }: SymbolFieldProps) {
  const t = useTranslations("pricesImport.ask");
  const choices = useTickerChoices(value);
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
            listLabel={t("symbolList")}
          />
        )}
      </Field>
      {candidates.map((candidate) => (
        <CandidateButton key={candidate.symbol} candidate={candidate} onChoose={onChoose} />
      ))}
    </div>
  );
}
