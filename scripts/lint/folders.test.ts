import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "folders-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = {
  "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
  "lib/board/data.ts": 'import { status } from "@/lib/domain/status";\nexport const board = status;\n',
  "lib/domain/status.ts": "export const status = 1;\n",
  "lib/domain/upward.ts": 'import { board } from "@/lib/board/data";\nexport const upward = board;\n',
  "lib/tickers/of-a-type.ts":
    'import type { board } from "@/lib/board/data";\nexport type Board = typeof board;\n',
  "lib/prices/data.ts": 'import { plan } from "@/lib/prices/imports/plan";\nexport const bars = plan;\n',
  "lib/prices/imports/plan.ts": "export const plan = 1;\n",
  "lib/result.ts": 'import { board } from "@/lib/board/data";\nexport const result = board;\n',
  "lib/unheard-of/data.ts": 'import { status } from "@/lib/domain/status";\nexport const data = status;\n',
  "lib/domain/day.ts": 'import { week } from "./week";\nexport const day = () => week;\n',
  "lib/domain/week.ts": 'import { day } from "./day";\nexport const week = () => day;\n',
};

test("an import upward, a folder without a place and a circle of files are refused, nothing else", () => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const program = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [program, "--config", path.join(root, "scripts/lint/folders.mjs"), "lib"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const found = [...stdout.matchAll(/(?:error|warn) ([^:]+): (\S+)/g)].map(
    ([, rule, file]) => `${rule}: ${file}`,
  );
  expect(found.sort()).toEqual([
    "a single file is below every folder: lib/result.ts",
    "lib/domain is below: lib/domain/upward.ts",
    "lib/prices is below: lib/prices/data.ts",
    "lib/tickers is below: lib/tickers/of-a-type.ts",
    "no circle of files: lib/domain/day.ts",
    "no unlisted folder: lib/unheard-of/data.ts",
  ]);
});
