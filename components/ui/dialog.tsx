"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Primitive } from "radix-ui";
import type { KeyboardEvent, ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { isComposing } from "@/components/ui/composing";
import { useReturnFocus } from "@/components/ui/use-return-focus";

export interface DialogProps {
  title: string;
  /** Names the dialog for screen readers only, without a header; Escape and a press outside close it. */
  hideTitle?: boolean;
  description?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The element that opens the dialog (it must accept a ref), unless `open` is controlled. */
  trigger?: ReactNode;
  size?: "sm" | "md" | "lg" | "xl";
  /** Buttons at the bottom right. */
  footer?: ReactNode;
  children?: ReactNode;
}

const WIDTH = { sm: "max-w-sm", md: "max-w-lg", lg: "max-w-3xl", xl: "max-w-5xl" };

export function Dialog({
  title,
  hideTitle = false,
  description,
  trigger,
  size = "md",
  footer,
  children,
  ...state
}: DialogProps) {
  const t = useTranslations("common");
  const focus = useReturnFocus();
  return (
    <Primitive.Root {...state}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-appear bg-[rgb(0_0_0/0.4)]" />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          onOpenAutoFocus={(event) => {
            focus.hold();
            focusFirstField(event);
          }}
          onCloseAutoFocus={() => !trigger && focus.giveBack()}
          onKeyDown={submitByKeys}
          onEscapeKeyDown={(event) => isComposing(event) && event.preventDefault()}
          className={cn(
            "fixed top-1/2 left-1/2 z-50 flex max-h-[88dvh] w-[calc(100vw-1rem)] -translate-x-1/2 -translate-y-1/2 animate-appear flex-col rounded-lg border border-line bg-raised shadow-pop outline-none",
            WIDTH[size],
          )}
        >
          {hideTitle ? (
            <Primitive.Title className="sr-only">{title}</Primitive.Title>
          ) : (
            <header className="flex items-start justify-between gap-4 px-4 pt-3 pb-2">
              <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
              <Primitive.Close
                aria-label={t("close")}
                className="-mr-1 flex size-7 items-center justify-center rounded text-muted hover:bg-sunken hover:text-ink"
              >
                <X aria-hidden className="size-4" />
              </Primitive.Close>
            </header>
          )}
          <div className="min-h-0 overflow-y-auto px-4 pb-4 [--scroll-ground:var(--raised)]">
            {description && (
              <Primitive.Description className="mb-3 text-sm text-muted">{description}</Primitive.Description>
            )}
            {children}
          </div>
          {footer && (
            <footer className="flex justify-end gap-2 border-t border-line px-4 py-3">{footer}</footer>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Wraps a button that closes the dialog around it. */
export const DialogClose = Primitive.Close;

/** Focuses the first field, or the dialog itself if it has no field; never the close button. */
function focusFirstField(event: Event): void {
  const dialog = event.currentTarget as HTMLElement;
  const field = dialog.querySelector<HTMLElement>(
    "input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), [role=radio][aria-checked=true]",
  );
  event.preventDefault();
  (field ?? dialog).focus();
}

/** ⌘ or Ctrl with Enter submits the dialog's form from any field. */
function submitByKeys(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || isComposing(event)) return;
  const form = event.currentTarget.querySelector("form");
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
}
