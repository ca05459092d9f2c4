"use client";

import { Command as Cmdk } from "cmdk";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  usePaletteGroups,
  type Command,
  type PaletteItem,
  type PalettePage,
} from "@/components/palette/use-palette-groups";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

export interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  pages: readonly PalettePage[];
  commands: readonly Command[];
}

/**
 * The command palette: opens a theme, a ticker, a report, a note or a page, or runs a command, by a search in either
 * language. Before anything is typed the pages opened last come first.
 */
export function Palette({ open, onOpenChange, pages, commands }: PaletteProps) {
  const t = useTranslations("palette");
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState("");
  const { groups, isWaiting } = usePaletteGroups(typed, { open, pages, commands });
  const values = groups.flatMap(({ items }) => items.map(({ value }) => value));
  // Results arrive one search after another: the first is selected until another is chosen among those shown.
  const selected = values.includes(chosen) ? chosen : (values[0] ?? "");

  function run(item: PaletteItem) {
    onOpenChange(false);
    // Runs after the dialog has returned the focus.
    setTimeout(item.run, 0);
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")} hideTitle>
      <Cmdk
        label={t("title")}
        shouldFilter={false}
        loop
        value={selected}
        onValueChange={setChosen}
        className="pt-4"
      >
        <Cmdk.Input
          value={typed}
          onValueChange={(text) => {
            setTyped(text);
            setChosen("");
          }}
          placeholder={t("placeholder")}
          aria-label={t("placeholder")}
          className="h-10 w-full rounded border border-strong bg-surface px-3 text-base outline-none placeholder:text-muted focus-visible:ring-2 focus-visible:ring-focus"
        />
        <Cmdk.List className="mt-2 h-[min(24rem,55dvh)] overflow-y-auto" tabIndex={-1}>
          {!isWaiting && (
            <Cmdk.Empty className="px-2 py-6 text-center text-sm text-muted">{t("empty")}</Cmdk.Empty>
          )}
          {groups.map(({ heading, items }) => (
            <Cmdk.Group
              key={heading}
              heading={heading}
              className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted"
            >
              {items.map((item) => (
                <Item key={item.value} item={item} onSelect={() => run(item)} />
              ))}
            </Cmdk.Group>
          ))}
        </Cmdk.List>
        <p className="mt-2 border-t border-line pt-2 text-xs text-muted pointer-coarse:hidden">{t("hint")}</p>
      </Cmdk>
    </Dialog>
  );
}

function Item({
  item: { value, label, aside, shortcut },
  onSelect,
}: {
  item: PaletteItem;
  onSelect: () => void;
}) {
  return (
    <Cmdk.Item
      value={value}
      onSelect={onSelect}
      className="flex cursor-default items-baseline justify-between gap-4 rounded px-2 py-1.5 text-sm data-[selected=true]:bg-accent-wash pointer-coarse:py-2.5"
    >
      <span className="min-w-0 truncate">{label}</span>
      {aside && <span className="max-w-1/2 shrink-0 truncate text-xs text-muted">{aside}</span>}
      {shortcut && (
        <span aria-hidden className="pointer-coarse:hidden">
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </Cmdk.Item>
  );
}
