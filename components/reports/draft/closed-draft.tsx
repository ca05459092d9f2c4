"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useErrorText } from "@/components/ui/error-text";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { sayError } from "@/components/ui/toast";
import { problemCode } from "@/lib/client/refused";
import { useDiscardDraft } from "@/lib/reports/drafts/queries";
import type { StoredDraft } from "@/lib/reports/drafts/schema";
import { reportHref } from "@/lib/view/addresses";

/** A draft that is no longer in review: accepted, with its reports, or discarded. */
export function ClosedDraft({
  stored,
  isLate,
}: {
  stored: StoredDraft;
  /** Corrections were made here that came too late to be stored. */
  isLate: boolean;
}) {
  const t = useTranslations("reportDraft");
  const errorText = useErrorText();
  const { mutate } = useDiscardDraft();
  const accepted = stored.review.flatMap(({ accepted: slug }, at) =>
    slug ? [{ slug, title: stored.reports[at]?.title ?? slug }] : [],
  );
  return (
    <>
      <PageHeader eyebrow={<TextLink href="/reports/new">{t("title")}</TextLink>} title={stored.name} />
      {isLate && <Banner tone="warn">{t(stored.acceptedAt ? "lateForAccepted" : "lateForDiscarded")}</Banner>}
      {stored.acceptedAt ? (
        <EmptyState title={t("acceptedAs")}>
          <ul>
            {accepted.map(({ slug, title }) => (
              <li key={slug}>
                <TextLink href={reportHref(slug)}>{title}</TextLink>
              </li>
            ))}
          </ul>
        </EmptyState>
      ) : (
        <EmptyState
          title={t("wasDiscarded")}
          action={
            <Button
              onClick={() =>
                mutate(
                  { id: stored.id, isBack: true },
                  { onError: (error) => sayError(errorText(problemCode(error))) },
                )
              }
            >
              {t("restore")}
            </Button>
          }
        />
      )}
    </>
  );
}
