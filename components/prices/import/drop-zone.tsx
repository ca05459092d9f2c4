"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from "react";
import { chosenFiles, filesOfDrop, type DroppedFile } from "@/components/prices/import/dropped-files";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { sayError } from "@/components/ui/toast";

/** Where files and folders are dropped, or chosen by buttons that keys reach. */
export function DropZone({
  onFiles,
  isSmall = false,
}: {
  onFiles: (files: DroppedFile[]) => void;
  /** There are files already: those are to be seen. */
  isSmall?: boolean;
}) {
  const t = useTranslations("pricesImport");
  const [isOver, setOver] = useState(false);
  const take = (files: DroppedFile[]) => (files.length === 0 ? sayError(t("emptyFolder")) : onFiles(files));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesOfDrop(event.dataTransfer).then(take, () => sayError(t("emptyFolder")));
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        "flex flex-col items-center gap-2 rounded border border-dashed px-4 text-center text-sm",
        isSmall ? "py-2" : "py-6",
        isOver ? "border-accent bg-accent-wash" : "border-strong bg-surface",
      )}
    >
      <p className="flex flex-wrap items-center justify-center gap-2">
        {t("drop")}
        <Chooser label={t("chooseFiles")} onFiles={take} />
        <Chooser label={t("chooseFolder")} onFiles={take} isFolder />
      </p>
      {!isSmall && <p className="text-xs text-muted">{t("hint")}</p>}
    </div>
  );
}

interface ChooserProps {
  label: string;
  onFiles: (files: DroppedFile[]) => void;
  isFolder?: boolean;
}

function Chooser({ label, onFiles, isFolder = false }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = (target: HTMLInputElement) => {
    if (target.files?.length) onFiles(chosenFiles(target.files));
    // So that the same file can be chosen again after it was mended.
    target.value = "";
  };
  const takeEarly = useEffectEvent(() => {
    if (input.current) take(input.current);
  });
  // What was chosen before the page listened.
  useEffect(() => takeEarly(), []);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        multiple
        {...(isFolder ? { webkitdirectory: "" } : {})}
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => take(target)}
      />
    </>
  );
}
