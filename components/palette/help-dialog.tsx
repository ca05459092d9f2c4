"use client";

import { useTranslations } from "next-intl";
import { KeyList } from "@/components/palette/key-list";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextLink } from "@/components/ui/text-link";

/** The list of all keyboard shortcuts. */
export function HelpDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("help");
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")} size="sm">
      <KeyList />
      <p className="mt-3 text-sm">
        <DialogClose asChild>
          <TextLink href="/help">{t("howItWorks")}</TextLink>
        </DialogClose>
      </p>
    </Dialog>
  );
}
