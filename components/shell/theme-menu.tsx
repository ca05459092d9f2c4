"use client";

import { Contrast } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useSaveSetting } from "@/components/view/use-save-setting";

const THEMES = [
  ["light", "themeLight"],
  ["dark", "themeDark"],
  ["system", "themeSystem"],
] as const;

/** Light, dark, or as the system. */
export function ThemeMenu() {
  const t = useTranslations("nav");
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
    </Menu>
  );
}
