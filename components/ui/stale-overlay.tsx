"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Dims the previous content while new data loads, and announces the loading to screen readers. */
export function StaleOverlay({ busy, children }: { busy: boolean; children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <div aria-busy={busy} className={cn("transition-opacity delay-150", busy && "opacity-50")}>
      <p role="status" className="sr-only">
        {busy ? t("updating") : ""}
      </p>
      {children}
    </div>
  );
}
