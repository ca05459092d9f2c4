"use client";

import type { Route } from "next";
import Link from "next/link";
import { createContext, use, useRef, useState, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { LazyTrigger } from "@/components/ui/lazy-trigger";
import type { DropdownMenu as MenuPrimitive } from "@/components/ui/menu-parts";
import { onDemand } from "@/components/ui/on-demand";

type Parts = typeof MenuPrimitive;
const { ask, useParts } = onDemand(() => import("@/components/ui/menu-parts").then((m) => m.DropdownMenu));
const MenuParts = createContext<Parts | null>(null);

/** The primitives that the menu around is made of; what stands in a menu is only rendered once they are there. */
function useMenuParts(): Parts {
  const parts = use(MenuParts);
  if (!parts) throw new Error("Menu items belong into a Menu");
  return parts;
}

export interface MenuProps {
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  children: ReactNode;
}

/** A list of things to do, behind a button. */
export function Menu({ trigger, align = "end", children }: MenuProps) {
  const [usedBy, setUsedBy] = useState<"key" | "pointer" | null>(null);
  const DropdownMenu = useParts();
  const button = useRef<HTMLButtonElement>(null);
  const [around, setAround] = useState<HTMLElement | null>(null);
  if (!usedBy || !DropdownMenu) {
    const open = (element: HTMLElement, by: "key" | "pointer") => {
      ask();
      setAround(partAround(element));
      setUsedBy(by);
    };
    return (
      <LazyTrigger opens="menu" onNear={ask} onOpen={open}>
        {trigger}
      </LazyTrigger>
    );
  }
  return (
    <DropdownMenu.Root
      defaultOpen
      modal={false}
      onOpenChange={(open) => {
        setUsedBy("pointer"); // from now on the menu itself sees which it is
        if (open) setAround(partAround(button.current));
      }}
    >
      <DropdownMenu.Trigger ref={button} asChild>
        {trigger}
      </DropdownMenu.Trigger>
      {/* Inside the part of the page where the button is, so that a screen reader finds it there. */}
      <DropdownMenu.Portal container={around}>
        <DropdownMenu.Content
          ref={usedBy === "key" ? focusFirstItem : undefined}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-40 animate-appear rounded-lg border border-line bg-raised p-1 text-sm shadow-pop"
        >
          <MenuParts value={DropdownMenu}>{children}</MenuParts>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** A key that came before the menu's parts: the menu doesn't know of it, and would take the focus itself. */
function focusFirstItem(menu: HTMLElement | null): void {
  requestAnimationFrame(() => menu?.querySelector<HTMLElement>("[role=menuitem]")?.focus());
}

/** The part of the page that a button is in. */
function partAround(button: HTMLElement | null): HTMLElement | null {
  return (
    button?.closest<HTMLElement>("[role=dialog], main") ?? button?.closest<HTMLElement>("header") ?? null
  );
}

export interface MenuItemProps {
  children: ReactNode;
  onSelect?: () => void;
  /** Makes the item a link. */
  href?: string;
  danger?: boolean;
  disabled?: boolean;
}

export function MenuItem({ children, onSelect, href, danger = false, disabled }: MenuItemProps) {
  const DropdownMenu = useMenuParts();
  const classes = cn(
    "flex min-h-7 w-full cursor-pointer items-center gap-2 rounded px-2 outline-none select-none data-disabled:opacity-55 data-highlighted:bg-accent-wash pointer-coarse:min-h-10",
    danger ? "text-danger" : "text-ink",
  );
  if (href) {
    return (
      <DropdownMenu.Item asChild disabled={disabled} onSelect={onSelect}>
        <Link href={href as Route} className={classes}>
          {children}
        </Link>
      </DropdownMenu.Item>
    );
  }
  return (
    <DropdownMenu.Item disabled={disabled} onSelect={onSelect} className={classes}>
      {children}
    </DropdownMenu.Item>
  );
}

export function MenuSeparator() {
  const DropdownMenu = useMenuParts();
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
}
