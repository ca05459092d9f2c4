import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkDriver, DRIVER_INTEGRITY } from "./install.mjs";

const modules = mkdtempSync(path.join(tmpdir(), "themeboard-modules-"));
afterAll(() => rmSync(modules, { recursive: true, force: true }));

/** @param {object} packages */
const checkAfterInstalling = (packages) => () => {
  writeFileSync(path.join(modules, ".package-lock.json"), JSON.stringify({ packages }));
  checkDriver(modules);
};

test("only the driver with the known checksum is accepted", () => {
  const driver = { version: "13.2.0", integrity: DRIVER_INTEGRITY };
  expect(checkAfterInstalling({ "node_modules/better-sqlite3": driver })).not.toThrow();
  for (const other of [{ ...driver, integrity: "sha512-other" }, { version: "13.2.0" }])
    expect(checkAfterInstalling({ "node_modules/better-sqlite3": other })).toThrow(/another checksum/);
  expect(checkAfterInstalling({})).toThrow(/another checksum/);
});
