"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/ui/error-text";
import { TextLink } from "@/components/ui/text-link";
import { cn } from "@/components/ui/cn";
import type { reportDraft } from "@/lib/i18n/en/report-draft";
import type { AddedDraft } from "@/lib/reports/drafts/schema";
import { draftHref, reportHref } from "@/lib/view/addresses";

/** The outcome of a text or a file; without answer and code it is being read. */
export interface Outcome {
  name: string;
  answer: AddedDraft | null;
  code: string | null;
}

export function FileOutcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <div role="status">
      <ul className="flex flex-col divide-y divide-line text-sm">
        {outcomes.map((outcome, at) => (
          <li key={at} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
            <span className="font-medium [overflow-wrap:anywhere]">{outcome.name}</span>
            <OutcomeText {...outcome} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function OutcomeText({ name, answer, code }: Outcome) {
  const t = useTranslations("reportDraft");
  const errorText = useErrorText();
  if (answer?.known) {
    return (
      <span className="flex flex-wrap gap-x-3 text-muted">
        {t(answer.withdrawn ? "storedWithdrawn" : "stored")}{" "}
        <TextLink href={reportHref(answer.known)}>{t("toReport")}</TextLink>
      </span>
    );
  }
  if (answer?.draft) {
    return (
      <span className="flex flex-wrap gap-x-3 text-muted">
        {t("asDraft")}{" "}
        <TextLink href={draftHref(answer.draft)} aria-label={t("reviewOf", { name })}>
          {t("review")}
        </TextLink>
      </span>
    );
  }
  if (code === null) return <span className="text-muted">{t("reading")}</span>;
  const key = `codes.${code}` as `codes.${keyof (typeof reportDraft)["codes"]}`;
  return <span className={cn("text-danger")}>{t.has(key) ? t(key) : errorText(code)}</span>;
}
