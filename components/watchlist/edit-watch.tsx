"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useErrorText } from "@/components/ui/error-text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { say } from "@/components/ui/toast";
import type { WatchToChange } from "@/components/watchlist/watch-to-change";
import { refused } from "@/lib/client/refused";
import { typedText } from "@/lib/domain/text/plain-text";
import { nameOf } from "@/lib/format/name";
import { usePatchWatch } from "@/lib/watchlist/queries";

/** Why a ticker is watched, and since when. */
export function EditWatch({
  watch,
  today,
  onClose,
}: {
  watch: WatchToChange;
  today: string;
  onClose: () => void;
}) {
  const t = useTranslations("members");
  const common = useTranslations("common");
  const locale = useLocale();
  const errorText = useErrorText();
  const patch = usePatchWatch();
  const [reason, setReason] = useState(watch.reason ?? "");
  const [addedOn, setAddedOn] = useState(watch.addedOn);
  const { code, fields } = refused(patch.error);

  function save() {
    const day = addedOn === watch.addedOn ? {} : { addedOn };
    patch.mutate(
      { id: watch.watchId, patch: { reason: typedText(reason) || null, ...day } },
      {
        onSuccess: () => {
          say(t("savedSaid"));
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("editTitle", { name: nameOf(watch, locale) })}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" form="edit-watch" tone="primary" disabled={patch.isPending}>
            {common("save")}
          </Button>
        </>
      }
    >
      <form
        id="edit-watch"
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={t("reason")} error={fields["reason"]} optional>
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              value={reason}
              onChange={({ target }) => {
                setReason(target.value);
                patch.reset(); // what was refused is being mended
              }}
            />
          )}
        </Field>
        <Field label={t("addedOn")} error={fields["addedOn"] ?? fields["removedOn"]} required>
          {(control) => (
            <Input
              {...control}
              type="date"
              max={today}
              className="w-40"
              value={addedOn}
              onChange={({ target }) => {
                setAddedOn(target.value);
                patch.reset();
              }}
            />
          )}
        </Field>
        {code && (
          <p role="alert" className="text-xs text-danger">
            {errorText(code)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
