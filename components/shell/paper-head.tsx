"use client";

import { useTranslations } from "next-intl";
import { useView } from "@/components/view/use-view";
import { useToday } from "@/components/ui/use-today";

/** The first line on paper: the board, the day of the view and the day of printing. */
export function PaperHead() {
  const t = useTranslations("common");
  const today = useToday();
  const { params } = useView();
  return (
    <p className="mx-4 hidden justify-between border-b border-line pb-1 text-xs text-muted md:mx-6 print:flex">
      <span className="font-semibold text-ink">{t("product")}</span>
      <span className="num">{t("onPaper", { asOf: params.asOf ?? today, printed: today })}</span>
    </p>
  );
}
