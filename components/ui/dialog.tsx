"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, use, type ComponentProps, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { isComposing } from "@/components/ui/composing";
import type { Dialog as DialogPrimitive } from "@/components/ui/dialog-parts";
import { focusFirstField, returnFocus, sendByKeys } from "@/components/ui/dialog-focus";
import { LazyTrigger } from "@/components/ui/lazy-trigger";
import { onDemand } from "@/components/ui/on-demand";
import { useOpened } from "@/components/ui/use-opened";

type Parts = typeof DialogPrimitive;
const onDialog = onDemand(() => import("@/components/ui/dialog-parts").then((m) => m.Dialog));
const DialogParts = createContext<Parts | null>(null);

export interface DialogProps {
  title: string;
  description?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The element that opens it (one that takes a ref), where `open` isn't held outside. */
  trigger?: ReactNode;
  size?: "sm" | "md" | "lg" | "xl";
  /** Buttons, at the bottom right. */
  footer?: ReactNode;
  children?: ReactNode;
}

const WIDTH = { sm: "max-w-sm", md: "max-w-lg", lg: "max-w-3xl", xl: "max-w-5xl" };

export function Dialog({
  title,
  description,
  trigger,
  size = "md",
  footer,
  children,
  ...state
}: DialogProps) {
  const t = useTranslations("common");
  const { parts: Primitive, lazy, root } = useOpened(onDialog, state);
  if (!Primitive) return trigger ? <LazyTrigger {...lazy}>{trigger}</LazyTrigger> : null;
  return (
    <Primitive.Root {...root}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-[rgb(0_0_0/0.4)]" />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          {...(trigger ? {} : { onCloseAutoFocus: returnFocus })}
          onOpenAutoFocus={focusFirstField}
          onKeyDown={sendByKeys}
          onEscapeKeyDown={(event) => isComposing(event) && event.preventDefault()}
          className={cn(
            "fixed top-1/2 left-1/2 z-50 flex max-h-[88dvh] w-[calc(100vw-1rem)] -translate-x-1/2 -translate-y-1/2 animate-appear flex-col rounded-lg border border-line bg-raised shadow-pop outline-none",
            WIDTH[size],
          )}
        >
          <DialogParts value={Primitive}>
            <header className="flex items-start justify-between gap-4 px-4 pt-3 pb-2">
              <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
              <Primitive.Close
                aria-label={t("close")}
                className="-mr-1 flex size-7 items-center justify-center rounded text-muted hover:bg-sunken hover:text-ink"
              >
                <X aria-hidden className="size-4" />
              </Primitive.Close>
            </header>
            <div className="min-h-0 overflow-y-auto px-4 pb-4 [--scroll-ground:var(--raised)]">
              {description && (
                <Primitive.Description className="mb-3 text-sm text-muted">
                  {description}
                </Primitive.Description>
              )}
              {children}
            </div>
            {footer && (
              <footer className="flex justify-end gap-2 border-t border-line px-4 py-3">{footer}</footer>
            )}
          </DialogParts>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Wraps a button that closes the dialog around it. */
export function DialogClose(props: ComponentProps<Parts["Close"]>) {
  const parts = use(DialogParts);
  if (!parts) throw new Error("A button that closes a dialog belongs into it");
  return <parts.Close {...props} />;
}
