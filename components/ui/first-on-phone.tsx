"use client";

import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

/** As many cards as `first-on-phone` in globals.css leaves. */
const MOST = 8;

export interface FirstOnPhoneProps {
  /** The rows of the table within. */
  count: number;
  showAll: string;
  children: ReactNode;
}

/** A table of cards that on a phone shows the first of them, so that what stands below is reached; a row that the address names is shown too. */
export function FirstOnPhone({ count, showAll, children }: FirstOnPhoneProps) {
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <div className={cn(!isWhole && "first-on-phone")}>{children}</div>
      {count > MOST && !isWhole && (
        <Button tone="link" className="mt-1 md:hidden" onClick={() => setWhole(true)}>
          {showAll}
        </Button>
      )}
    </>
  );
}
