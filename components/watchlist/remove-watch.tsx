"use client";

import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "radix-ui";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useErrorText } from "@/components/ui/error-text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { say, sayError } from "@/components/ui/toast";
import type { WatchToChange } from "@/components/watchlist/watch-to-change";
import { problemCode, refused } from "@/lib/client/refused";
import { nameOf } from "@/lib/format/name";
import { usePatchWatch, useRemoveWatch } from "@/lib/watchlist/queries";

type How = "from" | "void";

/** Takes a ticker off the list from a day on, or as a mistake; either with the way back. */
export function RemoveWatch({
  watch,
  today,
  onClose,
  onBack,
}: {
  watch: WatchToChange;
  today: string;
  onClose: () => void;
  /** Hears of a ticker whose removal is undone; what it answers hears that this failed. */
  onBack: (watchId: string) => () => void;
}) {
  const t = useTranslations("members");
  const common = useTranslations("common");
  const locale = useLocale();
  const errorText = useErrorText();
  const remove = useRemoveWatch();
  const patch = usePatchWatch();
  const [how, setHow] = useState<How>("from");
  const [on, setOn] = useState(today);
  const { code, fields } = refused(remove.error);
  const name = nameOf(watch, locale);

  // Awaited here: the dialog is gone by the time it is undone.
  async function takeBack() {
    const giveUp = onBack(watch.watchId);
    try {
      const undone = how === "void" ? { void: false } : { removedOn: null };
      await patch.mutateAsync({ id: watch.watchId, patch: undone });
      say(t("backSaid", { name }));
    } catch (error) {
      giveUp();
      sayError(errorText(problemCode(error)));
    }
  }

  function removeNow() {
    remove.mutate(
      { id: watch.watchId, ...(how === "void" ? { void: true } : { on }) },
      {
        onSuccess: () => {
          say(t("removedSaid", { name }), {
            label: common("undo"),
            onUndo: () => void takeBack(),
          });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("removeTitle", { name })}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button tone="danger" disabled={remove.isPending} onClick={removeNow}>
            {t("removeNow")}
          </Button>
        </>
      }
    >
      <RadioGroup.Root
        aria-label={t("removeTitle", { name })}
        value={how}
        onValueChange={(next) => setHow(next as How)}
        className="flex flex-col gap-3"
      >
        <Way value="from" label={t("removeFrom")} help={t("removeFromHelp")} />
        <Way value="void" label={t("removeVoid")} help={t("removeVoidHelp")} />
      </RadioGroup.Root>
      {how === "from" && (
        <Field label={t("removeOn")} error={fields["on"] ?? fields["removedOn"]} className="mt-3">
          {(control) => (
            <Input
              {...control}
              type="date"
              min={watch.addedOn}
              max={today}
              className="w-40"
              value={on}
              onChange={({ target }) => setOn(target.value)}
            />
          )}
        </Field>
      )}
      {code && (
        <p role="alert" className="mt-2 text-xs text-danger">
          {errorText(code)}
        </p>
      )}
    </Dialog>
  );
}

function Way({ value, label, help }: { value: How; label: string; help: string }) {
  return (
    <div className="flex items-start gap-2 text-sm">
      <RadioGroup.Item
        id={`remove-${value}`}
        value={value}
        aria-describedby={`remove-${value}-help`}
        className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-strong bg-surface data-[state=checked]:border-accent"
      >
        <RadioGroup.Indicator className="size-2 rounded-full bg-accent" />
      </RadioGroup.Item>
      <div>
        <label htmlFor={`remove-${value}`} className="font-medium">
          {label}
        </label>
        <p id={`remove-${value}-help`} className="text-xs text-muted">
          {help}
        </p>
      </div>
    </div>
  );
}
