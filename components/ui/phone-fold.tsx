"use client";

import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Controls that are one line on a phone, saying what is chosen, until they are opened; elsewhere they are always there. */
export function PhoneFold({ summary, children }: { summary: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="no-print">
      <Button
        tone="quiet"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="w-full min-w-0 justify-start px-0 font-normal md:hidden"
      >
        <span className="truncate">{summary}</span>
        <span aria-hidden>▾</span>
      </Button>
      <div className={isOpen ? undefined : "max-md:hidden"}>{children}</div>
    </div>
  );
}
