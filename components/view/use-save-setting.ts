"use client";

import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { problemCode } from "@/lib/client/refused";
import { useUpdateSettings } from "@/lib/settings/queries";
import type { SettingsPatch } from "@/lib/settings/schema";

/** Stores a setting at once and has the page drawn in it; where a sentence is given for it, says so. */
export function useSaveSetting(saved?: string): (patch: SettingsPatch) => void {
  const refreshPage = useRefreshPage();
  const errorText = useErrorText();
  const { mutateAsync } = useUpdateSettings();
  // By its promise, not by `mutate`'s callbacks: what was set may draw its field anew, and they would go with the old one.
  return (patch) =>
    void mutateAsync(patch).then(
      () => {
        if (saved) say(saved);
        refreshPage();
      },
      (error: unknown) => sayError(errorText(problemCode(error))),
    );
}
