"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useErrorText, useReadErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { ConceptStep } from "@/components/watchlist/concept-step";
import { ListImportReview } from "@/components/watchlist/list-import-review";
import { ListImportText } from "@/components/watchlist/list-import-text";
import { problemCode, refused } from "@/lib/client/refused";
import { failureOf } from "@/lib/client/query-state";
import { listPreviewOptions, useImportList, useUndoListImport } from "@/lib/watchlist/imports/queries";
import type { ListImport, ListImportInput } from "@/lib/watchlist/imports/schema";

const OPEN_VERDICTS: readonly string[] = ["ambiguous", "unknown", "no_theme", "bad_day"];

/** The entries that need a decision before the list can be added. */
const openEntries = (list: ListImport) => list.items.filter(({ verdict }) => OPEN_VERDICTS.includes(verdict));

/** A part of the list that was added: the import, for an undo, and the keys of its entries. */
interface AddedPart {
  id: string;
  count: number;
  keys: readonly string[];
}

/**
 * Imports a list of tickers: pasted or dropped, reviewed entry by entry, then added. Entries that need a decision keep
 * none of the others waiting: those that are ready can be added first. All of it has one undo.
 */
export function ListImportDialog({
  begun,
  onClose,
  onFinished,
}: {
  /** The list as it was left before, or an empty one. */
  begun: ListImportInput;
  /** Receives the list if something of it is left to do. */
  onClose: (left: ListImportInput | null) => void;
  /** Called with a list that was left during its write, once all of it is added. */
  onFinished: (list: ListImportInput) => void;
}) {
  const t = useTranslations("listImport");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const readErrorText = useReadErrorText();
  const [input, setInput] = useState(begun);
  const [isReviewed, setReviewed] = useState(false);
  const [isInConcepts, setInConcepts] = useState(false);
  const [added, setAdded] = useState<readonly AddedPart[]>([]);
  const preview = useQuery({ ...listPreviewOptions(input), enabled: isReviewed });
  const add = useImportList();
  const undo = useUndoListImport();
  const isLeft = useRef(false);
  const unread = failureOf(preview);
  const list = isReviewed && !unread ? preview.data : undefined;
  const open = list ? openEntries(list) : [];
  const ready = list?.items.filter(({ verdict }) => verdict === "add") ?? [];
  const { code, fields } = refused(unread ?? add.error);

  const countOf = (parts: readonly AddedPart[]) => parts.reduce((sum, { count }) => sum + count, 0);

  // Awaited as promises, because the dialog may be closed before the undo. A part that is still there keeps its undo.
  async function takeBack(parts: readonly AddedPart[]) {
    try {
      for (const { id } of parts) {
        await undo.mutateAsync(id);
        setAdded((left) => left.filter((part) => part.id !== id));
      }
    } catch (error) {
      sayError(errorText(problemCode(error)));
    }
  }

  function sayAdded(parts: readonly AddedPart[]) {
    if (parts.length === 0) return;
    say(t("added", { count: countOf(parts) }), {
      label: common("undo"),
      onUndo: () => void takeBack(parts),
    });
  }

  // A write that hasn't been answered yet goes on: its answer is said in a message.
  function leave() {
    isLeft.current = true;
    sayAdded(added);
    onClose(input.text.trim() === "" ? null : input);
  }

  // Awaited as a promise, because the dialog or the page may be left before the answer.
  async function write() {
    const skipped = open.map(({ key }) => [key, { ...input.choices?.[key], leaveOut: true }] as const);
    const keys = ready.map(({ key }) => key);
    try {
      const choices = { ...input.choices, ...Object.fromEntries(skipped) };
      const { id, watches } = await add.mutateAsync({ ...input, choices });
      const part = id === null ? [] : [{ id, count: watches.length, keys }];
      const isWhole = open.length === 0;
      if (isLeft.current) {
        sayAdded(part);
        if (isWhole) onFinished(input);
      } else if (isWhole) {
        sayAdded([...added, ...part]);
        onClose(null);
      } else {
        setAdded((before) => [...before, ...part]);
        void preview.refetch();
      }
    } catch (error) {
      // The open dialog shows the mutation's error.
      if (isLeft.current) sayError(errorText(problemCode(error)));
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && leave()}
      title={t("title")}
      size={list ? "xl" : "lg"}
      footer={
        list ? (
          <>
            <Button disabled={add.isPending} onClick={() => setReviewed(false)}>
              {t("back")}
            </Button>
            <Button
              tone="primary"
              disabled={ready.length === 0 || preview.isFetching || add.isPending || undo.isPending}
              onClick={() => void write()}
            >
              {t(open.length > 0 && ready.length > 0 ? "addReady" : "add", { count: ready.length })}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={isInConcepts ? () => setInConcepts(false) : leave}>
              {isInConcepts ? t("back") : common("cancel")}
            </Button>
            <Button type="submit" form="list-import" tone="primary" disabled={preview.isFetching}>
              {t(preview.isFetching ? "reading" : "review")}
            </Button>
          </>
        )
      }
    >
      {list ? (
        <>
          {added.length > 0 && (
            <p role="status" className="mb-2 flex items-center gap-2 text-sm">
              {t("added", { count: countOf(added) })}
              <Button
                size="sm"
                disabled={undo.isPending || add.isPending}
                onClick={() => void takeBack(added).then(() => preview.refetch())}
              >
                {common("undo")}
              </Button>
            </p>
          )}
          <ListImportReview
            list={list}
            done={added.flatMap(({ keys }) => keys)}
            open={open}
            isReading={preview.isFetching}
            input={input}
            onChange={setInput}
          />
        </>
      ) : isInConcepts ? (
        <ConceptStep
          onReview={(text) => {
            setInput({ text, theme: input.theme });
            setInConcepts(false);
            setReviewed(true);
          }}
        />
      ) : (
        <ListImportText
          input={input}
          problem={isReviewed ? (fields["text"] ?? null) : null}
          onChange={(next) => {
            setReviewed(false);
            setInput(next);
          }}
          onReview={() => setReviewed(true)}
          onConcepts={() => setInConcepts(true)}
        />
      )}
      {(code ?? (add.isError ? "invalid" : null)) && (
        <p role="alert" className="mt-2 text-xs text-danger">
          {(unread ? readErrorText : errorText)(code ?? "invalid")}
        </p>
      )}
    </Dialog>
  );
}
