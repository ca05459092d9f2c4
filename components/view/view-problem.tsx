"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { useErrorText } from "@/components/ui/error-text";
import { useView } from "@/components/view/use-view";
import { ApiProblem } from "@/lib/api/client";

const CHOICES = ["asOf", "base", "benchmark"] as const;

/** What stands where the board refused: which choice of the link it can't show, and the way to do without it. */
export function ViewProblem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTranslations("view");
  const errorText = useErrorText();
  const { params, setView } = useView();
  const problem = error instanceof ApiProblem ? error : null;
  const wrong = CHOICES.filter((choice) => problem?.fields[choice]);
  if (!problem || wrong.length === 0) return <ErrorState code={problem?.code} onRetry={onRetry} />;
  return (
    <div role="alert">
      <EmptyState
        title={t("cantShow")}
        action={
          <Button onClick={() => void setView(Object.fromEntries(wrong.map((choice) => [choice, null])))}>
            {t("showWithout")}
          </Button>
        }
      >
        <ul>
          {wrong.map((choice) => (
            <li key={choice}>
              {t(choice)} “{params[choice]}”: {errorText(problem.fields[choice] ?? "unknown")}
            </li>
          ))}
        </ul>
      </EmptyState>
    </div>
  );
}
