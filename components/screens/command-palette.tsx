"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { askForNewNote, newNoteHref } from "@/components/notes/new-note-event";
import { PaletteButton } from "@/components/palette/palette-button";
import { PAGES } from "@/components/shell/pages";
import { goTo } from "@/components/ui/leaving";
import { useSaveSetting } from "@/components/view/use-save-setting";

/** The palette with the board's pages and commands. A new note opens on this page, or else where its theme can be chosen. */
export function CommandPalette({ theme }: { theme: "light" | "dark" | "system" }) {
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const apply = useSaveSetting();
  return (
    <PaletteButton
      pages={[
        ...PAGES.map(({ key, href }) => ({ href, label: t(`nav.${key}`) })),
        { href: "/prices/checks", label: t("checks.panel.title") },
        { href: "/help", label: t("help.howItWorks") },
      ]}
      commands={[
        {
          id: "new-note",
          label: t("palette.newNote"),
          run: () => void (askForNewNote() || goTo(router, newNoteHref(window.location.pathname))),
        },
        { id: "import", label: t("prices.import"), run: () => goTo(router, "/prices#import") },
        { id: "refresh", label: t("refresh.start"), run: () => goTo(router, "/prices#refresh") },
        {
          id: "remove-samples",
          label: t("prices.removeSamples"),
          ofSamples: true,
          run: () => goTo(router, "/prices#series"),
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
  );
}

/** What the eye sees now, whoever chose it. */
const isDark = (theme: "light" | "dark" | "system") =>
  theme === "system" ? window.matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
