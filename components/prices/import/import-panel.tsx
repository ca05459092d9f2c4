"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { AdjustAll } from "@/components/prices/import/adjust-all";
import { DropZone } from "@/components/ui/drop-zone";
import { FileCard } from "@/components/prices/import/file-card";
import {
  isUnfinished,
  needsYou,
  sharedTickers,
  takesAdjustment,
  unknownHeaders,
} from "@/components/prices/import/file-state";
import type { QueuedFile } from "@/components/prices/import/queued-file";
import { QueueBar } from "@/components/prices/import/queue-bar";
import { useImportQueue } from "@/components/prices/import/use-import-queue";
import { cn } from "@/components/ui/cn";
import { Confirm } from "@/components/ui/confirm";
import { useLeaving } from "@/components/ui/leaving";
import { useFocusAfterRemoval } from "@/components/ui/use-focus-after-removal";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";

/** The import of daily bars: files are chosen, checked, answered and imported. An empty list shows an example. */
export function ImportPanel() {
  const t = useTranslations("pricesImport");
  const [symbol] = useQueryState("symbol", parseAsString);
  const part = useFocusAfterRemoval<HTMLDivElement>();
  const { files, dispatch } = useImportQueue();
  // The ticker in the page's URL applies only to a single file.
  const symbolFor = (count: number) => (count === 1 && symbol ? symbol : undefined);
  const isEmpty = files.length === 0;
  // Several adjustment questions are answered together above the list.
  const adjustable = files.filter(takesAdjustment);
  const needy = files.filter(needsYou);
  const listed = [...needy, ...files.filter((file) => !needy.includes(file))];
  return (
    <div ref={part} className={cn("grid gap-6", isEmpty && "lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]")}>
      <Panel title={t("title")} id="import" className="scroll-mt-16">
        <DropZone
          isSmall={!isEmpty}
          texts={{
            drop: t("drop"),
            chooseFiles: t("chooseFiles"),
            chooseFolder: t("chooseFolder"),
            hint: t("hint"),
            emptyFolder: t("emptyFolder"),
          }}
          onFiles={(dropped) => dispatch({ type: "add", files: dropped, symbol: symbolFor(dropped.length) })}
        />
        {!isEmpty && <QueueBar files={files} dispatch={dispatch} />}
        <AdjustAll files={files} dispatch={dispatch} />
        <SharedTickers files={files} />
        {needy.length > 0 && files.length > 1 && (
          <p className="pt-2 text-sm font-medium text-warn">{t("queue.needYou", { count: needy.length })}</p>
        )}
        <ul aria-label={t("queue.title")} className="flex flex-col">
          {listed.map((file) => (
            <li key={file.key} className="border-b border-line py-2">
              <FileCard
                file={file}
                isAlone={files.length === 1}
                isOpenFirst={adjustable.length === 1 && adjustable[0] === file}
                sameHeader={(formKey) =>
                  files.reduce((count, each) => count + unknownHeaders(each, formKey), 0) - 1
                }
                dispatch={dispatch}
              />
            </li>
          ))}
        </ul>
        <LeaveGuard count={files.filter(isUnfinished).length} />
      </Panel>
      {isEmpty && <FileExample />}
    </div>
  );
}

const SHOWN = 5;

/** Lists the tickers that occur in several files, because the import order affects the result. */
function SharedTickers({ files }: { files: readonly QueuedFile[] }) {
  const t = useTranslations("pricesImport");
  const shared = sharedTickers(files);
  if (shared.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5 border-b border-line py-2 text-xs text-muted">
      {shared.slice(0, SHOWN).map(({ symbol, names }) => (
        <li key={symbol} className="[overflow-wrap:anywhere]">
          <span className="text-ink">
            {t("queue.shared", { count: names.length, symbol, first: names[0] ?? "" })}
          </span>{" "}
          {names.join(", ")}
        </li>
      ))}
      {shared.length > SHOWN && <li>{t("card.more", { count: shared.length - SHOWN })}</li>}
    </ul>
  );
}

/** Asks for confirmation before the page is left with unimported files. */
function LeaveGuard({ count }: { count: number }) {
  const t = useTranslations("pricesImport.queue");
  const router = useRouter();
  const [leave, setLeave] = useState<{ go: () => void } | null>(null);
  useLeaving(
    count > 0,
    (go) => setLeave({ go }),
    (path) => router.push(path as Route),
  );
  return (
    <Confirm
      danger
      open={leave !== null}
      onOpenChange={(isOpen) => !isOpen && setLeave(null)}
      title={t("leaveTitle")}
      description={t("leaveBody", { count })}
      action={t("leave")}
      onConfirm={() => leave?.go()}
    />
  );
}

const EXAMPLE = `Date,Open,High,Low,Close,Volume
2025-02-05,118.20,124.90,117.55,123.40,38215600`;

/** An example of a price file, with a description of accepted files. */
function FileExample() {
  const t = useTranslations("prices.form");
  return (
    <Panel title={t("title")}>
      <div className="flex measure flex-col gap-2 text-sm text-muted">
        <p>{t("body")}</p>
        <p>{t("vendors")}</p>
        <pre
          tabIndex={0}
          role="region"
          aria-label={t("example")}
          className="overflow-x-auto rounded bg-sunken p-2 font-mono text-xs text-ink"
        >
          {EXAMPLE}
        </pre>
        <p>{t("adjusted")}</p>
        <p>{t("twice")}</p>
        <p>
          <TextLink inText href="/help#prices">
            {t("help")}
          </TextLink>
        </p>
      </div>
    </Panel>
  );
}
