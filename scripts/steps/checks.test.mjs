import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkFolders, checkNode, checkPortFree, checkWritable } from "./checks.mjs";
import { UserError } from "./config.mjs";
import { close, freePort, listen } from "./testing/listen.mjs";

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "themeboard-checks-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("Node", () => {
  test.each(["20.19.0", "20.20.2", "21.0.0", "22.1.0", "24.0.0"])("%s is accepted", (version) =>
    checkNode(version),
  );

  test.each(["20.18.3", "18.20.8", "16.0.0", "8.17.0"])(
    "%s is refused with both versions in the message",
    (version) => {
      expect(() => checkNode(version)).toThrow(UserError);
      expect(() => checkNode(version)).toThrow(`needs Node 20.19 or newer, but this is Node ${version}.`);
    },
  );
});

describe("a folder", () => {
  test("is created and left empty", () => {
    const inner = path.join(folder, "a", "b");
    checkWritable(inner);
    expect(readdirSync(inner)).toEqual([]);
  });

  test("below a file is refused by its name", () => {
    const file = path.join(folder, "file");
    writeFileSync(file, "");
    expect(() => checkWritable(path.join(file, "data"))).toThrow(/^Themeboard can't write to .*file\/data: /);
  });

  test("with the name of the database is refused", () => {
    expect(() => checkFolders(folder, folder)).toThrow(/isn't a file/);
  });
});

describe("a port", () => {
  test("that is free is accepted and still free afterwards", async () => {
    const port = await freePort();
    await checkPortFree("127.0.0.1", port);
    await checkPortFree("127.0.0.1", port);
  });

  test("that is taken is refused, and another one suggested", async () => {
    const server = net.createServer();
    try {
      const port = await listen(server);
      const refusal = checkPortFree("127.0.0.1", port);
      await expect(refusal).rejects.toThrow(UserError);
      await expect(refusal).rejects.toThrow(
        new RegExp(`^Port ${port} is taken.*PORT=${port + 1} npm start$`),
      );
    } finally {
      await close(server);
    }
  });
});
