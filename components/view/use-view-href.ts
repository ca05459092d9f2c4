"use client";

import { useQueryStates } from "nuqs";
import { useCallback } from "react";
import { viewHref, viewParsers } from "@/lib/view/params";

/** Keeps the view in a link to another page: `href("/themes/operators")` → "/themes/operators?period=1m". */
export function useViewHref(): (href: string) => string {
  const [view] = useQueryStates(viewParsers);
  return useCallback((href) => viewHref(href, view), [view]);
}
