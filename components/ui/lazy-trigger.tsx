import { Slot } from "radix-ui";
import type { KeyboardEvent, ReactNode } from "react";
import { isComposing } from "@/components/ui/composing";

export interface LazyTriggerProps {
  opens: "menu" | "dialog";
  /** Whoever comes near will want it: begin to load. */
  onNear: () => void;
  onOpen: (trigger: HTMLElement, by: "key" | "pointer") => void;
  children: ReactNode;
}

/** A button as it is before what it opens was ever loaded: it says and does the same. */
export function LazyTrigger({ opens, onNear, onOpen, children }: LazyTriggerProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (opens !== "menu" || event.key !== "ArrowDown" || isComposing(event)) return;
    event.preventDefault();
    onOpen(event.currentTarget, "key");
  };
  return (
    <Slot.Root
      aria-haspopup={opens}
      aria-expanded={false}
      data-state="closed"
      onPointerEnter={onNear}
      onFocus={onNear}
      onClick={(event) => onOpen(event.currentTarget, event.detail === 0 ? "key" : "pointer")}
      onKeyDown={onKeyDown}
    >
      {children}
    </Slot.Root>
  );
}
