"use client";

import { useState, type ReactNode } from "react";
import { usePrinting } from "@/components/ui/use-printing";

/**
 * A collapsible section, which is open on paper. The content is not rendered while closed, because a list may hold
 * hundreds of sections.
 */
export function Disclosure({
  summary,
  isOpenFirst = false,
  opensFor = null,
  children,
}: {
  summary: ReactNode;
  isOpenFirst?: boolean;
  /** The key of a row inside that is to be seen: a new one opens the section, `null` doesn't close it. */
  opensFor?: string | null;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(isOpenFirst || opensFor !== null);
  const [openedFor, setOpenedFor] = useState(opensFor);
  if (opensFor !== null && opensFor !== openedFor) {
    setOpenedFor(opensFor);
    setOpen(true);
  }
  const isShown = usePrinting() || isOpen;
  return (
    <details open={isShown} className="max-w-full min-w-0">
      <summary
        className="w-fit cursor-pointer rounded-sm text-xs text-accent hover:text-accent-hover print:list-none pointer-coarse:py-2"
        onClick={(event) => {
          event.preventDefault(); // the state opens it, so that printing doesn't change it
          setOpen(!isOpen);
        }}
      >
        {summary}
      </summary>
      {isShown && <div className="flex flex-col gap-2 pt-2 pb-1">{children}</div>}
    </details>
  );
}
