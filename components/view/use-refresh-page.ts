"use client";

import { useRouter } from "next/navigation";
import { apiFetch } from "@/lib/client/fetch";

/**
 * Refreshes the page's server components if the server responds. Without a response, Next would replace the page with
 * the browser's error page and unsaved input would be lost.
 */
export function useRefreshPage(): () => void {
  const router = useRouter();
  return () =>
    void apiFetch("/health").then(
      () => router.refresh(),
      () => undefined, // the current content stays
    );
}
