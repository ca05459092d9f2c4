"use client";

import { Toolbar as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";

/** Controls in a row that are one tab stop: the arrow keys move between them. */
export function Toolbar({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Primitive.Root aria-label={label} className={className}>
      {children}
    </Primitive.Root>
  );
}

/** Makes its only child, a button, link or select, a stop of the toolbar. */
export function ToolbarItem(props: Omit<ComponentProps<typeof Primitive.Button>, "asChild">) {
  return <Primitive.Button asChild {...props} />;
}
