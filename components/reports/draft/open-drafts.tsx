"use client";

import { useQuery } from "@tanstack/react-query";
import { useTimeZone, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { say, sayError } from "@/components/ui/toast";
import { useAuthor } from "@/components/ui/use-author";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { failureOf } from "@/lib/client/query-state";
import { problemCode } from "@/lib/client/refused";
import { formatInstant } from "@/lib/format/day";
import { reportDraftsOptions, useDiscardDraft } from "@/lib/reports/drafts/queries";
import type { DraftItem } from "@/lib/reports/drafts/schema";
import { draftHref } from "@/lib/view/addresses";

/** The drafts in review, newest first; one that is discarded can be brought back. */
export function OpenDrafts() {
  const t = useTranslations("reportDraft");
  const { data, error, refetch } = useQuery(reportDraftsOptions());
  const part = useFocusAfterRemoval<HTMLDivElement>();
  const failure = failureOf({ data, error });
  return (
    <Panel title={t("openDrafts")} aside={data && data.items.length > 0 && data.items.length}>
      {failure && <ErrorState code={problemCode(failure)} onRetry={() => void refetch()} />}
      <div ref={part}>
        {data?.items.length === 0 && <p className="text-sm text-muted">{t("noDrafts")}</p>}
        <ul aria-label={t("openDrafts")} className="flex flex-col divide-y divide-line">
          {data?.items.map((draft) => (
            <DraftLine key={draft.id} draft={draft} />
          ))}
        </ul>
      </div>
    </Panel>
  );
}

function DraftLine({ draft: { id, name, titles, reports, author, updatedAt } }: { draft: DraftItem }) {
  const title = titles.find((each) => each !== null) ?? name;
  const t = useTranslations("reportDraft");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const authorName = useAuthor();
  const timeZone = useTimeZone() ?? "UTC";
  const { mutate } = useDiscardDraft();
  const onError = (error: unknown) => sayError(errorText(problemCode(error)));
  const restore = () => mutate({ id, isBack: true }, { onSuccess: () => say(t("restored")), onError });
  const discard = () =>
    mutate(
      { id },
      {
        onSuccess: () => say(t("discarded"), { label: common("undo"), onUndo: restore }),
        onError,
      },
    );
  return (
    <li className="flex items-start justify-between gap-x-4 py-1.5">
      <div className="min-w-0">
        <TextLink href={draftHref(id)} className="text-sm font-medium [overflow-wrap:anywhere]">
          {title}
        </TextLink>
        <p className="flex flex-wrap gap-x-3 text-xs text-muted">
          {title !== name && <span>{name}</span>}
          {reports !== 1 && <span>{t("reports", { count: reports })}</span>}
          <span>{t("by", { author: authorName(author) })}</span>
          <span className="num">{t("changed", { at: formatInstant(updatedAt, timeZone) })}</span>
        </p>
      </div>
      <Button size="sm" tone="quiet" aria-label={t("discardOf", { name: title })} onClick={discard}>
        {t("discard")}
      </Button>
    </li>
  );
}
