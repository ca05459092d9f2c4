"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { goToDoubt } from "@/components/checks/doubt-id";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useErrorText } from "@/components/ui/error-text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { say, sayError } from "@/components/ui/toast";
import { problemCode, refused } from "@/lib/api/refused";
import { useMarkGenuine, useVoidMark } from "@/lib/checks/queries";
import { MARK_REASON_MAX, type MarkCode, type SuspectedMove } from "@/lib/checks/schema";
import { formatInstant } from "@/lib/format/day";

export interface MarkGenuineProps {
  symbol: string;
  day: string;
  code: MarkCode;
  /** What is suspected, in words. */
  what: string;
}

/** Says of a suspicion that it is true, with a reason; its message and the list have the way back. */
export function MarkGenuine({ symbol, day, code, what }: MarkGenuineProps) {
  const t = useTranslations("checks");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const mark = useMarkGenuine();
  const takeBack = useTakeBack();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setOpen(false); // first: it gives the focus back to its button, which goes once the mark is there
    try {
      const { id } = await mark.mutateAsync({ symbol, day, code, reason: reason.trim() || null });
      goToDoubt(day);
      say(t("marked"), { label: common("undo"), onUndo: () => void takeBack(id, day) });
    } catch (error) {
      setOpen(true);
      const { code, fields } = refused(error);
      sayError(errorText(fields.day ?? code ?? "invalid"));
    }
  };

  return (
    <Dialog
      size="sm"
      title={t("markTitle")}
      description={t("markBody", { what, day })}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" aria-label={t("markOf", { what, day })}>
          {t("mark")}
        </Button>
      }
    >
      <form onSubmit={(event) => void save(event)} className="flex flex-col gap-3">
        <Field label={t("reason")} hint={t("reasonHint")}>
          {(control) => (
            <Input
              {...control}
              maxLength={MARK_REASON_MAX}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <div className="flex justify-end">
          <Button type="submit" tone="primary" disabled={mark.isPending}>
            {mark.isPending ? common("saving") : t("mark")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Who called it genuine, when and why, with the way back. */
export function GenuineWord({
  genuine,
  markId,
  day,
  what,
}: Pick<SuspectedMove, "genuine" | "markId"> & Pick<MarkGenuineProps, "day" | "what">) {
  const t = useTranslations("checks");
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  const takeBack = useTakeBack();
  if (!genuine || !markId) return null;
  return (
    <span className="flex flex-col items-start">
      <span>{t("markedBy", { name: genuine.byName, at: formatInstant(genuine.at, timeZone) })}</span>
      {genuine.reason && <span className="[overflow-wrap:anywhere] text-muted">{genuine.reason}</span>}
      <Button
        tone="link"
        size="sm"
        aria-label={t("takeBackOf", { what, day })}
        onClick={() => void takeBack(markId, day)}
      >
        {t("takeBack")}
      </Button>
    </span>
  );
}

/** By its promise, not by `mutate`'s callbacks: the button goes with the mark, and they with it. */
function useTakeBack(): (id: string, day: string) => Promise<void> {
  const t = useTranslations("checks");
  const errorText = useErrorText();
  const { mutateAsync } = useVoidMark();
  return async (id, day) => {
    try {
      await mutateAsync(id);
      say(t("takenBack"));
      goToDoubt(day);
    } catch (error) {
      sayError(errorText(problemCode(error)));
    }
  };
}
