"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState, type KeyboardEvent } from "react";
import { isComposing } from "@/components/ui/composing";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { typedText } from "@/lib/domain/text/plain-text";

export interface TagFieldProps {
  tags: string[];
  onChange: (tags: string[]) => void;
  error?: string;
  disabled?: boolean;
}

/** A field for tags: Enter or a comma (also ，、) completes a tag, Backspace in the empty field removes the last one. */
export function TagField({ tags, onChange, error, disabled }: TagFieldProps) {
  const t = useTranslations("notes");
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);

  function add(text: string) {
    const fresh = text
      .split(/[,，、\n]/)
      .map((tag) => typedText(tag).replace(/^#/, "").toLowerCase())
      .filter((tag, at, all) => tag !== "" && !tags.includes(tag) && all.indexOf(tag) === at);
    if (fresh.length > 0) onChange([...tags, ...fresh]);
    setTyped("");
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === "Enter") {
      add(typed);
      // With ⌘ or Ctrl the note is submitted, including this tag.
      if (!event.metaKey && !event.ctrlKey) event.preventDefault();
    }
    if (event.key === "Backspace" && typed === "" && tags.length > 0) onChange(tags.slice(0, -1));
  }

  function remove(tag: string) {
    onChange(tags.filter((each) => each !== tag));
    input.current?.focus();
  }

  return (
    <Field label={t("tags")} error={error} className="min-w-40 flex-1">
      {(control) => (
        <div className="flex flex-wrap items-center gap-1">
          {tags.map((tag) => (
            <span
              key={tag}
              className="inline-flex items-center rounded-sm border border-line bg-sunken pl-1 text-xs"
            >
              #{tag}
              <button
                type="button"
                aria-label={t("tagRemove", { tag })}
                disabled={disabled}
                onClick={() => remove(tag)}
                className="flex size-6 items-center justify-center text-muted hover:text-ink pointer-coarse:size-9"
              >
                <X aria-hidden className="size-3" />
              </button>
            </span>
          ))}
          <Input
            {...control}
            ref={input}
            value={typed}
            disabled={disabled}
            placeholder={t("tagHint")}
            className="min-w-32 flex-1"
            onChange={({ target, nativeEvent }) =>
              /[,，、]/.test(target.value) && !(nativeEvent as InputEvent).isComposing
                ? add(target.value)
                : setTyped(target.value)
            }
            onKeyDown={onKeyDown}
            onBlur={() => add(typed)}
          />
        </div>
      )}
    </Field>
  );
}
