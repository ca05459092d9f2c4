"use client";

import { useState, type ReactNode } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import type { OnDemand } from "@/components/ui/on-demand";

export interface LazyDialogButtonProps<D> extends ButtonProps {
  /** The dialog's code: one that can't be loaded leaves the page as it is, and is asked for again by the next press. */
  code: OnDemand<D>;
  /** The dialog, rendered from its first use on, so that it keeps what was typed. */
  dialog: (code: D, state: { open: boolean; onOpenChange: (open: boolean) => void }) => ReactNode;
}

/** Opens a dialog whose code comes when it is first wanted. */
export function LazyDialogButton<D>({
  code: { ask, useParts },
  dialog,
  ...button
}: LazyDialogButtonProps<D>) {
  const code = useParts();
  const [isUsed, setUsed] = useState(false);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        {...button}
        aria-haspopup="dialog"
        onPointerEnter={ask}
        onFocus={ask}
        onClick={() => {
          ask();
          setUsed(true);
          setOpen(true);
        }}
      />
      {isUsed && code && dialog(code, { open: isOpen, onOpenChange: setOpen })}
    </>
  );
}
