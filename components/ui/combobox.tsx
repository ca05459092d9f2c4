"use client";

import { Popover } from "radix-ui";
import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { isComposing } from "@/components/ui/composing";
import type { FieldControl } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export interface Choice {
  value: string;
  label: string;
  /** Secondary text beside the label. */
  detail?: ReactNode;
}

export interface ComboboxProps extends Partial<FieldControl> {
  value: string;
  onValueChange: (text: string) => void;
  /**
   * Called when a choice is picked from the list; `isPreselected` if Enter takes the first one that nobody moved to.
   * Without a pick, the typed text is the value.
   */
  onChoose: (choice: Choice, isPreselected: boolean) => void;
  choices: readonly Choice[];
  /** Whether the first choice is highlighted until another one is, so that Enter takes it. */
  preselected?: boolean;
  /** The accessible name of the list. */
  listLabel: string;
  placeholder?: string;
  className?: string;
}

/** A text field with a list of matching choices, usable by arrow keys, Enter and Escape, or by pointer. */
export function Combobox(props: ComboboxProps) {
  const { value, onValueChange, onChoose, choices, preselected = false, ...rest } = props;
  const { listLabel, placeholder, className, ...control } = rest;
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [moved, setMoved] = useState<number | null>(null);
  const [around, setAround] = useState<HTMLElement | null>(null);
  const shown = isOpen && choices.length > 0;
  const active = moved ?? (shown && preselected ? 0 : -1);
  const optionId = (index: number) => `${listId}-${index}`;

  function choose(choice: Choice, isPreselected: boolean) {
    onChoose(choice, isPreselected);
    setOpen(false);
    setMoved(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && choices.length > 0) {
      event.preventDefault();
      setMoved(shown ? (active + step + choices.length) % choices.length : step > 0 ? 0 : choices.length - 1);
      setOpen(true);
    } else if (event.key === "Enter" && shown && choices[active]) {
      event.preventDefault();
      choose(choices[active], moved === null);
    } else if (event.key === "Enter") {
      setOpen(false); // the typed text is submitted unchanged
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  }

  return (
    <Popover.Root open={shown} onOpenChange={setOpen}>
      <Popover.Anchor asChild>
        <Input
          {...control}
          role="combobox"
          aria-expanded={shown}
          aria-controls={shown ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
          autoComplete="off"
          spellCheck={false}
          value={value}
          placeholder={placeholder}
          className={className}
          onChange={({ target }) => {
            onValueChange(target.value);
            setOpen(target.value.trim() !== "");
            setMoved(null);
          }}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => setAround(target.closest<HTMLElement>("[role=dialog], main"))}
          onBlur={() => setOpen(false)}
        />
      </Popover.Anchor>
      {/* Rendered inside the page's main element or the dialog, so that screen readers find the list next to its field. */}
      <Popover.Portal container={around}>
        <Popover.Content
          id={listId}
          role="listbox"
          aria-label={listLabel}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          onEscapeKeyDown={(event) => event.preventDefault()}
          className="z-50 max-h-64 min-w-(--radix-popover-trigger-width) animate-appear overflow-y-auto rounded-lg border border-line bg-raised p-1 text-sm shadow-pop"
        >
          {choices.map((choice, index) => (
            <div
              key={choice.value}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              onPointerMove={() => setMoved(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(choice, false)}
              className={cn(
                "flex min-h-7 cursor-pointer items-center justify-between gap-4 rounded px-2 pointer-coarse:min-h-10",
                index === active && "bg-accent-wash",
              )}
            >
              <span>{choice.label}</span>
              {choice.detail && <span className="text-xs num text-muted">{choice.detail}</span>}
            </div>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
