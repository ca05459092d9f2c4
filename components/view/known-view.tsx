"use client";

import { createContext, use, type ReactNode } from "react";

const UnknownBenchmark = createContext<string | null>(null);

/** The benchmark of the page's link that the board doesn't know; null where it knows it, or the link names none. */
export const useUnknownBenchmark = () => use(UnknownBenchmark);

/** A page whose link may ask for a benchmark the board has never met: which of them that is only the server can tell. */
export function KnownView({
  unknownBenchmark,
  children,
}: {
  unknownBenchmark: string | null;
  children: ReactNode;
}) {
  return <UnknownBenchmark value={unknownBenchmark}>{children}</UnknownBenchmark>;
}
