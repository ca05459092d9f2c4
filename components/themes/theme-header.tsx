import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusBadge } from "@/components/themes/status/status-badge";
import { SuspectBadge } from "@/components/themes/suspect-badge";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { nameOf, type Named } from "@/lib/format/name";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { themeHref } from "@/lib/view/addresses";

export type Neighbour = Named & { slug: string };

export interface ThemeHeaderProps {
  theme: ThemeDetail;
  /** The sector of the theme; null for a sector itself. */
  sector: Neighbour | null;
  /** The themes of the sector in order, including this one. */
  siblings: readonly Neighbour[];
  actions?: ReactNode;
}

/** The header of a theme: both names, status, sector, call day, and the day of the view. */
export function ThemeHeader({ theme, sector, siblings, actions }: ThemeHeaderProps) {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const href = useViewHref();
  const name = nameOf(theme, locale);
  const other = [theme.nameEn, theme.nameZh].find((each) => each && each !== name);
  const at = siblings.findIndex(({ slug }) => slug === theme.slug);
  return (
    <PageHeader
      eyebrow={
        sector && (
          <TextLink quiet href={href(themeHref({ ...sector, level: "sector" }))} className="text-muted">
            {nameOf(sector, locale)}
          </TextLink>
        )
      }
      title={
        <span className="inline-flex flex-wrap items-baseline gap-x-3">
          {name}
          {other && (
            <span lang={locale === "zh" ? "en" : "zh-CN"} className="text-base font-normal text-muted">
              {other}
            </span>
          )}
        </span>
      }
      subtitle={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs">
          <StatusBadge status={theme.status} sample={theme.sample} size="md" />
          <SuspectBadge suspected={theme.suspected} />
          <span className="num">
            {t(theme.source === "analyst" ? "started" : "called", { day: theme.callDay })}
          </span>
          <span className="num">
            {theme.priceDay
              ? t("asOfLine", { asOf: theme.asOf, priceDay: theme.priceDay })
              : t("asOfNoPrices", { asOf: theme.asOf })}
          </span>
          {theme.source === "analyst" && <span>{t("ownTheme")}</span>}
          {theme.starter && <span>{t("starter")}</span>}
        </span>
      }
      actions={
        <>
          {sector && at >= 0 && siblings.length > 1 && (
            <nav aria-label={t("inSector", { sector: nameOf(sector, locale) })} className="flex gap-1">
              <Step to={siblings[at - 1]} way="previous" />
              <Step to={siblings[at + 1]} way="next" />
            </nav>
          )}
          {actions}
        </>
      }
    />
  );
}

function Step({ to, way }: { to: Neighbour | undefined; way: "previous" | "next" }) {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const href = useViewHref();
  if (!to) return null;
  const name = nameOf(to, locale);
  return (
    <LinkButton
      tone="quiet"
      size="sm"
      href={href(themeHref({ ...to, level: "subtheme" }))}
      aria-label={t(way, { name })}
    >
      {way === "previous" && <ChevronLeft aria-hidden className="size-3.5" />}
      {name}
      {way === "next" && <ChevronRight aria-hidden className="size-3.5" />}
    </LinkButton>
  );
}
