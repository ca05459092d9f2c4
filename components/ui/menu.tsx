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
  const [isUsed, setUsed] = useState(false);
  const DropdownMenu = useParts();
  const button = useRef<HTMLButtonElement>(null);
  const [around, setAround] = useState<HTMLElement | null>(null);
  if (!isUsed || !DropdownMenu) {
    const open = (element: HTMLElement) => {
      ask();
      setAround(partAround(element));
      setUsed(true);
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
      onOpenChange={(open) => open && setAround(partAround(button.current))}
    >
      <DropdownMenu.Trigger ref={button} asChild>
        {trigger}
      </DropdownMenu.Trigger>
      {/* Inside the part of the page where the button is, so that a screen reader finds it there. */}
      <DropdownMenu.Portal container={around}>
        <DropdownMenu.Content
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
