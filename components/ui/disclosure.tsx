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
  children,
}: {
  summary: ReactNode;
  isOpenFirst?: boolean;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(isOpenFirst);
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
