import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { spawn, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withLock } from "./lock.mjs";

/** @type {string} */
let folder;
/** @type {string} */
let file;
/** @type {number[]} */
let waitedFor;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "themeboard-lock-"));
  file = path.join(folder, "lock");
  waitedFor = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = { onWait: (/** @type {number} */ holder) => waitedFor.push(holder), poll: 5 };

/** The id of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid;

test("the lock file exists during the work and is removed afterwards, also when the work fails", async () => {
  await withLock(file, options, async () => expect(existsSync(file)).toBe(true));
  expect(existsSync(file)).toBe(false);
  await expect(withLock(file, options, async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(readdirSync(folder)).toEqual([]);
});

test("a lock that another process took over meanwhile is not removed", async () => {
  await withLock(file, options, async () => writeFileSync(file, `${process.ppid}\n`));
  expect(readFileSync(file, "utf8")).toBe(`${process.ppid}\n`);
});

test("a second process announces once that it waits for the first", async () => {
  writeFileSync(file, `${process.ppid}\n`);
  const done = withLock(file, options, async () => "done");
  await vi.waitFor(() => expect(waitedFor).not.toEqual([]), { timeout: 20_000 });
  await wait(50); // ten polls more
  expect(waitedFor).toEqual([process.ppid]);
  rmSync(file);
  expect(await done).toBe("done");
});

test("the lock of a process that has ended is taken over", async () => {
  writeFileSync(file, `${deadPid()}\n`);
  expect(await withLock(file, options, async () => "done")).toBe("done");
  expect(waitedFor).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test("a lock not touched for a minute is taken over: its process id belongs to another program", async () => {
  writeFileSync(file, `${process.ppid}\n`);
  const longAgo = new Date(Date.now() - 61_000);
  utimesSync(file, longAgo, longAgo);
  expect(await withLock(file, options, async () => "done")).toBe("done");
});

test("six processes that find the lock of an ended one work one after another", async () => {
  writeFileSync(file, `${deadPid()}\n`);
  const lockFile = path.join(import.meta.dirname, "lock.mjs");
  const script = `
    import { appendFileSync } from "node:fs";
    import { withLock } from ${JSON.stringify(lockFile)};
    const log = (text) => appendFileSync(${JSON.stringify(path.join(folder, "log"))}, text + "\\n");
    await withLock(${JSON.stringify(file)}, { onWait() {}, poll: 5 }, async () => {
      log("in");
      await new Promise((resolve) => setTimeout(resolve, 30));
      log("out");
    });`;
  await Promise.all(
    Array.from({ length: 6 }, () => {
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
      return new Promise((resolve) => child.once("exit", resolve));
    }),
  );
  expect(readFileSync(path.join(folder, "log"), "utf8")).toBe("in\nout\n".repeat(6));
}, 60_000);
