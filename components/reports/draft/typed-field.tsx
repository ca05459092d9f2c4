"use client";

import { useEffect, useRef, type ComponentProps } from "react";
import { isComposing } from "@/components/ui/composing";
import { Input } from "@/components/ui/input";
import { DRAFT_LINE_MAX } from "@/lib/domain/limits";

export interface TypedFieldProps extends Omit<
  ComponentProps<"input">,
  "value" | "onChange" | "defaultValue"
> {
  value: string;
  /** Receives the text once it is entered: by Enter, or by leaving the field. */
  onEnter: (text: string) => void;
  /** Called by Escape, and after Enter. */
  onDone?: () => void;
}

/** A field whose text is one correction, however many letters were typed. Escape brings the former text back. */
export function TypedField({ value, onEnter, onDone, ...input }: TypedFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = value; // an undo changes the text from outside
  }, [value]);
  return (
    <Input
      ref={field}
      maxLength={DRAFT_LINE_MAX}
      defaultValue={value}
      autoComplete="off"
      onBlur={({ target }) => target.value !== value && onEnter(target.value)}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        const typed = event.currentTarget;
        if (event.key === "Enter") {
          event.preventDefault();
          if (typed.value !== value) onEnter(typed.value);
          onDone?.();
        } else if (event.key === "Escape") {
          event.preventDefault();
          event.stopPropagation();
          typed.value = value;
          onDone?.();
        }
      }}
      {...input}
    />
  );
}
