"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

/** Where files are dropped, or chosen by a button that keys reach. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useTranslations("prices.file");
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
      className={cn(
        "flex flex-col items-center gap-2 rounded border border-dashed px-4 py-6 text-center text-sm",
        isOver ? "border-accent bg-accent-wash" : "border-strong bg-surface",
      )}
    >
      <p className="flex flex-wrap items-center justify-center gap-2">
        {t("drop")}
        <Button onClick={() => input.current?.click()}>{t("choose")}</Button>
      </p>
      <p className="text-xs text-muted">{t("hint")}</p>
      <input
        ref={input}
        type="file"
        multiple
        accept=".csv,.txt,text/csv,text/plain"
        aria-label={t("choose")}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // So that the same file can be chosen again after it was mended.
          target.value = "";
        }}
      />
    </div>
  );
}
