import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const TOUCHED_EVERY = 2_000;
const STALE_AFTER = 60_000;

/**
 * Does `work` under a lock file: one process at a time. The holder writes its process id and touches the file while it
 * works, so that a lock whose holder died, or whose process id belongs to another program by now, is removed.
 * @template T
 * @param {string} file
 * @param {{ onWait: (holder: number) => void, poll?: number, staleAfter?: number }} options
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, { onWait, poll = 500, staleAfter = STALE_AFTER }, work) {
  let isAnnounced = false;
  while (!tryLock(file)) {
    const holder = readHolder(file);
    if (holder === null) continue; // released meanwhile
    if (isStale(file, holder, staleAfter)) {
      removeStale(file, holder, staleAfter);
    } else if (!isAnnounced) {
      onWait(holder);
      isAnnounced = true;
    }
    await wait(poll);
  }
  const touch = setInterval(() => {
    if (!isOurs(file)) return;
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // removed since it was read
    }
  }, TOUCHED_EVERY);
  // After the machine slept for long, another process may hold it.
  const release = () => {
    if (isOurs(file)) rmSync(file, { force: true });
  };
  process.once("exit", release); // also when a signal ends the process
  try {
    return await work();
  } finally {
    clearInterval(touch);
    process.removeListener("exit", release);
    release();
  }
}

/** @param {string} file */
function tryLock(file) {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} file */
const isOurs = (file) => readHolder(file) === process.pid;

/** @param {string} file */
function readHolder(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @param {number} holder
 * @param {number} staleAfter
 */
function isStale(file, holder, staleAfter) {
  try {
    const untouched = Date.now() - statSync(file).mtimeMs;
    // An empty file has been made, but not written yet.
    return untouched > staleAfter || (holder > 0 && !isRunning(holder));
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  if (pid === process.pid) return false; // this process has no lock yet: an earlier one had the same id
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Removes a stale lock under a lock of its own: of two processes that find the same lock stale, the second would remove the
 * new lock of the first.
 * @param {string} file
 * @param {number} holder
 * @param {number} staleAfter
 */
function removeStale(file, holder, staleAfter) {
  const removing = `${file}.removing`;
  if (!tryLock(removing)) {
    if (isStale(removing, readHolder(removing) ?? 0, staleAfter)) rmSync(removing, { force: true });
    return;
  }
  if (readHolder(file) === holder && isStale(file, holder, staleAfter)) rmSync(file, { force: true });
  rmSync(removing, { force: true });
}
