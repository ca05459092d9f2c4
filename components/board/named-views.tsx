"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { Input } from "@/components/ui/input";
import { say, sayError } from "@/components/ui/toast";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { boardViewsOptions, useWriteBoardView, type BoardViewWrite } from "@/lib/board-views/queries";
import type { BoardViewItem } from "@/lib/board-views/schema";
import { problemCode } from "@/lib/client/refused";
import { boardAddress, withBoardAddress } from "@/lib/view/board-address";

/** The analyst's names for addresses of the board: opened, added, renamed, replaced and deleted here. */
export function NamedViews() {
  const t = useTranslations("board");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const router = useRouter();
  const search = useSearchParams().toString();
  const current = boardAddress(search);
  const views = useQuery(boardViewsOptions()).data?.items ?? [];
  const { mutateAsync } = useWriteBoardView();
  const [name, setName] = useState("");
  const [renaming, setRenaming] = useState<BoardViewItem | null>(null);
  const list = useFocusAfterRemoval<HTMLUListElement>();
  const write = (what: BoardViewWrite, saved: string, undo?: BoardViewWrite) =>
    mutateAsync(what).then(
      () => {
        say(saved, undo && { label: common("undo"), onUndo: () => void write(undo, t("viewBack")) });
        return true;
      },
      (error: unknown) => {
        sayError(errorText(problemCode(error)));
        return false;
      },
    );

  async function save(event: SubmitEvent) {
    event.preventDefault();
    const typed = name.trim();
    if (!typed) return;
    const same = views.find((view) => view.name === typed && view !== renaming);
    const done = renaming
      ? await write({ id: renaming.id, name: typed }, t("viewRenamed", { name: typed }))
      : same
        ? await write({ id: same.id, query: current }, t("viewReplaced", { name: typed }))
        : await write({ name: typed, query: current }, t("viewSaved", { name: typed }));
    if (!done) return;
    setName("");
    setRenaming(null);
  }

  return (
    <section aria-label={t("namedViews")} className="mb-3 flex flex-col gap-2 border-b border-line pb-3">
      {views.length > 0 && (
        <ul ref={list}>
          {views.map((view) => (
            <li key={view.id} tabIndex={-1} className="flex items-center gap-1">
              <Button
                tone="quiet"
                size="sm"
                aria-current={view.query === current ? "true" : undefined}
                className="min-w-0 flex-1 justify-start aria-[current]:text-accent"
                onClick={() => router.push(`/?${withBoardAddress(search, view.query)}` as Route)}
              >
                <span className="truncate">{view.name}</span>
              </Button>
              <Button
                tone="link"
                size="sm"
                aria-label={t("renameView", { name: view.name })}
                onClick={() => {
                  setRenaming(view);
                  setName(view.name);
                }}
              >
                {t("rename")}
              </Button>
              <Button
                tone="link"
                size="sm"
                aria-label={t("deleteView", { name: view.name })}
                onClick={() =>
                  void write({ id: view.id, remove: true }, t("viewDeleted", { name: view.name }), {
                    name: view.name,
                    query: view.query,
                  })
                }
              >
                {t("delete")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={(event) => void save(event)} className="flex gap-2">
        <Input
          aria-label={t("viewName")}
          placeholder={t("viewName")}
          maxLength={60}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit">{t(renaming ? "rename" : "saveView")}</Button>
      </form>
    </section>
  );
}
