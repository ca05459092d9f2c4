"use client";

import { useRouter } from "next/navigation";
import { useErrorText } from "@/components/ui/error-text";
import { sayError } from "@/components/ui/toast";
import { useUpdateSettings } from "@/lib/analysts/queries";
import type { SettingsPatch } from "@/lib/analysts/schema";
import { ApiProblem } from "@/lib/api/client";

/** Stores a setting, then has the server draw the page in it. */
export function useApplySetting(): (patch: SettingsPatch) => void {
  const router = useRouter();
  const errorText = useErrorText();
  const { mutate } = useUpdateSettings();
  return (patch) =>
    mutate(patch, {
      onSuccess: () => router.refresh(),
      onError: (error) => sayError(errorText(error instanceof ApiProblem ? error.code : "unknown")),
    });
}
