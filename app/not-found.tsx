import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

export default function NotFound() {
  const t = useTranslations("common");
  return (
    <>
      <PageHeader title={t("notFoundTitle")} />
      <p className="mb-4 measure text-muted">{t("notFoundBody")}</p>
      <LinkButton href="/" tone="primary">
        {t("toOverview")}
      </LinkButton>
    </>
  );
}
