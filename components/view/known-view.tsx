"use client";

import { createContext, use, type ReactNode } from "react";

const UnknownBenchmark = createContext<string | null>(null);

/** The benchmark in the URL if the board doesn't know it, else null. */
export const useUnknownBenchmark = () => use(UnknownBenchmark);

/**
 * Provides the benchmark of the URL to a page, or none if the board doesn't know it; only the server can check that.
 */
export function KnownView({
  unknownBenchmark,
  children,
}: {
  unknownBenchmark: string | null;
  children: ReactNode;
}) {
  return <UnknownBenchmark value={unknownBenchmark}>{children}</UnknownBenchmark>;
}
