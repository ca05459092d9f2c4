"use client";

import { useTimeZone } from "next-intl";
import { useState } from "react";
import { dayOf } from "@/lib/domain/day";

/** Today in the board's zone, as of when the component was first drawn. */
export function useToday(): string {
  const timeZone = useTimeZone() ?? "UTC";
  const [today] = useState(() => dayOf(new Date(), timeZone));
  return today;
}
