"use client";

import { DropdownMenu } from "radix-ui";
import { createContext, use, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from "react";
import { cn } from "@/components/ui/cn";
import { PageLink } from "@/components/ui/page-link";

/** Runs the action of a menu item after the menu has closed. */
const OnceClosed = createContext<(run: () => void) => void>(() => undefined);

export interface MenuProps {
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  children: ReactNode;
}

const contentClasses =
  "z-50 min-w-40 animate-appear rounded-lg border border-line bg-raised p-1 text-sm shadow-pop";

/** A menu of actions, opened by a button. */
export function Menu({ trigger, align = "end", children }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [around, setAround] = useState<HTMLElement | null>(null);
  const chosen = useRef<(() => void) | null>(null);
  return (
    <DropdownMenu.Root modal={false} onOpenChange={(open) => open && setAround(partAround(button.current))}>
      <DropdownMenu.Trigger ref={button} asChild>
        {trigger}
      </DropdownMenu.Trigger>
      {/* Rendered inside the landmark of its button, so that screen readers find it there. */}
      <DropdownMenu.Portal container={around}>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={() => {
            const run = chosen.current;
            chosen.current = null;
            // The menu closes first, so that a dialog opened by the item finds the focus on the button and returns it
            // there.
            if (!run) return;
            button.current?.focus();
            run();
          }}
          className={contentClasses}
        >
          <OnceClosed value={(run) => (chosen.current = run)}>{children}</OnceClosed>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export interface SharedMenuProps {
  /** The button that was pressed; null: the menu is closed. */
  button: HTMLElement | null;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * One menu for the buttons of many rows, which are plain buttons. It opens beside the pressed one and returns the focus
 * to it.
 */
export function SharedMenu({ button, label, onClose, children }: SharedMenuProps) {
  const [pressed, setPressed] = useState(button); // the focus returns to it after the menu has closed
  if (button && button !== pressed) setPressed(button);
  const chosen = useRef<(() => void) | null>(null);
  return (
    <DropdownMenu.Root modal={false} open={button !== null} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <Pressed button={pressed} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={partAround(pressed)}>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          aria-labelledby={undefined}
          // A press of the same button closes the menu by itself.
          onInteractOutside={(event) => button?.contains(event.target as Node) && event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const run = chosen.current;
            chosen.current = null;
            pressed?.focus();
            run?.();
          }}
          className={contentClasses}
        >
          <OnceClosed value={(run) => (chosen.current = run)}>{children}</OnceClosed>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Draws nothing: it hands a button that is drawn elsewhere to the menu, which opens beside it. */
function Pressed({ button, ref }: { button: HTMLElement | null; ref?: Ref<HTMLElement | null> }) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => button, [button]);
  return null;
}

/** The landmark or dialog that contains a button. */
function partAround(button: HTMLElement | null): HTMLElement | null {
  return (
    button?.closest<HTMLElement>("[role=dialog], main") ?? button?.closest<HTMLElement>("header") ?? null
  );
}

export interface MenuItemProps {
  children: ReactNode;
  onSelect?: () => void;
  /** Makes the item a link to this path. */
  href?: string;
  danger?: boolean;
  disabled?: boolean;
}

export function MenuItem({ children, onSelect, href, danger = false, disabled }: MenuItemProps) {
  const onceClosed = use(OnceClosed);
  const choose = onSelect && (() => onceClosed(onSelect));
  const classes = cn(
    "flex min-h-7 w-full cursor-pointer items-center gap-2 rounded px-2 outline-none select-none data-disabled:opacity-55 data-highlighted:bg-accent-wash pointer-coarse:min-h-10",
    danger ? "text-danger" : "text-ink",
  );
  if (href) {
    return (
      <DropdownMenu.Item asChild disabled={disabled} onSelect={choose}>
        <PageLink href={href} className={classes}>
          {children}
        </PageLink>
      </DropdownMenu.Item>
    );
  }
  return (
    <DropdownMenu.Item disabled={disabled} onSelect={choose} className={classes}>
      {children}
    </DropdownMenu.Item>
  );
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
}
