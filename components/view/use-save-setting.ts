"use client";

import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { useUpdateSettings } from "@/lib/settings/queries";
import type { SettingsPatch } from "@/lib/settings/schema";
import { problemCode } from "@/lib/client/refused";

/** Stores a setting at once and has the page drawn in it; where a sentence is given for it, says so. */
export function useSaveSetting(saved?: string): (patch: SettingsPatch, onRefused?: () => void) => void {
  const refreshPage = useRefreshPage();
  const errorText = useErrorText();
  const { mutateAsync } = useUpdateSettings();
  // By its promise, not by `mutate`'s callbacks: what was set may draw its field anew, and they would go with the old one.
  return (patch, onRefused) =>
    void mutateAsync(patch).then(
      () => {
        if (saved) say(saved);
        refreshPage();
      },
      (error: unknown) => {
        sayError(errorText(problemCode(error)));
        onRefused?.();
      },
    );
}

interface Shown {
  before: string | undefined;
  /** What was shown in its place since. */
  next?: Shown;
}
const newest: Partial<Record<"theme" | "colours", Shown>> = {};

/**
 * Shows a colour theme, or the colours of gain and loss, before the server has them: the eye compares, and shouldn't wait.
 * Answers how to take that back, also from under what was chosen since.
 */
export function showAtOnce(look: "theme" | "colours", value: string): () => void {
  const { dataset } = document.documentElement;
  const shown: Shown = { before: dataset[look] };
  if (newest[look]) newest[look].next = shown;
  newest[look] = shown;
  dataset[look] = value;
  return () => {
    if (shown.next) shown.next.before = shown.before;
    else dataset[look] = shown.before;
  };
}
