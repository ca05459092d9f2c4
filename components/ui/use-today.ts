"use client";

import { useTimeZone } from "next-intl";
import { useSyncExternalStore } from "react";
import { dayOf } from "@/lib/domain/calendar/day";

const MINUTE = 60_000;

/** Checks the date again when a tab becomes visible, because a tab may stay open overnight. */
function subscribe(look: () => void): () => void {
  const timer = setInterval(look, MINUTE);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}

/** Returns today's date in the board's time zone. */
export function useToday(): string {
  const timeZone = useTimeZone() ?? "UTC";
  const today = () => dayOf(new Date(), timeZone);
  return useSyncExternalStore(subscribe, today, today);
}

/** Whether a view ends on a day before today: nothing is written in it. Without a day it is today's. */
export function useIsPast(asOf: string | null | undefined): boolean {
  const today = useToday();
  return asOf != null && asOf < today;
}
