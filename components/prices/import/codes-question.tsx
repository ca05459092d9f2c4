"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import type { Asked, AskedCode } from "@/components/prices/import/answers";
import type { Answers } from "@/components/prices/import/queued-file";
import { Question } from "@/components/prices/import/question";
import { SymbolField } from "@/components/prices/import/symbol-field";
import { useLastTime } from "@/components/prices/import/use-last-given";
import { Button } from "@/components/ui/button";

/** Which tickers a file's codes mean, where one may be several or none. */
export function CodesQuestion({
  codes,
  isForMany,
  onAnswer,
}: {
  codes: Asked["codes"];
  /** They stand in several files of an archive. */
  isForMany: boolean;
  onAnswer: (answers: Answers) => void;
}) {
  const t = useTranslations("pricesImport.ask");
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const say = (printed: string, symbol: string) => setSaid((before) => ({ ...before, [printed]: symbol }));
  const answered = Object.entries(said).filter(([, symbol]) => symbol.trim() !== "");
  return (
    <Question title={t("codes")} why={isForMany && t("forAll")}>
      <form
        className="flex flex-col items-start gap-2"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (answered.length > 0) onAnswer({ symbols: Object.fromEntries(answered) });
        }}
      >
        {codes.map((code) => (
          <CodeField
            key={code.printed}
            code={code}
            value={said[code.printed] ?? ""}
            onSay={(text) => say(code.printed, text)}
          />
        ))}
        <Button type="submit" disabled={answered.length === 0}>
          {t("check")}
        </Button>
      </form>
    </Question>
  );
}

interface CodeFieldProps {
  code: AskedCode;
  value: string;
  onSay: (text: string) => void;
}

function CodeField({ code: { printed, candidates, previousImportId }, value, onSay }: CodeFieldProps) {
  const t = useTranslations("pricesImport.ask");
  const lastTime = useLastTime(previousImportId);
  return (
    <div className="flex flex-wrap items-end gap-2">
      <SymbolField
        label={t("code", { printed })}
        value={value}
        onValue={onSay}
        onChoose={onSay}
        candidates={candidates}
      />
      {lastTime && (
        <Button tone="link" onClick={() => onSay(lastTime)}>
          {t("lastTime", { symbol: lastTime })}
        </Button>
      )}
    </div>
  );
}
