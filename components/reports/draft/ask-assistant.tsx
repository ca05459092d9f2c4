"use client";

import { useTranslations } from "next-intl";
import type { DraftReviewState } from "@/components/reports/draft/use-draft-review";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { problemCode } from "@/lib/client/refused";
import { useProposeReport } from "@/lib/reports/drafts/queries";
import { useSettings } from "@/lib/settings/queries";

/**
 * Asks the assistant of the settings for the themes and companies of the report in review, which take the place of the
 * present ones as one correction; lists what it proposed beyond the text. Nothing is shown while the assistant is off.
 */
export function AskAssistant({
  id,
  desk,
}: {
  id: string;
  desk: Pick<DraftReviewState, "reports" | "edit" | "saving"> & { at: number };
}) {
  const t = useTranslations("reportDraft");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const { data: settings } = useSettings();
  const { reports, at } = desk;
  const propose = useProposeReport(id, ({ report: { recommendations, companies }, refused }, asked) => {
    // Corrections made meanwhile hold: the proposal names claims by their place in the report that was sent.
    if (desk.reports[at] !== asked) return sayError(t("assistantLate"));
    desk.edit((now) => (now[at] === asked ? now.with(at, { ...now[at], recommendations, companies }) : now));
    say(t("assistantSaid", { refused: refused.length }));
  });
  if (!settings?.assistant) return null;
  const ask = () =>
    propose.mutate(
      { at, report: reports[at]! },
      { onError: (error) => sayError(errorText(problemCode(error))) },
    );
  const refused = propose.data?.refused ?? [];
  return (
    <div className="no-print mb-3 flex flex-col gap-2">
      <Button
        size="sm"
        className="self-start"
        disabled={propose.isPending || desk.saving !== "saved"}
        title={t("assistantHelp", { address: settings.assistant.url })}
        onClick={ask}
      >
        {t(propose.isPending ? "assistantAsked" : "askAssistant")}
      </Button>
      {refused.length > 0 && (
        <Banner tone="warn" actions={<Button onClick={() => propose.reset()}>{common("close")}</Button>}>
          <p>{t("assistantRefused", { count: refused.length })}</p>
          <ul className="list-disc pl-4 text-xs">
            {refused.map(({ kind, name, words }, index) => (
              <li key={index}>
                {t(`assistantKind.${kind}`)} “{name}”{words === name ? "" : `: ${words}`}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
