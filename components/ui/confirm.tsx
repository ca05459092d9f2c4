"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "radix-ui";
import { useRef, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useReturnFocus } from "@/components/ui/use-return-focus";

export interface ConfirmProps {
  title: string;
  description: ReactNode;
  /** The label of the confirming button, for example "Remove samples". */
  action: string;
  onConfirm: () => void;
  /** The label of the other button, which has the focus first; by default "Cancel". With `onCancel` it is the better way. */
  cancel?: string;
  /** Runs once the dialog that this other button closes is gone; it then decides where the focus goes. */
  onCancel?: () => void;
  /** Further content that the description can't hold, such as a list; it scrolls. */
  children?: ReactNode;
  danger?: boolean;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactNode;
}

/**
 * Asks for confirmation before an action that can't be undone. Undoable actions run at once and offer an undo in their
 * toast.
 */
export function Confirm({
  title,
  description,
  action,
  onConfirm,
  cancel,
  onCancel,
  children,
  danger = false,
  trigger,
  ...state
}: ConfirmProps) {
  const t = useTranslations("common");
  const isCancelled = useRef(false);
  const focus = useReturnFocus();
  return (
    <AlertDialog.Root {...state}>
      {trigger && <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>}
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 animate-appear bg-[rgb(0_0_0/0.4)]" />
        <AlertDialog.Content
          onOpenAutoFocus={focus.hold}
          onCloseAutoFocus={(event) => {
            if (isCancelled.current && onCancel) {
              event.preventDefault();
              onCancel();
            } else if (!trigger) focus.giveBack();
          }}
          className="fixed top-1/2 left-1/2 z-50 flex max-h-[88dvh] w-[calc(100vw-1rem)] max-w-md -translate-x-1/2 -translate-y-1/2 animate-appear flex-col rounded-lg border border-line bg-raised p-4 shadow-pop"
        >
          <AlertDialog.Title className="text-lg font-semibold">{title}</AlertDialog.Title>
          {/* All of it is read out when the dialog opens. */}
          <AlertDialog.Description asChild>
            <div className="mt-2 flex min-h-0 flex-col text-sm text-muted">
              {description}
              {children && (
                <div tabIndex={0} className="overflow-y-auto text-ink [--scroll-ground:var(--raised)]">
                  {children}
                </div>
              )}
            </div>
          </AlertDialog.Description>
          <div className="mt-4 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button tone={onCancel ? "primary" : "plain"} onClick={() => (isCancelled.current = true)}>
                {cancel ?? t("cancel")}
              </Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button tone={danger ? "danger" : onCancel ? "plain" : "primary"} onClick={onConfirm}>
                {action}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
