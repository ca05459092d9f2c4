"use client";

import type { Route } from "next";
import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import { useRef, useState, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export interface MenuProps {
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  children: ReactNode;
}

/** A list of things to do, behind a button. */
export function Menu({ trigger, align = "end", children }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [around, setAround] = useState<HTMLElement | null>(null);
  const findAround = () =>
    button.current?.closest<HTMLElement>("[role=dialog], main") ??
    button.current?.closest<HTMLElement>("header") ??
    null;
  return (
    <DropdownMenu.Root modal={false} onOpenChange={(open) => open && setAround(findAround())}>
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
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
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
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
}
