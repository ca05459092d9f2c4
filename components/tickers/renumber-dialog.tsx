"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { DayInput } from "@/components/ui/day-input";
import { Input } from "@/components/ui/input";
import { say } from "@/components/ui/toast";
import { FormDialog, FormField } from "@/components/view/form-dialog";
import { ApiProblem } from "@/lib/client/fetch";
import { useRenumberTicker } from "@/lib/tickers/queries";
import { tickerHref } from "@/lib/view/addresses";

/** The code of today that the board has already, with the days of prices of both tickers. */
interface Taken {
  /** As typed. */
  typed: string;
  to: string;
  former: number;
  current: number;
}

function takenBy(error: unknown, typed: string): Taken | null {
  if (!(error instanceof ApiProblem) || error.code !== "code_taken") return null;
  const [former, current] = error.body.tickers as { symbol: string; bars: number }[];
  return { typed, to: current!.symbol, former: former!.bars, current: current!.bars };
}

/** Asks for a ticker's code of today; where the board has a ticker under it, the next answer merges the two. */
export function RenumberDialog({
  symbol,
  today,
  onRenumbered,
  onClose,
}: {
  symbol: string;
  today: string;
  /** Called before `onClose`, once the ticker has another code. */
  onRenumbered: () => void;
  onClose: () => void;
}) {
  const t = useTranslations("tickers");
  const router = useRouter();
  const [taken, setTaken] = useState<Taken | null>(null);
  const { mutateAsync: renumber } = useRenumberTicker(symbol);
  const form = useForm({ defaultValues: { to: "", until: "" } });
  const isTaken = useWatch({ control: form.control, name: "to" }) === taken?.typed;
  return (
    <FormDialog
      form={form}
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={t("renumberTitle", { symbol })}
      saveLabel={isTaken ? t("merge") : undefined}
      danger={isTaken}
      onSave={async ({ to, until }) => {
        try {
          const saved = await renumber({ to, until: until || null, merge: isTaken });
          say(t("renumbered", { symbol, to: saved.symbol }));
          onRenumbered();
          onClose();
          router.replace(tickerHref(saved.symbol) as Route);
        } catch (error) {
          setTaken(takenBy(error, to));
          throw error;
        }
      }}
    >
      <FormField form={form} name="to" label={t("codeOfToday")} hint={t("codeOfTodayHint")} required>
        {(control) => <Input {...control} autoComplete="off" />}
      </FormField>
      <FormField form={form} name="until" label={t("lastDayBefore")} optional>
        {(control) => <DayInput {...control} last={today} />}
      </FormField>
      {taken && isTaken && <p className="text-sm text-muted">{t("mergeHint", { symbol, ...taken })}</p>}
    </FormDialog>
  );
}
