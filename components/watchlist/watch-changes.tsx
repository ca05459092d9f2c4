"use client";

import { useTranslations } from "next-intl";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { sayError } from "@/components/ui/toast";
import { focusQuietly } from "@/components/ui/use-focus-after-removal";
import { MenuItem, MenuSeparator, SharedMenu } from "@/components/ui/menu";
import { EditWatch } from "@/components/watchlist/edit-watch";
import { NameTicker } from "@/components/watchlist/name-ticker";
import { RemoveWatch, useRemoval } from "@/components/watchlist/remove-watch";
import type { WatchToChange } from "@/components/watchlist/watch-to-change";
import { problemCode } from "@/lib/client/refused";
import { isMistakeOn } from "@/lib/domain/theme/membership";

type Change = "edit" | "name" | "remove";

/** The pressed button of a row, its watch, and the name of its menu. */
interface PressedWatch {
  button: HTMLElement;
  watch: WatchToChange;
  label: string;
}

/** Returns the menu button of each row, and the menu and dialogs to render once beside the table. */
export function useWatchChanges(today: string) {
  const [changing, setChanging] = useState<{ what: Change; watch: WatchToChange } | null>(null);
  const close = () => setChanging(null);
  const [pressed, setPressed] = useState<PressedWatch | null>(null);
  // A row that scrolls out of sight is not drawn: its menu goes with its button.
  const closeWith = useCallback(
    (button: HTMLElement | null) => () => setPressed((now) => (now?.button === button ? null : now)),
    [],
  );
  const t = useTranslations("members");
  const leadBackTo = useWayBack();
  const remove = useRemoval(leadBackTo);
  const errorText = useErrorText();
  const change = (what: Change, watch: WatchToChange) => {
    // A watch of today is removed as a mistake: there is nothing to ask.
    if (what === "remove" && isMistakeOn(watch, today))
      void remove(watch, { void: true }).catch((error: unknown) => sayError(errorText(problemCode(error))));
    else setChanging({ what, watch });
  };
  return {
    change,
    menuButton: (watch: WatchToChange, name: string) => {
      const label = t("actionsFor", { name });
      return (
        <Button
          ref={closeWith}
          tone="quiet"
          size="icon"
          className="size-6"
          aria-label={label}
          aria-haspopup="menu"
          aria-expanded={pressed?.watch.watchId === watch.watchId}
          onClick={({ currentTarget: button }) =>
            setPressed(pressed?.button === button ? null : { button, watch, label })
          }
        >
          ⋯
        </Button>
      );
    },
    dialogs: (
      <>
        <WatchMenu pressed={pressed} today={today} onChange={change} onClose={() => setPressed(null)} />
        {changing?.what === "edit" && <EditWatch watch={changing.watch} today={today} onClose={close} />}
        {changing?.what === "name" && <NameTicker watch={changing.watch} onClose={close} />}
        {changing?.what === "remove" && (
          <RemoveWatch watch={changing.watch} today={today} onClose={close} onBack={leadBackTo} />
        )}
      </>
    ),
  };
}

/**
 * Returns a function that focuses a restored row after it is rendered, unless the focus has moved elsewhere. That
 * function returns its cancellation.
 */
function useWayBack() {
  const awaited = useRef<{ key: string; from: Element | null }>(null);
  useLayoutEffect(() => {
    if (!awaited.current) return;
    const { key, from } = awaited.current;
    // The row may still be in the table of removed tickers.
    const row = document.querySelector<HTMLElement>(`tr[data-key="${key}"]:not(details tr)`);
    if (!row) return;
    awaited.current = null;
    if (![from, document.body].includes(document.activeElement)) return;
    row.tabIndex = -1;
    focusQuietly(row);
  });
  return (key: string) => {
    // The toast returns the focus to the previously focused element, so it is blurred before the row takes the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const way = { key, from: document.activeElement }; // if the blur leaves no focus, the focus goes to a neighbouring row
    awaited.current = way;
    return () => {
      if (awaited.current === way) awaited.current = null;
    };
  };
}

/** The one menu of the rows. */
function WatchMenu({
  pressed,
  today,
  onChange,
  onClose,
}: {
  pressed: PressedWatch | null;
  today: string;
  onChange: (what: Change, watch: WatchToChange) => void;
  onClose: () => void;
}) {
  const t = useTranslations("members");
  const watch = pressed?.watch;
  return (
    <SharedMenu button={pressed?.button ?? null} label={pressed?.label ?? ""} onClose={onClose}>
      {watch && (
        <>
          <MenuItem onSelect={() => onChange("edit", watch)}>{t("edit")}</MenuItem>
          <MenuItem onSelect={() => onChange("name", watch)}>{t("name")}</MenuItem>
          <MenuSeparator />
          <MenuItem danger onSelect={() => onChange("remove", watch)}>
            {t(isMistakeOn(watch, today) ? "removeNow" : "remove")}
          </MenuItem>
        </>
      )}
    </SharedMenu>
  );
}
