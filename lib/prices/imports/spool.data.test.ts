import { existsSync, mkdirSync, readdirSync, utimesSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { env } from "@/lib/env/env";
import { withSpoolFolder } from "@/lib/prices/imports/spool";

const root = `${env().databasePath}-uploads`;

/** Creates a process's spool folder, last modified this many seconds ago. */
function left(pid: number, secondsAgo: number): string {
  const at = path.join(root, `${pid}-${secondsAgo}`);
  mkdirSync(at, { recursive: true });
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(at, then, then);
  return at;
}

test("the folder of a killed process is removed, also after its process id was reused", async () => {
  const day = 24 * 60 * 60;
  const gone = [left(999_999_999, 1), left(process.pid, process.uptime() + 60), left(process.ppid, day + 60)];
  const inUse = [left(process.pid, 0), left(process.ppid, 60)];
  await withSpoolFolder(async (own) => {
    expect(existsSync(own)).toBe(true);
    expect(gone.filter((each) => existsSync(each))).toEqual([]);
    expect(inUse.filter((each) => !existsSync(each))).toEqual([]);
  });
  expect(readdirSync(root).sort()).toEqual(inUse.map((each) => path.basename(each)).sort());
});
