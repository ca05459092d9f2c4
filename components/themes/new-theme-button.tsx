"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { NewThemeDialogProps } from "@/components/themes/new-theme-dialog";
import { LazyDialogButton } from "@/components/ui/lazy-dialog-button";

const load = () => import("@/components/themes/new-theme-dialog").then((module) => module.NewThemeDialog);
const NewThemeDialog = dynamic(load);

/** Opens the form of a new theme. */
export function NewThemeButton(props: Pick<NewThemeDialogProps, "sectors" | "today">) {
  const t = useTranslations("themes");
  return (
    <LazyDialogButton onNear={load} dialog={(state) => <NewThemeDialog {...props} {...state} />}>
      {t("newTheme")}
    </LazyDialogButton>
  );
}
