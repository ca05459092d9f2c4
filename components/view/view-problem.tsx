"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { useErrorText } from "@/components/ui/error-text";
import { useView } from "@/components/view/use-view";
import { ApiProblem, queryString } from "@/lib/client/fetch";
import type { View } from "@/lib/view/params";

const CHOICES = ["asOf", "base", "benchmark", "period"] as const;

/** What stands where the board refused: which choices of the link it can't show or doesn't know, and the way to do without them. */
export function ViewProblem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTranslations("view");
  const errorText = useErrorText();
  const { params, setView } = useView();
  const search = useSearchParams();
  const problem = error instanceof ApiProblem ? error : null;
  if (!problem || !CHOICES.some((choice) => problem.fields[choice]))
    return <ErrorState code={problem?.code} onRetry={onRetry} />;
  // What the board wasn't even asked with, as it doesn't know it, is said here: nothing else stands that could say it.
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
              {t(choice)} “{search.get(choice)}”: {errorText(problem.fields[choice] ?? "not_allowed")}
            </li>
          ))}
        </ul>
      </EmptyState>
    </div>
  );
}

/** What the board answered to the view that a page came with, where it refused: known before the first paint. */
export interface ViewRefusal {
  code: string;
  fields: Record<string, string>;
  view: View;
}

/** A page's refusal as the API would say it, as long as its view is still the one asked for. */
export function viewRefusalOf(refusal: ViewRefusal | null, view: View): ApiProblem | null {
  if (!refusal || queryString({ ...refusal.view }) !== queryString({ ...view })) return null;
  return new ApiProblem(refusal.code === "not_found" ? 404 : 422, refusal.code, refusal.fields, {});
}
