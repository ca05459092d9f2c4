import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env } from "@/lib/env/env";
import { logError } from "@/lib/log-error";

/** An uploaded file, stored beside the database while it is read. */
export interface SpooledFile {
  fileName: string | null;
  path: string;
  bytes: number;
  sha256: string;
}

/** Runs `work` with a temporary folder for one request. Folders of killed processes are removed too. */
export async function withSpoolFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const root = `${env().databasePath}-uploads`;
  await mkdir(root, { recursive: true, mode: 0o700 });
  await removeStale(root);
  const folder = path.join(root, `${process.pid}-${randomUUID()}`);
  await mkdir(folder, { mode: 0o700 });
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Longer than any upload: a folder unmodified for this long is unused, even if its process id is in use again. */
const LONGEST_UPLOAD = 24 * 60 * 60_000;

async function removeStale(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const folder = path.join(root, name);
    const found = await stat(folder).catch(() => null); // null: a parallel request has just removed it
    if (found && isStale(Number(name.split("-", 1)[0]), Date.now() - found.mtimeMs)) {
      // A folder that can't be removed only takes disk space, so the error is logged and ignored.
      await rm(folder, { recursive: true, force: true }).catch((error: unknown) =>
        logError("stale uploads", error, { folder }),
      );
    }
  }
}

/**
 * In a container the process id is the same after each restart: a folder with the current process id is stale if it is
 * older than the process.
 */
function isStale(pid: number, age: number): boolean {
  if (pid === process.pid) return age > process.uptime() * 1000;
  return age > LONGEST_UPLOAD || !isAlive(pid);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Writes a stream to a file in the folder. */
export async function spool(
  folder: string,
  fileName: string | null,
  stream: Readable,
  signal?: AbortSignal,
): Promise<SpooledFile> {
  const file = path.join(folder, randomUUID());
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(
    stream,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(file, { mode: 0o600 }),
    { signal },
  );
  return { fileName, path: file, bytes, sha256: hash.digest("hex") };
}
