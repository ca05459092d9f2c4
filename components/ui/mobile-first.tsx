"use client";

import { useEffect, useState, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { MoreButton } from "@/components/ui/more-button";
import { useHash } from "@/components/ui/use-hash";

/** As many cards as `first-on-phone` in globals.css leaves. */
const MOST = 8;

export interface FirstOnPhoneProps {
  /** The rows of the table within, in order: of each its id, as an address names it. */
  rows: readonly string[];
  showAll: string;
  children: ReactNode;
}

/** A table of cards that on a phone shows the first of them, so that what stands below is reached; all where the address names a later one. */
export function MobileFirst({ rows, showAll, children }: FirstOnPhoneProps) {
  const [isAsked, setAsked] = useState(false);
  const hash = useHash();
  const isNamed = rows.indexOf(hash) >= MOST;
  const isWhole = isAsked || isNamed;
  useEffect(() => {
    if (isNamed) document.getElementById(hash)?.scrollIntoView(); // it wasn't there to be scrolled to before
  }, [isNamed, hash]);
  return (
    <>
      <div className={cn(!isWhole && "first-on-phone")}>{children}</div>
      {rows.length > MOST && !isWhole && (
        <MoreButton tone="link" className="mt-1 md:hidden" onMore={() => setAsked(true)}>
          {showAll}
        </MoreButton>
      )}
    </>
  );
}
