"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** What stands from before while other numbers are on their way: dimmed, so that nobody takes it for them, and said so. */
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
