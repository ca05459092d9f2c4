"use client";

import { CircleQuestionMark, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useEffect, useEffectEvent } from "react";
import { HelpDialog } from "@/components/palette/help-dialog";
import { Palette } from "@/components/palette/palette";
import type { Command, PalettePage } from "@/components/palette/use-palette-groups";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useKey } from "@/components/ui/use-key";
import { useMac } from "@/components/ui/use-mac";
import { isComposing } from "@/components/ui/composing";

export interface PaletteButtonProps {
  pages: readonly PalettePage[];
  commands: readonly Command[];
}

/** The button of the command palette with its shortcut, and the shortcut for the list of shortcuts. */
export function PaletteButton({ pages, commands }: PaletteButtonProps) {
  const t = useTranslations();
  const mac = useMac();
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  const openPalette = () => setOpen("palette");
  const close = (isOpen: boolean) => !isOpen && setOpen(null);
  usePaletteKey(() => setOpen(open === "palette" ? null : "palette"));
  useKey("?", () => setOpen("help"));
  useKey("/", () => {
    // Focuses the page's search field if there is one, else opens the palette.
    const search = document.querySelector<HTMLInputElement>('main input[type="search"]');
    if (search) search.focus();
    else openPalette();
  });
  // Applies to every page: a page with a composer handles the key first or receives the command.
  useKey("n", () => {
    // In a read-only view of an earlier day the key must not navigate to another page.
    if (new URLSearchParams(window.location.search).has("asOf")) return;
    commands.find(({ id }) => id === "new-note")?.run();
  });
  return (
    <>
      <Button
        tone="quiet"
        size="sm"
        aria-label={t("palette.open")}
        aria-keyshortcuts="Meta+K Control+K"
        data-tour="search"
        onClick={openPalette}
      >
        <Search aria-hidden className="size-4" />
        <span className="hidden lg:inline">
          <Kbd>{mac ? "⌘K" : "Ctrl K"}</Kbd>
        </span>
      </Button>
      {/* By keyboard ? opens the list, so the button is no stop on the way to the page. */}
      <Button
        tone="quiet"
        size="icon"
        tabIndex={-1}
        aria-label={t("help.open")}
        aria-keyshortcuts="?"
        data-tour="help"
        onClick={() => setOpen("help")}
      >
        <CircleQuestionMark aria-hidden className="size-4" />
      </Button>
      {open === "palette" && (
        <Palette
          open
          onOpenChange={close}
          pages={pages}
          commands={[
            ...commands,
            { id: "help", label: t("help.title"), shortcut: "?", run: () => setOpen("help") },
          ]}
        />
      )}
      {open === "help" && <HelpDialog open onOpenChange={close} />}
    </>
  );
}

/** ⌘K or Ctrl-K works everywhere, also in text fields, but not during input-method composition. */
function usePaletteKey(onKey: () => void): void {
  const run = useEffectEvent(onKey);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      if (event.shiftKey || event.altKey || isComposing(event)) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
