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
  const { mutate } = useUpdateSettings();
  return (patch, onRefused) =>
    mutate(patch, {
      onSuccess: () => {
        say(t("saved"));
        router.refresh();
      },
      onError: (error) => {
        const problem = error instanceof ApiProblem ? error : null;
        const [first] = Object.values(problem?.fields ?? {});
        sayError(errorText(first ?? problem?.code ?? "unknown"));
        onRefused?.();
      },
    });
}
