import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const TOUCHED_EVERY = 2_000;
const STALE_AFTER = 60_000;

/**
 * Does `work` while nobody else does theirs under the same file. The holder writes its process id and touches the
 * file while it works, so that a lock whose holder died, or whose id went to another process, is taken over.
 * @template T
 * @param {string} file
 * @param {{ onWait: (holder: number) => void, poll?: number, staleAfter?: number }} options
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, { onWait, poll = 500, staleAfter = STALE_AFTER }, work) {
  let told = false;
  while (!tryLock(file)) {
    const holder = readHolder(file);
    if (holder === null) continue; // let go meanwhile
    if (isStale(file, holder, staleAfter)) {
      takeAway(file, holder, staleAfter);
    } else if (!told) {
      onWait(holder);
      told = true;
    }
    await wait(poll);
  }
  const touch = setInterval(() => {
    if (!isOurs(file)) return;
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // taken away between the two: the next look says so
    }
  }, TOUCHED_EVERY);
  // After a long sleep somebody else may hold it by now.
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
    // An empty file is one between being made and being written.
    return untouched > staleAfter || (holder > 0 && !isRunning(holder));
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  if (pid === process.pid) return false; // a file of ours would have our lock: this one is from an earlier life of the id
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Takes a stale lock away, unless it is another one by now: two who find the same lock stale must not both do it, for
 * the second would take away the first one's new lock.
 * @param {string} file
 * @param {number} holder
 * @param {number} staleAfter
 */
function takeAway(file, holder, staleAfter) {
  const taking = `${file}.taking`;
  if (!tryLock(taking)) {
    if (isStale(taking, readHolder(taking) ?? 0, staleAfter)) rmSync(taking, { force: true });
    return;
  }
  if (readHolder(file) === holder && isStale(file, holder, staleAfter)) rmSync(file, { force: true });
  rmSync(taking, { force: true });
}
