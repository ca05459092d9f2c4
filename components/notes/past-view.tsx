"use client";

import { useQueryState } from "nuqs";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Explains that a view of an earlier day is read-only, and links to today's view. */
export function PastView({ asOf }: { asOf: string }) {
  const t = useTranslations("notes");
  const [, setAsOf] = useQueryState("asOf", { history: "push" });
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
      {t("readOnly", { day: asOf })}
      <Button tone="link" size="sm" onClick={() => void setAsOf(null)}>
        {t("toToday")}
      </Button>
    </p>
  );
}
