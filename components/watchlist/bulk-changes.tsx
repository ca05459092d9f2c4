"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { ThemeSelect, useBoardThemes } from "@/components/view/theme-select";
import type { ListedWatch } from "@/components/watchlist/listed-watch";
import { refused } from "@/lib/client/refused";
import { nameOf } from "@/lib/format/name";
import { useWatchBulkChange } from "@/lib/watchlist/queries";

/** The selection of rows, and the bar that removes the selected ones or moves them to another theme. */
export function useBulkChanges(rows: readonly ListedWatch[]) {
  const t = useTranslations("members");
  const locale = useLocale();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selected = rows.filter(({ watchId }) => ids.has(watchId));
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(ids);
    if (isOn) next.add(id);
    else next.delete(id);
    setIds(next);
  };
  return {
    selection: {
      head: (
        <input
          type="checkbox"
          aria-label={t("selectAll")}
          className="align-middle"
          checked={selected.length > 0 && selected.length === rows.length}
          onChange={({ target }) => setIds(new Set(target.checked ? rows.map(({ watchId }) => watchId) : []))}
        />
      ),
      of: (row: ListedWatch) => (
        <input
          type="checkbox"
          aria-label={t("selectOne", { name: nameOf(row, locale) })}
          className="align-middle"
          checked={ids.has(row.watchId)}
          onChange={({ target }) => toggle(row.watchId, target.checked)}
        />
      ),
    },
    bar: selected.length > 0 && <BulkBar selected={selected} onDone={() => setIds(new Set())} />,
  };
}

function BulkBar({ selected, onDone }: { selected: readonly ListedWatch[]; onDone: () => void }) {
  const t = useTranslations("members");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const locale = useLocale();
  const themes = useBoardThemes();
  const { mutateAsync: change, isPending } = useWatchBulkChange();
  const [moveTo, setMoveTo] = useState("");
  const [asked, setAsked] = useState(false);
  const count = selected.length;
  const target = themes.find(({ slug }) => slug === moveTo);
  const sayWhy = (error: unknown) => {
    const { code, fields } = refused(error);
    sayError(errorText(code ?? Object.values(fields)[0] ?? "unknown"));
  };
  const idsOf = (watches: readonly { id: string }[]) => watches.map(({ id }) => id);

  // Promises instead of the mutation's callbacks, because the bar is gone before the response.
  async function act() {
    try {
      const done = await change({
        remove: selected.map(({ watchId }) => watchId),
        ...(target ? { moveTo } : {}),
      });
      onDone();
      const undo = () =>
        change({ restore: idsOf(done.items), void: idsOf(done.added) }).then(() => say(t("undone")), sayWhy);
      say(
        target
          ? t("movedSaid", { count: done.items.length, theme: nameOf(target, locale) })
          : t("removedManySaid", { count: done.items.length }),
        { label: common("undo"), onUndo: () => void undo() },
      );
    } catch (error) {
      sayWhy(error);
    }
  }

  return (
    <div
      role="group"
      aria-label={t("selection")}
      className="no-print flex flex-wrap items-center gap-x-3 gap-y-1 pb-2 text-xs"
    >
      <span role="status" className="font-medium num">
        {t("selected", { count })}
      </span>
      <ThemeSelect
        aria-label={t("moveTo")}
        themes={themes}
        none={t("moveTo")}
        value={moveTo}
        onChange={({ target }) => {
          setMoveTo(target.value);
          setAsked(target.value !== "");
        }}
      />
      <Button
        size="sm"
        disabled={isPending}
        onClick={() => {
          setMoveTo("");
          setAsked(true);
        }}
      >
        {t("removeSelected")}
      </Button>
      <Button tone="link" size="sm" onClick={onDone}>
        {t("clearSelection")}
      </Button>
      <Confirm
        open={asked}
        onOpenChange={(isOpen) => {
          setAsked(isOpen);
          if (!isOpen) setMoveTo("");
        }}
        title={
          target ? t("moveTitle", { count, theme: nameOf(target, locale) }) : t("removeManyTitle", { count })
        }
        description={target ? t("moveHelp") : t("removeManyHelp")}
        action={target ? t("moveNow") : t("removeNow")}
        danger={!target}
        onConfirm={() => void act()}
      />
    </div>
  );
}
