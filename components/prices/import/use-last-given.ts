import { useInfiniteQuery } from "@tanstack/react-query";
import { priceImportsOptions } from "@/lib/prices/imports/queries";

/** Whose prices the very same file was said to have: the only ticker of an import that is listed on this page. */
export function useLastTime(importId: string | null): string | null {
  const { data } = useInfiniteQuery({ ...priceImportsOptions(), enabled: importId !== null });
  const symbols = data?.pages.flatMap(({ items }) => items).find(({ id }) => id === importId)?.symbols;
  return symbols?.length === 1 ? (symbols[0] ?? null) : null;
}
