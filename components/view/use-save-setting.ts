"use client";

import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { problemCode } from "@/lib/client/refused";
import { useUpdateSettings } from "@/lib/settings/queries";
import type { SettingsPatch } from "@/lib/settings/schema";

/** Saves a setting and refreshes the page; shows `saved`, if present, as a message. */
export function useSaveSetting(saved?: string): (patch: SettingsPatch) => void {
  const refreshPage = useRefreshPage();
  const errorText = useErrorText();
  const { mutateAsync } = useUpdateSettings();
  // Uses the promise instead of the callbacks of `mutate`: the refresh may remount the field, and callbacks of an
  // unmounted component never run.
  return (patch) =>
    void mutateAsync(patch).then(
      () => {
        if (saved) say(saved);
        refreshPage();
      },
      (error: unknown) => sayError(errorText(problemCode(error))),
    );
}
