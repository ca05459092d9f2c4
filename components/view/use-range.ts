"use client";

import { useQueryStates } from "nuqs";
import { rangeParsers } from "@/lib/view/params";

/** The range of days selected in a chart, in the URL; both are null without one. */
export function useRange() {
  const [range, set] = useQueryStates(rangeParsers, { history: "push" });
  return { range, setRange: (next: { from: string; to: string } | null) => void set(next) };
}
