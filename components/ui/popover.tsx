"use client";

import { useState, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { LazyTrigger } from "@/components/ui/lazy-trigger";
import { onDemand } from "@/components/ui/on-demand";

const { ask, useParts } = onDemand(() => import("@/components/ui/popover-parts").then((m) => m.Popover));

export interface PopoverProps {
  trigger: ReactNode;
  /** The name of what opens. */
  label: string;
  align?: "start" | "center" | "end";
  className?: string;
  children: ReactNode;
}

export function Popover({ trigger, label, align = "start", className, children }: PopoverProps) {
  const [isUsed, setUsed] = useState(false);
  const Primitive = useParts();
  if (!isUsed || !Primitive) {
    const open = () => {
      ask();
      setUsed(true);
    };
    return (
      <LazyTrigger opens="dialog" onNear={ask} onOpen={open}>
        {trigger}
      </LazyTrigger>
    );
  }
  return (
    <Primitive.Root defaultOpen>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            "z-50 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-1rem)] animate-appear overflow-y-auto rounded-lg border border-line bg-raised p-3 text-sm shadow-pop",
            className,
          )}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
