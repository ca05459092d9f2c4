import type { UseQueryResult } from "@tanstack/react-query";
import { useTimeZone, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useReadErrorText } from "@/components/ui/error-text";
import { useSourceText } from "@/components/view/use-source-text";
import { problemCode } from "@/lib/client/refused";
import { DEFAULT_TIME_ZONE } from "@/lib/settings/schema";
import { formatInstant } from "@/lib/format/day";
import type { listImport as words } from "@/lib/i18n/en/list-import";
import type { ConceptList, ConceptMembers } from "@/lib/prices/concepts/schema";

type Failures = (typeof words)["concepts"]["failures"];

/** A source's list once it has come; else that it is being asked for, or why it didn't come. */
export function ConceptAnswer<T extends ConceptList | ConceptMembers>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (answer: T) => ReactNode;
}) {
  const t = useTranslations("listImport.concepts");
  const common = useTranslations("common");
  const sourceText = useSourceText();
  const readErrorText = useReadErrorText();
  const timeZone = useTimeZone() ?? DEFAULT_TIME_ZONE;
  const { data, error, isFetching } = query;
  const failure = data?.failure;
  if (isFetching && (!data || failure)) {
    return (
      <p role="status" className="text-sm text-muted">
        {t("asking", { source: sourceText("hithink") })}
      </p>
    );
  }
  if (data && !failure) return children(data);
  const code = failure?.code as keyof Failures | undefined;
  const why = code ? t(`failures.${t.has(`failures.${code}`) ? code : "unexpected_answer"}`) : null;
  const detail =
    failure?.detail && (code === "on_hold" ? formatInstant(failure.detail, timeZone) : failure.detail);
  return (
    <div role="alert" className="flex flex-col items-start gap-2 text-sm text-danger">
      <p>{why ?? readErrorText(problemCode(error))}</p>
      {detail && (
        <p className="text-xs text-muted">{code === "on_hold" ? t("heldUntil", { at: detail }) : detail}</p>
      )}
      {code !== "no_token" && (
        <Button size="sm" onClick={() => void query.refetch()}>
          {common("retry")}
        </Button>
      )}
    </div>
  );
}
