"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Confirm } from "@/components/ui/confirm";
import { useLeaving } from "@/components/ui/leaving";

/** Asks before the page is left while files are neither imported nor put away. */
export function LeaveGuard({ count }: { count: number }) {
  const t = useTranslations("pricesImport.queue");
  const router = useRouter();
  const [leave, setLeave] = useState<{ go: () => void } | null>(null);
  useLeaving(
    count > 0,
    (go) => setLeave({ go }),
    (path) => router.push(path as Route),
  );
  return (
    <Confirm
      danger
      open={leave !== null}
      onOpenChange={(isOpen) => !isOpen && setLeave(null)}
      title={t("leaveTitle")}
      description={t("leaveBody", { count })}
      action={t("leave")}
      onConfirm={() => leave?.go()}
    />
  );
}
