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
  /** Receives the text once it is entered: by Enter, or by leaving the field. False: it isn't taken and stays typed. */
  onEnter: (text: string) => boolean | void;
  /** Called by Escape, and after Enter has taken the text. */
  onDone?: () => void;
  /** The whole text is selected on focus, so that what is typed takes its place. */
  isSelected?: boolean;
}

/** A field whose text is one correction, however many letters were typed. Escape brings the former text back. */
export function TypedField({ value, onEnter, onDone, isSelected = false, ...input }: TypedFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = value; // an undo changes the text from outside
  }, [value]);
  useEffect(() => {
    if (isSelected && document.activeElement === field.current) field.current?.select(); // focused while it was drawn
  }, [isSelected]);
  return (
    <Input
      ref={field}
      maxLength={DRAFT_LINE_MAX}
      defaultValue={value}
      autoComplete="off"
      onFocus={({ target }) => isSelected && target.select()}
      onBlur={({ target }) => void (target.value !== value && onEnter(target.value))}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        const typed = event.currentTarget;
        if (event.key === "Enter") {
          event.preventDefault();
          if (typed.value !== value && onEnter(typed.value) === false) return;
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
