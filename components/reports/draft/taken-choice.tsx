"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select, type SelectOption } from "@/components/ui/select";

export interface TakenChoiceProps {
  label: string;
  value: string;
  options: readonly SelectOption[];
  autoFocus?: boolean;
  /** Receives another choice than `value`, once it is taken. */
  onTake: (value: string) => void;
  /** Called after a choice is taken, and by Escape. */
  onDone: () => void;
}

/**
 * A choice that Enter or its button takes: arrow keys change a closed select from option to option, so each change alone
 * means nothing yet.
 */
export function TakenChoice({ label, value, options, autoFocus = false, onTake, onDone }: TakenChoiceProps) {
  const t = useTranslations("reportDraft");
  const [chosen, setChosen] = useState(value);
  const take = () => {
    if (chosen !== value) onTake(chosen);
    onDone();
  };
  return (
    <span className="flex items-center gap-1">
      <Select
        autoFocus={autoFocus}
        aria-label={label}
        value={chosen}
        options={options}
        onChange={({ target }) => setChosen(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Enter") take();
          else onDone();
        }}
      />
      {chosen !== value && (
        <Button size="sm" onClick={take}>
          {t("apply")}
        </Button>
      )}
    </span>
  );
}
