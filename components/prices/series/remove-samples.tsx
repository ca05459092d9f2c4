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

/** Removes the generated prices after confirmation, because they can't be restored; every number is recomputed. */
export function RemoveSamples({ tickers, ...dialog }: RemoveSamplesProps) {
  const t = useTranslations("prices");
  const refreshPage = useRefreshPage();
  const errorText = useErrorText();
  const { mutateAsync } = useRemoveSamples();
  // Uses the promise instead of the callbacks of `mutate`: the removal unmounts the banner and this dialog.
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
