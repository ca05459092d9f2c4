"use client";

import { useState, type ReactNode } from "react";

/** A collapsible section. The content is not rendered while closed, because a list may hold hundreds of sections. */
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
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="max-w-full min-w-0"
    >
      <summary className="w-fit cursor-pointer rounded-sm text-xs text-accent hover:text-accent-hover pointer-coarse:py-2">
        {summary}
      </summary>
      {isOpen && <div className="flex flex-col gap-2 pt-2 pb-1">{children}</div>}
    </details>
  );
}
