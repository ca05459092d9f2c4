"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { askForNewNote, newNoteHref } from "@/components/notes/new-note-event";
import { PaletteButton } from "@/components/palette/palette-button";
import { PAGES } from "@/components/shell/pages";
import { RemoveSamples } from "@/components/prices/series/remove-samples";
import { goTo } from "@/components/ui/leaving";
import { useSaveSetting } from "@/components/view/use-save-setting";
import { sampleStateOptions } from "@/lib/prices/samples/queries";
import { NEW_REPORT_HREF } from "@/lib/view/addresses";

/**
 * The command palette with the board's pages and commands. A new note opens on the current page, or on the notes page
 * if the current page has no composer.
 */
export function CommandPalette({ theme }: { theme: "light" | "dark" | "system" }) {
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const apply = useSaveSetting();
  const [isRemoving, setRemoving] = useState(false);
  const samples = useQuery({ ...sampleStateOptions(), enabled: false }).data;
  return (
    <>
      <PaletteButton
        pages={[
          ...PAGES.map(({ key, href }) => ({ href, label: t(`nav.${key}`) })),
          { href: "/prices/checks", label: t("palette.priceIssues") },
          { href: "/compare", label: t("palette.compareThemes") },
          { href: "/help", label: t("help.howItWorks") },
        ]}
        commands={[
          {
            id: "new-note",
            label: t("palette.newNote"),
            shortcut: "n",
            run: () => void (askForNewNote() || goTo(router, newNoteHref(window.location.pathname))),
          },
          {
            id: "report",
            label: t("palette.bringInReport"),
            run: () => goTo(router, NEW_REPORT_HREF),
          },
          { id: "import", label: t("prices.import"), run: () => goTo(router, "/prices#import") },
          { id: "refresh", label: t("palette.refreshPrices"), run: () => goTo(router, "/prices#refresh") },
          {
            id: "remove-samples",
            label: t("prices.removeSamples"),
            ofSamples: true,
            run: () => setRemoving(true),
          },
          {
            id: "theme",
            label: t("palette.toggleTheme"),
            run: () => {
              const other = isDark(theme) ? "light" : "dark";
              apply({ theme: other });
            },
          },
          {
            id: "language",
            label: t("palette.switchLanguage"),
            run: () => apply({ locale: locale === "zh" ? "en" : "zh" }),
          },
        ]}
      />
      {isRemoving && samples && (
        <RemoveSamples tickers={samples.sampleTickers} open onOpenChange={setRemoving} />
      )}
    </>
  );
}

/** The effective appearance, chosen by the user or by the system. */
const isDark = (theme: "light" | "dark" | "system") =>
  theme === "system" ? window.matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
