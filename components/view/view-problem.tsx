"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { useErrorText } from "@/components/ui/error-text";
import { useColon } from "@/components/ui/use-colon";
import { useView } from "@/components/view/use-view";
import { ApiProblem, queryString } from "@/lib/client/fetch";
import type { View } from "@/lib/view/params";

const CHOICES = ["asOf", "base", "benchmark", "period"] as const;

/**
 * Replaces the content if the server rejected the view: lists the invalid parameters of the URL and links to the page
 * without them.
 */
export function ViewProblem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTranslations("view");
  const errorText = useErrorText();
  const colon = useColon();
  const { params, setView } = useView();
  const search = useSearchParams();
  const problem = error instanceof ApiProblem ? error : null;
  if (!problem || !CHOICES.some((choice) => problem.fields[choice]))
    return <ErrorState code={problem?.code} onRetry={onRetry} />;
  // A benchmark unknown to the board was never sent to the server, so it is added here; no other notice is on the page.
  const wrong = CHOICES.filter((choice) => problem.fields[choice] ?? (search.get(choice) && !params[choice]));
  return (
    <div role="alert">
      <EmptyState
        title={t("cantShow")}
        action={
          <Button onClick={() => void setView(Object.fromEntries(wrong.map((choice) => [choice, null])))}>
            {t("showWithout", { count: wrong.length })}
          </Button>
        }
      >
        <ul>
          {wrong.map((choice) => (
            <li key={choice}>
              {t(choice)} “{search.get(choice)}”{colon}
              {errorText(problem.fields[choice] ?? "not_allowed")}
            </li>
          ))}
        </ul>
      </EmptyState>
    </div>
  );
}

/** The server's rejection of the view that a page was loaded with. */
export interface ViewRefusal {
  code: string;
  fields: Record<string, string>;
  /** Further data of the problem. */
  body?: Record<string, unknown>;
  view: View;
}

/** The rejection as an API error, while the URL still holds the rejected view. */
export function viewRefusalOf(refusal: ViewRefusal | null, view: View): ApiProblem | null {
  if (!refusal || queryString({ ...refusal.view }) !== queryString({ ...view })) return null;
  return new ApiProblem(
    refusal.code === "not_found" ? 404 : 422,
    refusal.code,
    refusal.fields,
    refusal.body ?? {},
  );
}
