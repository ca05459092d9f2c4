"use client";

import { useTranslations } from "next-intl";
import { Confirm, type ConfirmProps } from "@/components/ui/confirm";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { problemCode } from "@/lib/client/refused";
import { useRemoveSamples } from "@/lib/prices/samples/queries";

export interface RemoveSamplesProps extends Pick<ConfirmProps, "trigger" | "open" | "onOpenChange"> {
  tickers: number;
}

/** Asks once, since generated prices don't come back; then every number is taken anew. */
export function RemoveSamples({ tickers, ...dialog }: RemoveSamplesProps) {
  const t = useTranslations("prices");
  const refreshPage = useRefreshPage();
  const errorText = useErrorText();
  const { mutateAsync } = useRemoveSamples();
  // By its promise, not by `mutate`'s callbacks: the banner goes with the samples, and they with the banner.
  const removeSamples = () =>
    mutateAsync().then(
      (removed) => {
        say(t("samplesRemoved", { count: removed.tickers }));
        refreshPage();
      },
      (error: unknown) => sayError(errorText(problemCode(error))),
    );
  return (
    <Confirm
      danger
      title={t("removeSamplesTitle")}
      description={t("removeSamplesBody", { count: tickers })}
      action={t("removeSamples")}
      onConfirm={() => void removeSamples()}
      {...dialog}
    />
  );
}
