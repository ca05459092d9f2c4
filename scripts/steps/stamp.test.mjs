import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint, isStamped, stamped } from "./stamp.mjs";

/** @type {string} */
let root;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "themeboard-stamp-"));
  mkdirSync(path.join(root, "app/notes"), { recursive: true });
  writeFileSync(path.join(root, "app/page.tsx"), "page");
  writeFileSync(path.join(root, "app/notes/page.tsx"), "notes");
  writeFileSync(path.join(root, "lock.json"), "{}");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const places = ["app", "lock.json", "not-there"];

test("the same files are the same fingerprint, in whatever order they are named", () => {
  expect(fingerprint(root, places)).toBe(fingerprint(root, [...places].reverse()));
  expect(fingerprint(root, places)).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ["a changed file", () => writeFileSync(path.join(root, "app/notes/page.tsx"), "Notes")],
  ["a new file", () => writeFileSync(path.join(root, "app/layout.tsx"), "")],
  ["a file gone", () => rmSync(path.join(root, "lock.json"))],
  ["a renamed file", () => renameSync(path.join(root, "app/page.tsx"), path.join(root, "app/pages.tsx"))],
])("%s is another fingerprint", (_, change) => {
  const before = fingerprint(root, places);
  change();
  expect(fingerprint(root, places)).not.toBe(before);
});

test("a file that doesn't count changes nothing", () => {
  const counts = (/** @type {string} */ file) => !file.endsWith(".test.ts");
  const before = fingerprint(root, places, counts);
  writeFileSync(path.join(root, "app/notes/page.test.ts"), "");
  expect(fingerprint(root, places, counts)).toBe(before);
});

test("a step that succeeded is stamped, and one that failed has no stamp at all", async () => {
  const file = path.join(root, "made/stamp");
  await stamped(file, "one", async () => undefined);
  expect([isStamped(file, "one"), isStamped(file, "two")]).toEqual([true, false]);
  await expect(stamped(file, "two", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect([isStamped(file, "one"), isStamped(file, "two")]).toEqual([false, false]);
});
