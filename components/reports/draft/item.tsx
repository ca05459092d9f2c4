"use client";

import { useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from "react";
import { itemId, spanKey, useDeskActs } from "@/components/reports/draft/desk";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { isComposing } from "@/components/ui/composing";
import { Kbd } from "@/components/ui/kbd";
import type { TextSpan } from "@/lib/domain/report-text/types";

export interface ItemAction {
  label: string;
  /** The key that does the same while the piece has the focus; a list of keys shows the first. */
  keys?: string | readonly string[];
  run: () => void;
  /** Only by its key: the control for it is shown anyway. */
  isHidden?: boolean;
}

export interface ItemProps {
  id: string;
  /** The words of the text that the piece is about. */
  span?: TextSpan | null;
  /** As a function they are made for the piece that is looked at, not for each of hundreds. */
  actions?: readonly ItemAction[] | (() => readonly ItemAction[]);
  /** The actions are always shown, not only at the piece that is looked at. */
  isOpen?: boolean;
  /** Beside the actions. */
  meta?: ReactNode;
  /** The actions and `meta` stand in the line of the piece rather than below it. */
  isLine?: boolean;
  className?: string;
  children: ReactNode;
}

/** The printed name of a key. */
const CAPS: Record<string, string> = { ArrowLeft: "←", ArrowRight: "→" };

const keysOf = ({ keys }: ItemAction): readonly string[] =>
  typeof keys === "string" ? [keys] : (keys ?? []);

/**
 * One piece of a draft: a line that can be focused, whose actions have keys. It is linked with its words in the text by
 * `data-span`.
 */
export function Item({
  id,
  span,
  actions = [],
  isOpen = false,
  meta,
  isLine = false,
  className,
  children,
}: ItemProps) {
  const { focus } = useDeskActs();
  const [isOver, setOver] = useState(false);
  const isCurrent = useSyncExternalStore(
    focus.subscribe,
    () => focus.current() === id,
    () => false,
  );
  const made = () => (typeof actions === "function" ? actions() : actions);
  const shown = isOpen || isCurrent || isOver ? made().filter(({ isHidden }) => !isHidden) : [];
  const hasLine = typeof actions === "function" || actions.some(({ isHidden }) => !isHidden);
  function onKeyDown(event: KeyboardEvent<HTMLLIElement>) {
    if (event.target !== event.currentTarget || isComposing(event)) return;
    if (event.repeat) return; // a key held down is one act
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = made().find((each) => keysOf(each).includes(event.key));
    if (!action) return;
    event.preventDefault();
    action.run();
  }
  const buttons = (
    <div className="no-print flex flex-wrap items-center gap-1">
      {shown.map((action) => (
        <Button
          key={action.label}
          size="sm"
          tone={isOpen ? "plain" : "quiet"}
          aria-keyshortcuts={keysOf(action)[0]}
          onClick={action.run}
        >
          {action.label}
          {keysOf(action)[0] && (
            <span className="max-sm:hidden pointer-coarse:hidden">
              <Kbd>{CAPS[keysOf(action)[0]!] ?? keysOf(action)[0]}</Kbd>
            </span>
          )}
        </Button>
      ))}
    </div>
  );
  return (
    <li
      id={itemId(id)}
      data-item={id}
      data-span={spanKey(span)}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent || undefined}
      onFocus={() => focus.set(id)}
      onKeyDown={onKeyDown}
      onPointerEnter={() => setOver(true)}
      onPointerLeave={() => setOver(false)}
      className={cn(
        "scroll-my-4 rounded-sm border-l-2 border-l-transparent py-1 pl-2 outline-offset-0 aria-current:border-l-accent data-lit:bg-accent-wash",
        className,
      )}
    >
      {isLine ? (
        <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
          {children}
          {buttons}
          {meta}
        </div>
      ) : (
        <>
          {children}
          {(meta || hasLine) && (
            <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1">
              {meta}
              {buttons}
            </div>
          )}
        </>
      )}
    </li>
  );
}
