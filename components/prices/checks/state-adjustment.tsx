"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/ui/error-text";
import { Select } from "@/components/ui/select";
import { say, sayError } from "@/components/ui/toast";
import { refused } from "@/lib/client/refused";
import { useStateAdjustment } from "@/lib/prices/checks/queries";
import type { TickerChecks } from "@/lib/prices/checks/schema";
import { ADJUSTMENTS, type Adjustment } from "@/lib/domain/adjustment";

/** How a series out of files is adjusted, to be said where no file said it, or said otherwise; its message has the way back. */
export function StateAdjustment({
  symbol,
  adjustment,
}: Pick<TickerChecks, "symbol"> & { adjustment: Adjustment }) {
  const t = useTranslations("checks");
  const common = useTranslations("common");
  const names = useTranslations("prices.adjustments");
  const errorText = useErrorText();
  const { mutateAsync, isPending, variables } = useStateAdjustment(symbol);

  async function state(next: Adjustment, instead: Adjustment, isUndo = false) {
    try {
      await mutateAsync({ adjustment: next, instead });
      const words = t("adjustmentStated", { symbol, adjustment: names(next) });
      if (isUndo) say(words);
      else say(words, { label: common("undo"), onUndo: () => void state(instead, next, true) });
    } catch (error) {
      const { code, fields } = refused(error);
      sayError(
        code === "edit_conflict" ? t("adjustmentChanged") : errorText(fields.adjustment ?? code ?? "invalid"),
      );
    }
  }

  return (
    <Select
      aria-label={t("adjustment")}
      disabled={isPending}
      value={isPending ? variables.adjustment : adjustment}
      onChange={({ target }) => {
        const next = ADJUSTMENTS.find((each) => each === target.value);
        if (next) void state(next, adjustment);
      }}
      options={ADJUSTMENTS.map((value) => ({ value, label: names(value) }))}
    />
  );
}
