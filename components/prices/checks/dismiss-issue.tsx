"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { goBackToIssue } from "@/components/prices/checks/issue-row";
import type { IssueRow } from "@/components/prices/checks/use-issue-list";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useErrorText } from "@/components/ui/error-text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { say, sayError } from "@/components/ui/toast";
import { useAuthor } from "@/components/ui/use-author";
import { problemCode, refused } from "@/lib/client/refused";
import { typedText } from "@/lib/domain/text/plain-text";
import { useDismissIssue, useVoidDismissals } from "@/lib/prices/dismissals/queries";
import { formatInstant } from "@/lib/format/day";

/** Dismisses a price issue as genuine with a reason; the toast and the list offer to restore it. */
export function DismissIssue({
  day,
  days,
  what,
  dismissal,
}: Pick<IssueRow, "day" | "days" | "what" | "dismissal">) {
  const t = useTranslations("checks");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { mutateAsync, isPending } = useDismissIssue();
  const restore = useRestoreIssue();
  if (!dismissal) return null;
  const code = "code" in dismissal ? dismissal.code : null;
  const isNoRows = code === "no_rows";
  const hint = isNoRows ? "reasonHintNoRows" : code === "closed_day" ? "reasonHintClosed" : "reasonHint";

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setOpen(false); // closes first, so that the dialog returns the focus to its button, which the dismissal removes
    try {
      const made = await mutateAsync({ ...dismissal, reason: typedText(reason) || null });
      const ids = made.map(({ id }) => id);
      goBackToIssue(day);
      say(t("dismissed"), { label: common("undo"), onUndo: () => void restore(ids, day) });
    } catch (error) {
      setOpen(true);
      const { code, fields } = refused(error);
      sayError(errorText(fields.reason ?? fields.day ?? fields.importId ?? code ?? "invalid"));
    }
  };

  return (
    <Dialog
      size="sm"
      title={t("dismissTitle")}
      description={t(isNoRows ? "dismissNoRowsBody" : "dismissBody", { what, day: days })}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" aria-label={t("dismissOf", { what, day: days })}>
          {t("dismiss")}
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
            {isPending ? common("saving") : t("dismiss")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The author, time and reason of a dismissal, with a button to restore the issue. */
export function DismissalNote({
  genuine,
  dismissalIds,
  day,
  days,
  what,
}: Pick<IssueRow, "genuine" | "dismissalIds" | "day" | "days" | "what">) {
  const t = useTranslations("checks");
  const author = useAuthor();
  const timeZone = useTimeZone() ?? "Asia/Shanghai";
  const restore = useRestoreIssue();
  if (!genuine || dismissalIds.length === 0) return null;
  return (
    <span className="flex flex-col items-start">
      <span>
        {t("dismissedBy", { name: author(genuine.byName), at: formatInstant(genuine.at, timeZone) })}
      </span>
      {genuine.reason && <span className="[overflow-wrap:anywhere] text-muted">{genuine.reason}</span>}
      <Button
        tone="link"
        size="sm"
        aria-label={t("restoreOf", { what, day: days })}
        onClick={() => void restore(dismissalIds, day)}
      >
        {t("restore")}
      </Button>
    </span>
  );
}

/**
 * Uses the promise instead of the callbacks of `mutate`: the dismissal unmounts the button, and callbacks of an
 * unmounted component never run.
 */
function useRestoreIssue(): (ids: readonly string[], day: string) => Promise<void> {
  const t = useTranslations("checks");
  const errorText = useErrorText();
  const { mutateAsync } = useVoidDismissals();
  return async (ids, day) => {
    try {
      await mutateAsync(ids);
      say(t("restored"));
      goBackToIssue(day);
    } catch (error) {
      sayError(errorText(problemCode(error)));
    }
  };
}
