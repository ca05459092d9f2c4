"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { isComposing } from "@/components/ui/composing";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useKey } from "@/components/ui/use-key";

const PAUSE_MS = 250;

export interface SearchFieldProps {
  /** The current search term. */
  value: string;
  onSearch: (text: string) => void;
}

/**
 * A search field that searches after a pause in typing and not during input-method composition. The key `/` focuses it.
 */
export function SearchField({ value, onSearch }: SearchFieldProps) {
  const t = useTranslations("notes");
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [isInWord, setInWord] = useState(false);
  const [known, setKnown] = useState(value);
  // The URL changed from outside: by the back button, or because the filters were cleared.
  if (known !== value) {
    setKnown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  useKey("/", () => input.current?.focus());

  const search = useEffectEvent(() => {
    if (typed.trim() !== value) onSearch(typed.trim());
  });
  useEffect(() => {
    if (isInWord) return;
    const timer = setTimeout(() => search(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, isInWord]);

  return (
    <Field label={t("search")} className="col-span-2 min-w-48 flex-1">
      {(control) => (
        <Input
          {...control}
          ref={input}
          type="search"
          value={typed}
          maxLength={200}
          placeholder={t("searchPlaceholder")}
          onChange={({ target }) => setTyped(target.value)}
          onCompositionStart={() => setInWord(true)}
          onCompositionEnd={() => setInWord(false)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !isComposing(event)) event.currentTarget.blur();
          }}
        />
      )}
    </Field>
  );
}
