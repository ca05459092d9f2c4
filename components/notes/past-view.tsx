"use client";

import { useQueryState } from "nuqs";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Why nothing can be written here, and the way to where it can. */
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
