"use client";

import { useCallback } from "react";
import { useView } from "@/components/view/use-view";
import { viewHref } from "@/lib/view/params";

/** Adds the current view to a link: `href("/themes/operators")` → "/themes/operators?period=1m". */
export function useViewHref(): (href: string) => string {
  const { params } = useView();
  return useCallback((href) => viewHref(href, params), [params]);
}
