"use client";

import { useTranslations, useLocale } from "next-intl";
import type { ReactNode } from "react";
import { Contrast } from "lucide-react";
import { NavLinks } from "@/components/shell/nav-links";
import { useSaveSetting } from "@/components/view/use-save-setting";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { PageLink } from "@/components/ui/page-link";

/** The board's name, the navigation, and the global controls. On a phone the navigation has its own line. */
export function SiteHeader({ mark, palette }: { mark?: ReactNode; palette?: ReactNode }) {
  const t = useTranslations("common");
  return (
    <header className="no-print z-30 border-b border-line bg-surface md:sticky md:top-0">
      <div className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-6 px-4 md:h-12 md:flex-nowrap md:px-6">
        {/* By keyboard the navigation's first link leads there. */}
        <PageLink href="/" tabIndex={-1} className="flex h-11 items-center font-semibold tracking-tight">
          {t("product")}
        </PageLink>
        <div className="order-last -mx-4 w-screen min-w-0 md:order-none md:mx-0 md:w-auto md:flex-1">
          <NavLinks />
        </div>
        <div className="ml-auto flex items-center gap-1">
          {mark}
          {palette}
          <LanguageToggle />
          <BoardMenu />
        </div>
      </div>
    </header>
  );
}

/** A switch to the other language, labelled in that language. */
function LanguageToggle() {
  const t = useTranslations("nav");
  const other = useLocale() === "zh" ? "en" : "zh";
  const apply = useSaveSetting();
  return (
    <Button
      tone="quiet"
      size="icon"
      lang={other === "zh" ? "zh-CN" : "en"}
      aria-label={t("switchLanguage")}
      onClick={() => apply({ locale: other })}
    >
      {t("switchLanguageShort")}
    </Button>
  );
}

const THEMES = [
  ["light", "themeLight"],
  ["dark", "themeDark"],
  ["system", "themeSystem"],
] as const;

/** A menu of the light, dark or system appearance, the settings and the help. */
function BoardMenu() {
  const t = useTranslations("nav");
  const help = useTranslations("help");
  const apply = useSaveSetting();
  return (
    <Menu
      trigger={
        <Button tone="quiet" size="icon" aria-label={t("theme")}>
          <Contrast aria-hidden className="size-4" />
        </Button>
      }
    >
      {THEMES.map(([theme, name]) => (
        <MenuItem key={theme} onSelect={() => apply({ theme })}>
          {t(name)}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem href="/settings">{t("settings")}</MenuItem>
      <MenuItem href="/help">{help("howItWorks")}</MenuItem>
    </Menu>
  );
}
