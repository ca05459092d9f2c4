"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { spanKey, useDesk } from "@/components/reports/draft/desk";
import { StanceChoice } from "@/components/reports/draft/stance-choice";
import { TypedField } from "@/components/reports/draft/typed-field";
import { DayInput } from "@/components/ui/day-input";
import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { DRAFT_WORDS_MAX } from "@/lib/domain/limits";
import {
  setCallDay,
  setHouse,
  setPublishedAt,
  setRating,
  setTitle,
} from "@/lib/domain/report-text/edit/facts";
import { parseStamp } from "@/lib/domain/theme/call-day";

export const CALL_DAY_FIELD = "draft-call-day";

/** Title, house, time, call day, label and stance of a report; each is linked with its words. */
export function DraftFacts() {
  const t = useTranslations("reportDraft");
  const { draft, edit } = useDesk();
  const { furniture, callDay, callDayReason, rating } = draft;
  const ratingClaim = rating.claim === null ? null : draft.claims[rating.claim];
  const day = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (day.current) day.current.value = callDay ?? ""; // an undo changes it from outside
  }, [callDay]);
  return (
    <Panel title={t("facts")}>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <div
          data-span={spanKey(furniture.title)}
          className="rounded-sm data-lit:bg-accent-wash sm:col-span-2"
        >
          <Field label={t("reportTitle")}>
            {(control) => (
              <TypedField
                {...control}
                maxLength={DRAFT_WORDS_MAX}
                value={draft.title ?? ""}
                onEnter={(title) => edit((each) => setTitle(each, title))}
              />
            )}
          </Field>
        </div>
        <div data-span={spanKey(furniture.house)} className="rounded-sm data-lit:bg-accent-wash">
          <Field label={t("house")}>
            {(control) => (
              <TypedField
                {...control}
                value={draft.house ?? ""}
                placeholder={t("noLabel")}
                onEnter={(house) => edit((each) => setHouse(each, house))}
              />
            )}
          </Field>
        </div>
        <div data-span={spanKey(furniture.time)} className="rounded-sm data-lit:bg-accent-wash">
          <TimeField />
        </div>
        <div id={CALL_DAY_FIELD}>
          <Field
            label={t("callDay")}
            hint={callDayReason ? t(`reasons.${callDayReason}`) : t("noDay")}
            required
          >
            {(control) => (
              <DayInput
                {...control}
                ref={day}
                defaultValue={callDay ?? ""}
                onEnter={(day) => day !== (callDay ?? "") && edit((each) => setCallDay(each, day))}
              />
            )}
          </Field>
        </div>
        <div
          data-span={spanKey(ratingClaim)}
          className="flex flex-col gap-1 rounded-sm data-lit:bg-accent-wash"
        >
          <Field label={t("label")}>
            {(control) => (
              <TypedField
                {...control}
                maxLength={DRAFT_WORDS_MAX}
                value={rating.text ?? ""}
                placeholder={t("noLabel")}
                onEnter={(text) => edit((each) => setRating(each, { text: text.trim() || null }))}
              />
            )}
          </Field>
          <StanceChoice
            label={t("stance")}
            value={rating.stance}
            onChange={(stance) => edit((each) => setRating(each, { stance }))}
          />
        </div>
      </div>
    </Panel>
  );
}

/** The time of publication as typed; words that are no time stay in the field with a message. */
function TimeField() {
  const t = useTranslations("reportDraft");
  const { draft, edit } = useDesk();
  const [isRefused, setRefused] = useState(false);
  const enter = (typed: string) => {
    const isTime = typed.trim() === "" || parseStamp(typed) !== null;
    setRefused(!isTime);
    if (isTime) edit((each) => setPublishedAt(each, typed));
    return isTime;
  };
  return (
    <Field label={t("publishedAt")} error={isRefused ? "not_a_time" : undefined}>
      {(control) => (
        <TypedField
          {...control}
          value={draft.publishedAt ?? ""}
          placeholder={t("noLabel")}
          className="num"
          onEnter={enter}
          onDone={() => setRefused(false)}
        />
      )}
    </Field>
  );
}
