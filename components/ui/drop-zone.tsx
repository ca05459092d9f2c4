"use client";

import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { sayError } from "@/components/ui/toast";

export interface DropZoneProps {
  onFiles: (files: DroppedFile[]) => void;
  /** Files are already listed, so the zone is small. */
  isSmall?: boolean;
  /** The endings that the chooser offers: ".txt,.pdf"; without it every file. */
  accept?: string;
  texts: {
    drop: string;
    chooseFiles: string;
    /** Without it folders are only dropped. */
    chooseFolder?: string;
    hint: string;
    emptyFolder: string;
  };
}

/** A drop target for files and folders, with buttons for keyboard users. */
export function DropZone({ onFiles, isSmall = false, accept, texts }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const take = (files: DroppedFile[]) => (files.length === 0 ? sayError(texts.emptyFolder) : onFiles(files));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesOfDrop(event.dataTransfer).then(take, () => sayError(texts.emptyFolder));
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
        {texts.drop}
        <Chooser label={texts.chooseFiles} onFiles={take} accept={accept} />
        {texts.chooseFolder && <Chooser label={texts.chooseFolder} onFiles={take} isFolder />}
      </p>
      {!isSmall && <p className="text-xs text-muted">{texts.hint}</p>}
    </div>
  );
}

interface ChooserProps {
  label: string;
  onFiles: (files: DroppedFile[]) => void;
  isFolder?: boolean;
  accept?: string;
}

function Chooser({ label, onFiles, isFolder = false, accept }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = (target: HTMLInputElement) => {
    if (target.files?.length) onFiles(chosenFiles(target.files));
    // Allows the same file to be chosen again after a correction.
    target.value = "";
  };
  const takeEarly = useEffectEvent(() => {
    if (input.current) take(input.current);
  });
  // Handles files chosen before hydration.
  useEffect(() => takeEarly(), []);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={accept}
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
  /** The path inside the dropped folder: "2025/akshare"; "" for a single file. */
  folder: string;
}

/** The used part of the browser's FileSystemEntry. */
export interface Entry {
  isFile: boolean;
  name: string;
  fullPath: string;
  file?: (found: (file: File) => void, failed: (error: unknown) => void) => void;
  createReader?: () => {
    readEntries: (found: (entries: Entry[]) => void, failed: (error: unknown) => void) => void;
  };
}

/** Files that operating systems create in folders. */
const LEFT_BY_SYSTEM = /^(\.|Thumbs\.db$|desktop\.ini$|__MACOSX$|~\$)/i;

/** Returns the files of a drop, including those in folders, sorted by path. */
export async function filesOfDrop(dropped: DataTransfer): Promise<DroppedFile[]> {
  // All entries are read before the first await, because the browser empties the list afterwards.
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

/** A directory reader returns a hundred entries per call, and none at the end. */
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

/** Returns the files of an input; files of a folder have their path. */
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
