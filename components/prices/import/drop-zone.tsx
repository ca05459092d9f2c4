"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from "react";
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

export interface DroppedFile {
  file: File;
  /** Where it lay in the folder that was dropped: "2025/akshare"; "" for a file alone. */
  folder: string;
}

/** As much of the browser's FileSystemEntry as is walked. */
export interface Entry {
  isFile: boolean;
  name: string;
  fullPath: string;
  file?: (found: (file: File) => void, failed: (error: unknown) => void) => void;
  createReader?: () => {
    readEntries: (found: (entries: Entry[]) => void, failed: (error: unknown) => void) => void;
  };
}

/** What systems leave in folders: no file anybody put there. */
const LEFT_BY_SYSTEM = /^(\.|Thumbs\.db$|desktop\.ini$|__MACOSX$|~\$)/i;

/** The files of a drop, folders walked to their ends, in the order of their paths. */
export async function filesOfDrop(dropped: DataTransfer): Promise<DroppedFile[]> {
  // All entries before the first wait: afterwards the browser has emptied the list.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry() as Entry | null);
  const known = entries.filter((entry) => entry !== null);
  if (known.length === 0) return chosenFiles(dropped.files);
  return (await Promise.all(known.map(filesOfEntry))).flat();
}

export async function filesOfEntry(entry: Entry): Promise<DroppedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((found, failed) => entry.file?.(found, failed));
    return [{ file, folder: folderOf(entry.fullPath) }];
  }
  const children = (await childrenOf(entry)).filter(({ name }) => !LEFT_BY_SYSTEM.test(name));
  children.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  return (await Promise.all(children.map(filesOfEntry))).flat();
}

/** A reader gives a hundred at a time, and none at the end. */
async function childrenOf(entry: Entry): Promise<Entry[]> {
  const reader = entry.createReader?.();
  const children: Entry[] = [];
  for (;;) {
    const some = await new Promise<Entry[]>((found, failed) =>
      reader ? reader.readEntries(found, failed) : found([]),
    );
    if (some.length === 0) return children;
    children.push(...some);
  }
}

/** The files of an input; those of a folder carry their path. */
export function chosenFiles(files: Iterable<File> | ArrayLike<File>): DroppedFile[] {
  return Array.from(files)
    .filter(
      (file) =>
        !pathOf(file)
          .split("/")
          .some((part) => LEFT_BY_SYSTEM.test(part)),
    )
    .map((file) => ({ file, folder: folderOf(pathOf(file)) }));
}

const pathOf = (file: File): string => file.webkitRelativePath || file.name;

const folderOf = (path: string): string => path.split("/").slice(0, -1).filter(Boolean).join("/");
