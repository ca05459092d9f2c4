"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

export interface ConfirmProps {
  title: string;
  description: ReactNode;
  /** The label of the confirming button, for example "Remove samples". */
  action: string;
  onConfirm: () => void;
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
  danger = false,
  trigger,
  ...state
}: ConfirmProps) {
  const t = useTranslations("common");
  return (
    <AlertDialog.Root {...state}>
      {trigger && <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>}
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 animate-appear bg-[rgb(0_0_0/0.4)]" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 w-[calc(100vw-1rem)] max-w-md -translate-x-1/2 -translate-y-1/2 animate-appear rounded-lg border border-line bg-raised p-4 shadow-pop">
          <AlertDialog.Title className="text-lg font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-sm text-muted">{description}</AlertDialog.Description>
          <div className="mt-4 flex justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>{t("cancel")}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button tone={danger ? "danger" : "primary"} onClick={onConfirm}>
                {action}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
