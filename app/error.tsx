"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("common");
  return (
    <div role="alert">
      <PageHeader title={t("brokenTitle")} />
      <p className="mb-4 measure text-muted">{t("brokenBody")}</p>
      <div className="flex gap-2">
        <Button tone="primary" onClick={reset}>
          {t("retry")}
        </Button>
        <LinkButton href="/">{t("toOverview")}</LinkButton>
      </div>
    </div>
  );
}
