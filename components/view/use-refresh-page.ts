"use client";

import { useRouter } from "next/navigation";
import { apiFetch } from "@/lib/client/fetch";

/**
 * Has the page's server parts drawn anew, where the board answers: without an answer Next leaves the page for the browser's own
 * error, with all that is open on it.
 */
export function useRefreshPage(): () => void {
  const router = useRouter();
  return () =>
    void apiFetch("/health").then(
      () => router.refresh(),
      () => undefined, // what stands is from before, and so it stays
    );
}
