"use client";

import { useState, type ReactNode } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";

export interface LazyDialogButtonProps extends ButtonProps {
  /** Begins to load the dialog: whoever comes near the button will want it. */
  onNear: () => unknown;
  /** The dialog, rendered from its first use on, so that it keeps what was typed. */
  dialog: (state: { open: boolean; onOpenChange: (open: boolean) => void }) => ReactNode;
}

/** Opens a dialog whose code comes when it is first wanted. */
export function LazyDialogButton({ onNear, dialog, ...button }: LazyDialogButtonProps) {
  const [isUsed, setUsed] = useState(false);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        {...button}
        aria-haspopup="dialog"
        onPointerEnter={() => void onNear()}
        onFocus={() => void onNear()}
        onClick={() => {
          setUsed(true);
          setOpen(true);
        }}
      />
      {isUsed && dialog({ open: isOpen, onOpenChange: setOpen })}
    </>
  );
}
