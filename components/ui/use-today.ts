"use client";

import { useTimeZone } from "next-intl";
import { useSyncExternalStore } from "react";
import { dayOf } from "@/lib/domain/calendar/day";

const MINUTE = 60_000;

/** Whoever comes back to a tab left open overnight comes back to another day. */
function subscribe(look: () => void): () => void {
  const timer = setInterval(look, MINUTE);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}

/** Today in the board's zone. */
export function useToday(): string {
  const timeZone = useTimeZone() ?? "UTC";
  const today = () => dayOf(new Date(), timeZone);
  return useSyncExternalStore(subscribe, today, today);
}
