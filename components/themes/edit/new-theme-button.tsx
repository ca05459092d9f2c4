"use client";

import { useTranslations } from "next-intl";
import type { NewThemeDialogProps } from "@/components/themes/edit/new-theme-dialog";
import { LazyDialogButton } from "@/components/ui/lazy-dialog-button";
import { onDemand } from "@/components/ui/on-demand";

const code = onDemand(() => import("@/components/themes/edit/new-theme-dialog"));

/** Opens the form of a new theme. */
export function NewThemeButton(props: Pick<NewThemeDialogProps, "sectors" | "today">) {
  const t = useTranslations("themes");
  return (
    <LazyDialogButton
      code={code}
      dialog={({ NewThemeDialog }, state) => <NewThemeDialog {...props} {...state} />}
    >
      {t("newTheme")}
    </LazyDialogButton>
  );
}
