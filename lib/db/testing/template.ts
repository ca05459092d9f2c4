import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated database with no rows, to copy. */
    databaseTemplate: string;
  }
}

/** Once a run: the migrations are applied to one file, which every data test's file then copies. */
export async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), "themeboard-template-"));
  const file = path.join(folder, "template.db");
  await migrate(file, "prisma/migrations");
  project.provide("databaseTemplate", file);
  return () => rmSync(folder, { recursive: true, force: true });
}
