"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { dayOf } from "@/lib/domain/calendar/day";
import { problemCode } from "@/lib/client/refused";
import { useRestoreReport, useWithdrawReport } from "@/lib/reports/queries";
import type { ReportDetail } from "@/lib/reports/schema";

type Withdrawable = Pick<ReportDetail, "slug" | "withdrawnAt">;

/** Takes the report off the board or puts it back: one button for both, so that it keeps the focus. */
export function WithdrawButton({ report, onRestored }: { report: Withdrawable; onRestored?: () => void }) {
  const t = useTranslations("withdrawal");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const onError = (error: unknown) => sayError(errorText(problemCode(error)));
  const { mutate: withdraw, isPending: isWithdrawing } = useWithdrawReport(report.slug);
  const { mutate: restore, isPending: isRestoring } = useRestoreReport(report.slug);
  const onSuccess = () => {
    say(t("restoredSaid"));
    onRestored?.();
  };
  const putBack = () => restore(undefined, { onSuccess, onError });
  const takeOff = () =>
    withdraw(undefined, {
      onSuccess: () => say(t("withdrawnSaid"), { label: common("undo"), onUndo: putBack }),
      onError,
    });
  const isWithdrawn = report.withdrawnAt !== null;
  return (
    <Button
      size="sm"
      aria-disabled={isWithdrawing || isRestoring}
      title={isWithdrawn ? undefined : t("withdrawHelp")}
      onClick={() => {
        if (isWithdrawing || isRestoring) return;
        if (isWithdrawn) putBack();
        else takeOff();
      }}
    >
      {t(isWithdrawn ? "restore" : "withdraw")}
    </Button>
  );
}

/** Says that the report is off the board. */
export function WithdrawnBanner({ report: { withdrawnAt } }: { report: Withdrawable }) {
  const t = useTranslations("withdrawal");
  const timeZone = useTimeZone() ?? "UTC";
  if (withdrawnAt === null) return null;
  return (
    <Banner tone="warn" label={t("withdrawn")} className="mb-4">
      {t("withdrawnSince", { day: dayOf(new Date(withdrawnAt), timeZone) })}
    </Banner>
  );
}
