"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useView } from "@/components/view/use-view";

/** Says which choices of a link the board doesn't know, and what is shown instead. */
export function UnknownChoices() {
  const t = useTranslations("view");
  const units = useTranslations("units.period");
  const search = useSearchParams();
  const { params, setView } = useView();
  const [base, period] = [search.get("base"), search.get("period")];
  const unknown = [
    base && !params.base && t("unknownBase", { value: base, shown: t("first_close") }),
    period && !params.period && t("unknownPeriod", { value: period, shown: units("sinceCall") }),
  ].filter(Boolean);
  if (unknown.length === 0) return null;
  return (
    <Banner
      tone="warn"
      className="mt-2"
      actions={
        <Button
          tone="link"
          onClick={() => void setView({ base: params.base, period: params.period }, { history: "replace" })}
        >
          {t("dropUnknown")}
        </Button>
      }
    >
      {unknown.join(" ")}
    </Banner>
  );
}
