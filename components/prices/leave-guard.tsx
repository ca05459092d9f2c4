"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Confirm } from "@/components/ui/confirm";

/** Asks before the page is left while files are neither imported nor put away. */
export function LeaveGuard({ count }: { count: number }) {
  const t = useTranslations("pricesImport.queue");
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);
  const isHolding = count > 0;
  useEffect(() => {
    if (!isHolding) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const path = pathLeftFor(event);
      if (path === null) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(path);
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [isHolding]);
  return (
    <Confirm
      danger
      open={target !== null}
      onOpenChange={(isOpen) => !isOpen && setTarget(null)}
      title={t("leaveTitle")}
      description={t("leaveBody", { count })}
      action={t("leave")}
      onConfirm={() => target !== null && router.push(target as Route)}
    />
  );
}

/** Where a click would take this tab, on the board and away from this page. */
function pathLeftFor(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download")) return null;
  const isHere = link.origin === window.location.origin && link.pathname === window.location.pathname;
  if (isHere || link.origin !== window.location.origin) return null;
  return link.pathname + link.search + link.hash;
}
