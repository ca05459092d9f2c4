import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint, onceFor } from "./fingerprint.mjs";

/** @type {string} */
let root;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "themeboard-fingerprint-"));
  mkdirSync(path.join(root, "app/notes"), { recursive: true });
  writeFileSync(path.join(root, "app/page.tsx"), "page");
  writeFileSync(path.join(root, "app/notes/page.tsx"), "notes");
  writeFileSync(path.join(root, "lock.json"), "{}");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const paths = ["app", "lock.json", "not-there"];

test("the same files have the same fingerprint, in whatever order they are listed", () => {
  expect(fingerprint(root, paths)).toBe(fingerprint(root, [...paths].reverse()));
  expect(fingerprint(root, paths)).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ["a changed file", () => writeFileSync(path.join(root, "app/notes/page.tsx"), "Notes")],
  ["a new file", () => writeFileSync(path.join(root, "app/layout.tsx"), "")],
  ["a removed file", () => rmSync(path.join(root, "lock.json"))],
  ["a renamed file", () => renameSync(path.join(root, "app/page.tsx"), path.join(root, "app/pages.tsx"))],
])("%s changes the fingerprint", (_, change) => {
  const before = fingerprint(root, paths);
  change();
  expect(fingerprint(root, paths)).not.toBe(before);
});

test("a file that doesn't count doesn't change the fingerprint", () => {
  const counts = (/** @type {string} */ file) => !file.endsWith(".test.ts");
  const before = fingerprint(root, paths, counts);
  writeFileSync(path.join(root, "app/notes/page.test.ts"), "");
  expect(fingerprint(root, paths, counts)).toBe(before);
});

test("work is done once for a value, and again for another value or after a failure", async () => {
  /** @type {string[]} */
  const done = [];
  const work = (/** @type {string} */ value) =>
    onceFor(path.join(root, "made/value"), value, async () => void done.push(value));
  await work("one ");
  await work("one "); // the space counts, as the value is compared with the file's text
  expect(done).toEqual(["one "]);
  await expect(
    onceFor(path.join(root, "made/value"), "two", () => Promise.reject(new Error("no"))),
  ).rejects.toThrow("no");
  await work("one ");
  await work("two");
  expect(done).toEqual(["one ", "one ", "two"]);
});
