"use client";

import { notifyManager, useQueryClient, type Query } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { isBehind } from "@/lib/client/query-state";

/** Selects the visible queries whose last refresh failed. */
const shown = { type: "active", predicate: ({ state }: Query) => isBehind(state) } as const;

/** Shows one notice for the whole page while any visible data could not be refreshed. */
export function OutOfDate() {
  const t = useTranslations("common");
  const client = useQueryClient();
  const subscribe = useCallback(
    (changed: () => void) => client.getQueryCache().subscribe(notifyManager.batchCalls(changed)),
    [client],
  );
  const isShown = useSyncExternalStore(
    subscribe,
    () => client.getQueryCache().findAll(shown).length > 0,
    () => false,
  );
  const [isAsking, setAsking] = useState(false);
  const ask = () => {
    setAsking(true);
    void client.refetchQueries(shown).finally(() => setAsking(false));
  };

  // When the button disappears, the focus returns to its previous element unless it has moved since.
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isShown || document.activeElement !== document.body) return;
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    before.current = null;
  }, [isShown]);

  return (
    <div
      role="status"
      onFocus={({ relatedTarget }) => (before.current = relatedTarget)}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget) before.current = null;
      }}
      className="no-print fixed inset-x-3 bottom-3 z-30 sm:right-auto"
    >
      {isShown && (
        <Banner
          tone="warn"
          actions={
            <Button tone="link" onClick={ask}>
              {t(isAsking ? "updating" : "retry")}
            </Button>
          }
        >
          {t("outOfDate")}
        </Banner>
      )}
    </div>
  );
}
