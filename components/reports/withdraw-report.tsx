"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { problemCode } from "@/lib/client/refused";
import { useRestoreReport, useWithdrawReport } from "@/lib/reports/queries";
import type { ReportDetail } from "@/lib/reports/schema";

type Withdrawable = Pick<ReportDetail, "slug" | "withdrawnAt">;

/** Both writes, each with its message; a withdrawal can be undone from its message. */
function useWithdrawal({ slug }: Withdrawable) {
  const t = useTranslations("reports");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const onError = (error: unknown) => sayError(errorText(problemCode(error)));
  const withdraw = useWithdrawReport(slug);
  const restore = useRestoreReport(slug);
  const putBack = () => restore.mutate(undefined, { onSuccess: () => say(t("restoredSaid")), onError });
  return {
    isPending: withdraw.isPending || restore.isPending,
    restore: putBack,
    withdraw: () =>
      withdraw.mutate(undefined, {
        onSuccess: () => say(t("withdrawnSaid"), { label: common("undo"), onUndo: putBack }),
        onError,
      }),
  };
}

/** Takes the report off the board. */
export function WithdrawButton({ report }: { report: Withdrawable }) {
  const t = useTranslations("reports");
  const { withdraw, isPending } = useWithdrawal(report);
  if (report.withdrawnAt !== null) return null;
  return (
    <Button size="sm" disabled={isPending} title={t("withdrawHelp")} onClick={withdraw}>
      {t("withdraw")}
    </Button>
  );
}

/** Says that the report is off the board, with the way back. */
export function WithdrawnBanner({ report }: { report: Withdrawable }) {
  const t = useTranslations("reports");
  const { restore, isPending } = useWithdrawal(report);
  if (report.withdrawnAt === null) return null;
  return (
    <Banner
      tone="warn"
      label={t("withdrawn")}
      className="mb-4"
      actions={
        <Button size="sm" disabled={isPending} onClick={restore}>
          {t("restore")}
        </Button>
      }
    >
      {t("withdrawnSince", { day: report.withdrawnAt.slice(0, 10) })}
    </Banner>
  );
}
