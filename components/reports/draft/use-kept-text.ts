"use client";

import { useState } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";

const KEY = "themeboard:report-text";

/** A typed text that its tab keeps until it is emptied, also when the page is reloaded or left. */
export function useKeptText(): [text: string, setText: (text: string) => void] {
  const [typed, setTyped] = useState<string | null>(null);
  const isHydrated = useHydrated();
  const setText = (next: string) => {
    setTyped(next);
    tried(() => (next ? sessionStorage.setItem(KEY, next) : sessionStorage.removeItem(KEY)));
  };
  return [typed ?? (isHydrated ? (tried(() => sessionStorage.getItem(KEY)) ?? "") : ""), setText];
}

/** The answer of a storage; null where the browser forbids it or it is full: the text is on the page alone. */
function tried<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
