"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { useUpdateSettings } from "@/lib/analysts/queries";
import type { SettingsPatch } from "@/lib/analysts/schema";
import { ApiProblem } from "@/lib/api/client";

/** Stores a setting at once, says so, and has the page drawn in it. */
export function useSaveSetting(): (patch: SettingsPatch, onRefused?: () => void) => void {
  const t = useTranslations("settings");
  const router = useRouter();
  const errorText = useErrorText();
  const { mutateAsync } = useUpdateSettings();
  // By its promise, not by `mutate`'s callbacks: what was set may draw its field anew, and they would go with the old one.
  return (patch, onRefused) =>
    void mutateAsync(patch).then(
      () => {
        say(t("saved"));
        router.refresh();
      },
      (error: unknown) => {
        const problem = error instanceof ApiProblem ? error : null;
        const [first] = Object.values(problem?.fields ?? {});
        sayError(errorText(first ?? problem?.code ?? "unknown"));
        onRefused?.();
      },
    );
}
