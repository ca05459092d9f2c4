import { useEffect, useState } from "react";
import type { OnDemand } from "@/components/ui/on-demand";

export interface OpenState {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

/** A dialog whose parts come when it is first opened: null until then, and once opened it keeps them. */
export function useOpened<P>({ ask, useParts }: OnDemand<P>, { open, onOpenChange }: OpenState) {
  const [isUsed, setUsed] = useState(open ?? false);
  const loaded = useParts();
  if (open && !isUsed) setUsed(true);
  useEffect(() => {
    if (open) ask();
  }, [open, ask]);
  return {
    parts: isUsed ? loaded : null,
    /** For the button that opens it, as long as there are no parts. */
    lazy: {
      opens: "dialog" as const,
      onNear: ask,
      onOpen: () => {
        ask();
        setUsed(true);
        onOpenChange?.(true);
      },
    },
    /** For the root of the parts. What isn't held outside begins open, for it was asked for. */
    root: open === undefined ? { defaultOpen: true, onOpenChange } : { open, onOpenChange },
  };
}
