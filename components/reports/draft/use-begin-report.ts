"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DraftReviewState } from "@/components/reports/draft/use-draft-review";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { problemCode } from "@/lib/client/refused";
import { useSplitReport } from "@/lib/reports/drafts/queries";
import type { DraftedReport } from "@/lib/reports/drafts/schema";

/**
 * Begins a new report within the one in review, as one correction, and goes to it. `begun` is the report that was begun
 * last.
 */
export function useBeginReport(
  id: string,
  { reports, edit }: Pick<DraftReviewState, "reports" | "edit">,
  at: number,
  onBegun: (report: number) => void,
) {
  const t = useTranslations("reportDraft");
  const errorText = useErrorText();
  const [begun, setBegun] = useState<DraftedReport | null>(null);
  const { mutate, isPending } = useSplitReport(
    id,
    reports[at]!,
    (halves, cut) => {
      const place = reports.indexOf(cut);
      // Corrections made meanwhile hold: the halves are without them.
      if (place < 0) return sayError(t("beginLate"));
      edit((now) => (now[place] === cut ? now.toSpliced(place, 1, ...halves) : now));
      setBegun(halves[1]!);
      onBegun(place + 1);
      say(t("begun", { number: place + 2 }));
    },
    (error) => sayError(errorText(problemCode(error))),
  );
  return { begin: mutate, isBeginning: isPending, begun };
}
