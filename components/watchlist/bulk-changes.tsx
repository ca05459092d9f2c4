"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { useErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { ThemeSelect, useBoardThemes } from "@/components/view/theme-select";
import type { ListedWatch } from "@/components/watchlist/listed-watch";
import { problemCode } from "@/lib/client/refused";
import { nameOf } from "@/lib/format/name";
import { useWatchBulkChange } from "@/lib/watchlist/queries";

/** The selection of rows, and the bar that removes the selected ones or moves them to another theme. */
export function useBulkChanges(rows: readonly ListedWatch[]) {
  const t = useTranslations("members");
  const locale = useLocale();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selected = rows.filter(({ watchId }) => ids.has(watchId));
  const select = (some: readonly ListedWatch[], isOn: boolean) => {
    const next = new Set(ids);
    for (const { watchId } of some) {
      if (isOn) next.add(watchId);
      else next.delete(watchId);
    }
    setIds(next);
  };
  return {
    selection: {
      head: (listed: readonly ListedWatch[]) => (
        <input
          type="checkbox"
          aria-label={t("selectAll")}
          className="align-middle"
          checked={listed.length > 0 && listed.every(({ watchId }) => ids.has(watchId))}
          onChange={({ target }) => select(listed, target.checked)}
        />
      ),
      of: (row: ListedWatch) => (
        <input
          type="checkbox"
          aria-label={t("selectOne", { name: nameOf(row, locale) })}
          className="align-middle"
          checked={ids.has(row.watchId)}
          onChange={({ target }) => select([row], target.checked)}
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
  const [question, setQuestion] = useState<"move" | "remove" | null>(null);
  const count = selected.length;
  const target = themes.find(({ slug }) => slug === moveTo);
  const sayWhy = (error: unknown) => sayError(errorText(problemCode(error)));
  const idsOf = (watches: readonly { id: string }[]) => watches.map(({ id }) => id);

  // Promises instead of the mutation's callbacks, because the bar is gone before the response.
  async function act(to: typeof target) {
    try {
      const done = await change({
        remove: selected.map(({ watchId }) => watchId),
        ...(to ? { moveTo: to.slug } : {}),
      });
      onDone();
      const undo = () =>
        change({ restore: idsOf(done.items), void: idsOf(done.added) }).then(() => say(t("undone")), sayWhy);
      say(
        to
          ? t("movedSaid", { count: done.items.length, theme: nameOf(to, locale) })
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
        onChange={({ target }) => setMoveTo(target.value)}
      />
      <Button size="sm" disabled={isPending || !target} onClick={() => setQuestion("move")}>
        {t("moveSelected")}
      </Button>
      <Button size="sm" disabled={isPending} onClick={() => setQuestion("remove")}>
        {t("removeSelected")}
      </Button>
      <Button tone="link" size="sm" onClick={onDone}>
        {t("clearSelection")}
      </Button>
      <Confirm
        open={question === "remove"}
        onOpenChange={(isOpen) => !isOpen && setQuestion(null)}
        title={t("removeManyTitle", { count })}
        description={t("removeManyHelp")}
        action={t("removeNow")}
        danger
        onConfirm={() => void act(undefined)}
      />
      {target && (
        <Confirm
          open={question === "move"}
          onOpenChange={(isOpen) => !isOpen && setQuestion(null)}
          title={t("moveTitle", { count, theme: nameOf(target, locale) })}
          description={t("moveHelp")}
          action={t("moveNow")}
          onConfirm={() => void act(target)}
        />
      )}
    </div>
  );
}
