import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the databases that data tests copy, each named after its board. */
    boards: string;
  }
}

/**
 * Makes the databases that data tests copy, once a run: `empty`, migrated and without rows, and `seeded`, as the seed
 * leaves a board on 2025-07-01.
 */
export async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), "themeboard-boards-"));
  const file = (board: string) => path.join(folder, `${board}.db`);
  await migrate(file("empty"), "prisma/migrations");
  await migrate(file("seeded"), "prisma/migrations");

  process.env.DATABASE_URL = `file:${file("seeded")}`;
  const { db } = await import("@/lib/db/client");
  const { seedBoard } = await import("@/prisma/seed/seed-board");
  await seedBoard("2025-07-01");
  await db.$disconnect(); // puts the log into the one file that is copied

  project.provide("boards", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
