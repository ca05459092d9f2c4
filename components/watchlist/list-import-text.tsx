"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { ThemeSelect, useBoardThemes } from "@/components/view/theme-select";
import { decodeFile } from "@/lib/domain/text/text-decoder.mjs";
import type { listImport as words } from "@/lib/i18n/en/list-import";
import type { ListImportInput } from "@/lib/watchlist/imports/schema";

/** The list as text: pasted, or read from a file in any supported encoding. */
export function ListImportText({
  input,
  problem,
  onChange,
  onReview,
  onConcepts,
}: {
  input: ListImportInput;
  /** The reason for which the text was rejected. */
  problem: string | null;
  onChange: (input: ListImportInput) => void;
  onReview: () => void;
  /** Takes the list from a source's concept instead. */
  onConcepts: () => void;
}) {
  const t = useTranslations("listImport");
  const file = useRef<HTMLInputElement>(null);
  const themes = useBoardThemes();
  const [isOver, setOver] = useState(false);
  // A changed text has other sections and entries, so earlier choices are reset.
  const changeText = (text: string, fileName?: string) => onChange({ text, fileName, theme: input.theme });
  async function readFile(chosen: File | undefined) {
    if (!chosen) return;
    const text = decodeFile(new Uint8Array(await chosen.arrayBuffer())).replace(/^\uFEFF/, "");
    changeText(text, chosen.name);
  }
  return (
    <form
      id="list-import"
      noValidate
      className={cn("flex flex-col gap-3 rounded", isOver && "outline-2 outline-offset-4 outline-accent")}
      onSubmit={(event) => {
        event.preventDefault();
        onReview();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void readFile(event.dataTransfer.files[0]);
      }}
    >
      <Field label={t("text")} hint={t("textHint")} required>
        {(control) => (
          <Textarea
            {...control}
            aria-invalid={problem ? true : undefined}
            rows={8}
            spellCheck={false}
            className="max-h-64 font-mono text-xs"
            value={input.text}
            onChange={({ target }) => changeText(target.value)}
          />
        )}
      </Field>
      {problem && (
        <p role="alert" className="text-xs text-danger">
          {t(`problems.${problem as keyof typeof words.problems}`)}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2 text-xs text-muted">
        <Button size="sm" onClick={() => file.current?.click()}>
          {t("file")}
        </Button>
        {t("dropHint")}
        <input
          ref={file}
          type="file"
          accept=".csv,.txt,.tsv,.ebk,text/csv,text/plain"
          aria-label={t("file")}
          tabIndex={-1}
          className="sr-only"
          onChange={({ target }) => {
            void readFile(target.files?.[0]);
            target.value = "";
          }}
        />
        <Button size="sm" title={t("concepts.openHelp")} onClick={onConcepts}>
          {t("concepts.open")}
        </Button>
      </div>
      <Field label={t("theme")}>
        {(control) => (
          <ThemeSelect
            {...control}
            className="w-fit max-w-full"
            themes={themes}
            none={t("noTheme")}
            value={input.theme ?? ""}
            onChange={({ target }) => onChange({ ...input, theme: target.value || null })}
          />
        )}
      </Field>
    </form>
  );
}
