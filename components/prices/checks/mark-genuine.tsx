"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { goBackToDoubt } from "@/components/prices/checks/issue-id";
import type { Doubt } from "@/components/prices/checks/use-issue-list";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useErrorText } from "@/components/ui/error-text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { say, sayError } from "@/components/ui/toast";
import { problemCode, refused } from "@/lib/client/refused";
import { typedText } from "@/lib/domain/text/plain-text";
import { useMarkGenuine, useVoidMarks } from "@/lib/prices/dismissals/queries";
import { formatInstant } from "@/lib/format/day";

/** Says of a suspicion that it is true, with a reason; its message and the list have the way back. */
export function MarkGenuine({ day, days, what, mark }: Pick<Doubt, "day" | "days" | "what" | "mark">) {
  const t = useTranslations("checks");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { mutateAsync, isPending } = useMarkGenuine();
  const takeBack = useTakeBack();
  if (!mark) return null;
  const code = "code" in mark ? mark.code : null;
  const isNoRows = code === "no_rows";
  const hint = isNoRows ? "reasonHintNoRows" : code === "closed_day" ? "reasonHintClosed" : "reasonHint";

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setOpen(false); // first: it gives the focus back to its button, which goes once the mark is there
    try {
      const made = await mutateAsync({ ...mark, reason: typedText(reason) || null });
      const ids = made.map(({ id }) => id);
      goBackToDoubt(day);
      say(t("marked"), { label: common("undo"), onUndo: () => void takeBack(ids, day) });
    } catch (error) {
      setOpen(true);
      const { code, fields } = refused(error);
      sayError(errorText(fields.reason ?? fields.day ?? fields.importId ?? code ?? "invalid"));
    }
  };

  return (
    <Dialog
      size="sm"
      title={t("markTitle")}
      description={t(isNoRows ? "markNoRowsBody" : "markBody", { what, day: days })}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" aria-label={t("markOf", { what, day: days })}>
          {t("mark")}
        </Button>
      }
    >
      <form onSubmit={(event) => void save(event)} className="flex flex-col gap-3">
        <Field label={t("reason")} hint={t(hint)}>
          {(control) => (
            <Input {...control} value={reason} onChange={({ target }) => setReason(target.value)} />
          )}
        </Field>
        <div className="flex justify-end">
          <Button type="submit" tone="primary" disabled={isPending}>
            {isPending ? common("saving") : t("mark")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Who called it genuine, when and why, with the way back. */
export function GenuineWord({
  genuine,
  markIds,
  day,
  days,
  what,
}: Pick<Doubt, "genuine" | "markIds" | "day" | "days" | "what">) {
  const t = useTranslations("checks");
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  const takeBack = useTakeBack();
  if (!genuine || markIds.length === 0) return null;
  return (
    <span className="flex flex-col items-start">
      <span>{t("markedBy", { name: genuine.byName, at: formatInstant(genuine.at, timeZone) })}</span>
      {genuine.reason && <span className="[overflow-wrap:anywhere] text-muted">{genuine.reason}</span>}
      <Button
        tone="link"
        size="sm"
        aria-label={t("takeBackOf", { what, day: days })}
        onClick={() => void takeBack(markIds, day)}
      >
        {t("takeBack")}
      </Button>
    </span>
  );
}

/** By its promise, not by `mutate`'s callbacks: the button goes with the mark, and they with it. */
function useTakeBack(): (ids: readonly string[], day: string) => Promise<void> {
  const t = useTranslations("checks");
  const errorText = useErrorText();
  const { mutateAsync } = useVoidMarks();
  return async (ids, day) => {
    try {
      await mutateAsync(ids);
      say(t("takenBack"));
      goBackToDoubt(day);
    } catch (error) {
      sayError(errorText(problemCode(error)));
    }
  };
}
