"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useErrorText, useReadErrorText } from "@/components/ui/error-text";
import { say, sayError } from "@/components/ui/toast";
import { ListImportReview } from "@/components/watchlist/list-import-review";
import { ListImportText } from "@/components/watchlist/list-import-text";
import { problemCode, refused } from "@/lib/client/refused";
import { failureOf } from "@/lib/client/query-state";
import { listPreviewOptions, useImportList, useUndoListImport } from "@/lib/watchlist/imports/queries";
import type { ListImport, ListImportInput } from "@/lib/watchlist/imports/schema";

const OPEN_VERDICTS: readonly string[] = ["ambiguous", "unknown", "no_theme", "bad_day"];

/** The entries that need a decision before the list can be added. */
const openEntries = (list: ListImport) => list.items.filter(({ verdict }) => OPEN_VERDICTS.includes(verdict));

/** Imports a list of tickers: pasted or dropped, reviewed entry by entry, then added at once with an undo. */
export function ListImportDialog({ theme, onClose }: { theme: string | null; onClose: () => void }) {
  const t = useTranslations("listImport");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const readErrorText = useReadErrorText();
  const [input, setInput] = useState<ListImportInput>({ text: "", theme });
  const [isReviewed, setReviewed] = useState(false);
  const preview = useQuery({ ...listPreviewOptions(input), enabled: isReviewed });
  const add = useImportList();
  const undo = useUndoListImport();
  const unread = failureOf(preview);
  const list = isReviewed && !unread ? preview.data : undefined;
  const open = list ? openEntries(list) : [];
  const toAdd = list?.items.filter(({ verdict }) => verdict === "add").length ?? 0;
  const { code, fields } = refused(unread ?? add.error);

  function write() {
    add.mutate(input, {
      onSuccess: ({ id, watches }) => {
        const undoImport = () =>
          id && undo.mutate(id, { onError: (error) => sayError(errorText(problemCode(error))) });
        say(t("added", { count: watches.length }), {
          label: common("undo"),
          onUndo: () => void undoImport(),
        });
        onClose();
      },
    });
  }

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("title")}
      size={list ? "xl" : "lg"}
      footer={
        list ? (
          <>
            <Button onClick={() => setReviewed(false)}>{t("back")}</Button>
            <Button
              tone="primary"
              disabled={toAdd === 0 || open.length > 0 || preview.isFetching || add.isPending}
              onClick={write}
            >
              {t("add", { count: toAdd })}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{common("cancel")}</Button>
            <Button type="submit" form="list-import" tone="primary" disabled={preview.isFetching}>
              {t(preview.isFetching ? "reading" : "review")}
            </Button>
          </>
        )
      }
    >
      {list ? (
        <ListImportReview list={list} open={open} input={input} onChange={setInput} />
      ) : (
        <ListImportText
          input={input}
          problem={isReviewed ? (fields["text"] ?? null) : null}
          onChange={(next) => {
            setReviewed(false);
            setInput(next);
          }}
          onReview={() => setReviewed(true)}
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
