"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { useErrorText } from "@/components/ui/error-text";
import { DayInput } from "@/components/ui/day-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { say, sayError } from "@/components/ui/toast";
import { useTickerChoices } from "@/components/view/use-ticker-choices";
import { AskForName } from "@/components/watchlist/ask-for-name";
import { candidatesOf, OnListAlready, WhichTicker } from "@/components/watchlist/watch-refusal";
import { problemCode, refused } from "@/lib/client/refused";
import { isOnlyMatch } from "@/lib/domain/symbol/only-match";
import { isBlank, typedText } from "@/lib/domain/text/plain-text";
import { nameOf } from "@/lib/format/name";
import { useRemoveWatch, useWatchTicker } from "@/lib/watchlist/queries";
import type { Watch } from "@/lib/watchlist/schema";

/**
 * Adds a ticker by its code in any form or by its name. An ambiguous input shows the candidates; the input is preserved
 * on errors.
 */
export function WatchForm({
  slug,
  today,
  onAdded,
  takesFocus = false,
}: {
  slug: string;
  today: string;
  onAdded?: (watch: Watch) => void;
  takesFocus?: boolean;
}) {
  const t = useTranslations("members");
  const common = useTranslations("common");
  const locale = useLocale();
  const errorText = useErrorText();
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const [addedOn, setAddedOn] = useState("");
  const watch = useWatchTicker(slug);
  const remove = useRemoveWatch();
  const { choices, preselected } = useTickerChoices(text);
  const form = useRef<HTMLFormElement>(null);
  const day = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  const { code, fields } = refused(watch.error);
  const candidates = candidatesOf(watch.error);
  useEffect(() => {
    if (!takesFocus) return;
    form.current?.querySelector("input")?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: "nearest" });
  }, [takesFocus]);
  // Scrolls the response into view, because the form may be at the bottom of the screen.
  useEffect(() => {
    if (watch.error) form.current?.scrollIntoView({ block: "nearest" });
  }, [watch.error]);

  // Uses the promise instead of the callbacks of `mutate`: the toast with its undo outlives the form.
  async function undo(added: Watch) {
    try {
      await remove.mutateAsync({ id: added.id, void: true });
      say(t("removedSaid", { name: nameOf(added, locale) }));
    } catch (error) {
      sayError(errorText(problemCode(error)));
    }
  }

  // A change of the input hides the response to the previous input; a pending request continues.
  function change(next: string) {
    setText(next);
    setMissing(false);
    if (!watch.isPending) watch.reset();
  }

  function submit(symbol: string) {
    if (isBlank(symbol)) return setMissing(true);
    const from = document.activeElement;
    // A disabled button has lost the focus, so the field takes it unless the focus has moved elsewhere.
    const takeFocus = (input: HTMLInputElement | null | undefined) => {
      if ([from, document.body, null].includes(document.activeElement)) input?.focus();
    };
    const field = form.current?.querySelector("input");
    watch.mutate(
      { symbol, reason: typedText(reason) || null, ...(addedOn ? { addedOn } : {}) },
      {
        onSuccess: (added) => {
          // Clears only the submitted text, because the user may already be typing the next ticker.
          setText((now) => (now === symbol ? "" : now));
          setReason((now) => (now === reason ? "" : now));
          setAddedOn((now) => (now === addedOn ? "" : now));
          onAdded?.(added);
          const isNamed = Boolean(added.nameEn ?? added.nameZh);
          say(
            isNamed
              ? t("watching", { name: nameOf(added, locale) })
              : t("watchingUnnamed", { symbol: added.symbol }),
            { label: common("undo"), onUndo: () => void undo(added) },
          );
          takeFocus(field);
        },
        onError: (error) => {
          if (refused(error).fields["addedOn"]) return takeFocus(day.current);
          takeFocus(field);
          // Selects the text for overwriting, unless the user is already typing
          if (document.activeElement === field && field?.value === symbol) field.select();
        },
      },
    );
  }

  return (
    <form
      ref={form}
      aria-label={t("add")}
      noValidate
      className="no-print scroll-my-16 pb-3"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit(text);
      }}
    >
      <div className="grid grid-cols-1 items-start gap-2 sm:grid-cols-[14rem_minmax(0,1fr)_9.5rem_auto]">
        <Field
          label={t("code")}
          error={isMissing ? "required" : candidates ? null : fields["symbol"]}
          required
        >
          {(control) => (
            <Combobox
              {...control}
              value={text}
              onValueChange={change}
              onChoose={(choice, isPreselected) => {
                change(choice.value);
                if (isPreselected && isOnlyMatch(choice, choices, text)) submit(choice.value);
              }}
              choices={choices}
              preselected={preselected}
              listLabel={t("suggestions")}
              placeholder={t("codeHint")}
            />
          )}
        </Field>
        <Field label={t("addReason")} error={fields["reason"]} optional>
          {(control) => (
            <Input {...control} value={reason} onChange={({ target }) => setReason(target.value)} />
          )}
        </Field>
        <Field label={t("addedOnField")} error={fields["addedOn"]} optional>
          {(control) => (
            <DayInput
              {...control}
              ref={day}
              last={today}
              className="w-full"
              title={t("addedOnHint")}
              value={addedOn}
              onChange={({ target }) => setAddedOn(target.value)}
            />
          )}
        </Field>
        <Button type="submit" tone="primary" disabled={watch.isPending} className="sm:mt-5">
          {t("watch")}
        </Button>
      </div>
      {candidates && (
        <WhichTicker
          text={text}
          candidates={candidates}
          onChoose={(symbol) => {
            setText(symbol);
            submit(symbol);
          }}
        />
      )}
      <AskForName key={text} text={text} isUnknown={choices.length === 0 && !candidates} onChoose={change} />
      <OnListAlready error={watch.error} />
      {code && (
        <p role="alert" className="mt-1 text-xs text-danger">
          {errorText(code)}
        </p>
      )}
    </form>
  );
}
