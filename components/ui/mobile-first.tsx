"use client";

import { useEffect, useState, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { MoreButton } from "@/components/ui/more-button";
import { useHash } from "@/components/ui/use-hash";

/** The number of cards that the class `first-on-phone` in globals.css shows. */
const MOST = 8;

export interface MobileFirstProps {
  /** The ids of the table's rows in order, as URL fragments name them. */
  rows: readonly string[];
  showAll: string;
  children: ReactNode;
}

/**
 * On a phone, shows only the first cards of a table, so that the content below is within reach. All cards are shown if
 * the URL fragment names a hidden one.
 */
export function MobileFirst({ rows, showAll, children }: MobileFirstProps) {
  const [isExpanded, setExpanded] = useState(false);
  const hash = useHash();
  const isNamed = rows.indexOf(hash) >= MOST;
  const isWhole = isExpanded || isNamed;
  useEffect(() => {
    if (isNamed) document.getElementById(hash)?.scrollIntoView(); // the browser could not scroll to the row while it was hidden
  }, [isNamed, hash]);
  return (
    <>
      <div className={cn(!isWhole && "first-on-phone")}>{children}</div>
      {rows.length > MOST && !isWhole && (
        <MoreButton tone="link" className="mt-1 md:hidden" onMore={() => setExpanded(true)}>
          {showAll}
        </MoreButton>
      )}
    </>
  );
}
