"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/error-text";
import { Input } from "@/components/ui/input";
import { PopoverClose } from "@/components/ui/popover";
import { say, sayError } from "@/components/ui/toast";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { namedViewsOptions, useWriteNamedView, type NamedViewWrite } from "@/lib/board-views/queries";
import type { NamedView } from "@/lib/board-views/schema";
import { problemCode } from "@/lib/client/refused";
import { boardAddress, withBoardAddress } from "@/lib/view/board-address";

/** The name of the view that the address is, if it has one. */
export function useViewName(): string | undefined {
  const current = boardAddress(useSearchParams().toString());
  const views = useQuery({ ...namedViewsOptions(), enabled: current !== "" });
  return current === "" ? undefined : views.data?.items.find(({ query }) => query === current)?.name;
}

/** The analyst's names for addresses of the board: opened, added, renamed, replaced and deleted here. */
export function NamedViews() {
  const t = useTranslations("board");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const router = useRouter();
  const search = useSearchParams().toString();
  const current = boardAddress(search);
  const views = useQuery(namedViewsOptions()).data?.items ?? [];
  const { mutateAsync, isPending } = useWriteNamedView();
  const [name, setName] = useState("");
  const [renaming, setRenaming] = useState<NamedView | null>(null);
  const list = useFocusAfterRemoval<HTMLUListElement>();
  const field = useRef<HTMLInputElement>(null);
  function rename(view: NamedView | null) {
    setRenaming(view);
    setName(view?.name ?? "");
    field.current?.focus();
  }
  const write = (what: NamedViewWrite, saved: string, undo?: NamedViewWrite) =>
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
    if (!typed || isPending) return;
    const same = views.find((view) => view.name === typed);
    const done = renaming
      ? await write({ id: renaming.id, name: typed }, t("viewRenamed", { name: typed }))
      : same
        ? await write({ id: same.id, query: current }, t("viewReplaced", { name: typed }), {
            id: same.id,
            query: same.query,
          })
        : await write({ name: typed, query: current }, t("viewSaved", { name: typed }));
    if (!done) return;
    setName((now) => (now.trim() === typed ? "" : now));
    setRenaming(null);
  }

  return (
    <section aria-label={t("namedViews")} className="mb-3 flex flex-col gap-2 border-b border-line pb-3">
      {views.length > 0 && (
        <ul ref={list}>
          {views.map((view) => (
            <li key={view.id} tabIndex={-1} className="flex items-center gap-1">
              <PopoverClose asChild>
                <Button
                  tone="quiet"
                  size="sm"
                  aria-current={view.query === current ? "true" : undefined}
                  className="min-w-0 flex-1 justify-start aria-[current]:text-accent"
                  onClick={() => router.push(`/?${withBoardAddress(search, view.query)}` as Route)}
                >
                  <span className="truncate">{view.name}</span>
                </Button>
              </PopoverClose>
              <Button
                tone="link"
                size="sm"
                aria-label={t("renameView", { name: view.name })}
                onClick={() => rename(view)}
              >
                {t("rename")}
              </Button>
              <Button
                tone="link"
                size="sm"
                aria-label={t("deleteView", { name: view.name })}
                onClick={() => {
                  const { id, name, query } = view;
                  if (id === renaming?.id) {
                    setRenaming(null);
                    setName("");
                  }
                  void write({ id, remove: true }, t("viewDeleted", { name }), { name, query });
                }}
              >
                {t("delete")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={(event) => void save(event)} className="flex gap-2">
        <Input
          ref={field}
          aria-label={t("viewName")}
          placeholder={t("viewName")}
          maxLength={60}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" aria-disabled={isPending}>
          {t(renaming ? "rename" : "saveView")}
        </Button>
        {renaming && (
          <Button tone="quiet" onClick={() => rename(null)}>
            {common("cancel")}
          </Button>
        )}
      </form>
    </section>
  );
}
