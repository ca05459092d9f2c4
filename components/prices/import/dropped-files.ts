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
