"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { say } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/error-text";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { ApiProblem } from "@/lib/client/fetch";
import { typedText } from "@/lib/domain/text/plain-text";
import { useSaveTicker } from "@/lib/tickers/queries";

export interface NamesFormProps {
  symbol: string;
  nameEn?: string | null;
  nameZh?: string | null;
  /** What the button says: "Save", or "Add to the board" for a ticker that isn't known yet. */
  action: string;
  onSaved?: () => void;
}

/** A ticker's names, in either language. */
export function NamesForm({ symbol, nameEn, nameZh, action, onSaved }: NamesFormProps) {
  const t = useTranslations("tickers");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const refreshPage = useRefreshPage();
  const [names, setNames] = useState({ nameEn: nameEn ?? "", nameZh: nameZh ?? "" });
  const { mutate, isPending, error } = useSaveTicker();
  const problem = error instanceof ApiProblem ? error : null;

  const save = (event: FormEvent) => {
    event.preventDefault();
    mutate(
      { symbol, nameEn: typedText(names.nameEn) || null, nameZh: typedText(names.nameZh) || null },
      {
        onSuccess: () => {
          say(common("saved"));
          onSaved?.();
          refreshPage();
        },
      },
    );
  };

  return (
    <form onSubmit={save} className="flex max-w-md flex-col gap-3">
      {(["nameZh", "nameEn"] as const).map((key) => (
        <Field key={key} label={t(key)} error={problem?.fields[key]}>
          {(control) => (
            <Input
              {...control}
              lang={key === "nameZh" ? "zh-CN" : "en"}
              value={names[key]}
              onChange={({ target }) => setNames({ ...names, [key]: target.value })}
            />
          )}
        </Field>
      ))}
      {problem && Object.keys(problem.fields).length === 0 && (
        <p role="alert" className="text-xs text-danger">
          {errorText(problem.code)}
        </p>
      )}
      <div>
        <Button type="submit" tone="primary" disabled={isPending}>
          {isPending ? common("saving") : action}
        </Button>
      </div>
    </form>
  );
}
