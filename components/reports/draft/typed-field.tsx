"use client";

import type { ComponentProps } from "react";
import { isComposing } from "@/components/ui/composing";
import { Input } from "@/components/ui/input";

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
  return (
    <Input
      key={value} // an undo changes the text from outside
      defaultValue={value}
      autoComplete="off"
      onBlur={({ target }) => target.value !== value && onEnter(target.value)}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        const field = event.currentTarget;
        if (event.key === "Enter") {
          event.preventDefault();
          if (field.value !== value) onEnter(field.value);
          onDone?.();
        } else if (event.key === "Escape") {
          event.preventDefault();
          event.stopPropagation();
          field.value = value;
          onDone?.();
        }
      }}
      {...input}
    />
  );
}
