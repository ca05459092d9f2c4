"use client";

import { useRouter } from "next/navigation";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { useUpdateSettings } from "@/lib/analysts/queries";
import type { SettingsPatch } from "@/lib/analysts/schema";
import { problemCode } from "@/lib/api/refused";

/** Stores a setting at once and has the page drawn in it; where a sentence is given for it, says so. */
export function useSaveSetting(saved?: string): (patch: SettingsPatch, onRefused?: () => void) => void {
  const router = useRouter();
  const errorText = useErrorText();
  const { mutateAsync } = useUpdateSettings();
  // By its promise, not by `mutate`'s callbacks: what was set may draw its field anew, and they would go with the old one.
  return (patch, onRefused) =>
    void mutateAsync(patch).then(
      () => {
        if (saved) say(saved);
        router.refresh();
      },
      (error: unknown) => {
        sayError(errorText(problemCode(error)));
        onRefused?.();
      },
    );
}

/**
 * Shows a colour theme, or the colours of gain and loss, before the server has them: the eye compares, and shouldn't wait.
 * Answers how to take that back.
 */
export function showAtOnce(look: "theme" | "colours", value: string): () => void {
  const { dataset } = document.documentElement;
  const before = dataset[look];
  dataset[look] = value;
  return () => {
    dataset[look] = before;
  };
}
