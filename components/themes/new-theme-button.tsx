"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { NewThemeDialogProps } from "@/components/themes/new-theme-dialog";
import { Button } from "@/components/ui/button";

const load = () => import("@/components/themes/new-theme-dialog").then((module) => module.NewThemeDialog);
const NewThemeDialog = dynamic(load);

/** Opens the form of a new theme, which comes when it is first wanted and then keeps what was typed. */
export function NewThemeButton(props: Pick<NewThemeDialogProps, "sectors" | "today">) {
  const t = useTranslations("themes");
  const [isUsed, setUsed] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const comeNear = () => void load();
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onPointerEnter={comeNear}
        onFocus={comeNear}
        onClick={() => {
          setUsed(true);
          setOpen(true);
        }}
      >
        {t("newTheme")}
      </Button>
      {isUsed && <NewThemeDialog {...props} open={isOpen} onOpenChange={setOpen} />}
    </>
  );
}
