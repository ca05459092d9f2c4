import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "./migrate";

test("after one start, notes of an older board are found by the folded form of their text", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "themeboard-search-texts-"));
  try {
    const file = path.join(folder, "board.db");
    await migrate(file, "prisma/migrations");
    const before = new Database(file);
    before.pragma("user_version = 0"); // 0, as in an older board or a backup of one
    before.exec(`
      INSERT INTO "Analyst" ("id","handle","name") VALUES ('a','local','Local');
      INSERT INTO "Theme" ("id","slug","level","nameEn","source","ordinal") VALUES ('t','optics','sector','Optics','report',1);
      INSERT INTO "Note" ("id","themeId","analystId","kind","body","observedOn","version","createdAt","updatedAt")
      VALUES ('n','t','a','risk','ＡＩ光\u200b模块','2025-03-03',1,'2025-03-03T00:00:00.000+00:00','2025-03-03T00:00:00.000+00:00');
      INSERT INTO "NoteRevision" ("noteId","version","analystId","kind","body","observedOn","searchText","createdAt")
      VALUES ('n',1,'a','risk','ＡＩ光\u200b模块','2025-03-03','ａｉ光\u200b模块','2025-03-03T00:00:00.000+00:00');`);
    before.close();

    await migrate(file, "prisma/migrations");
    const after = new Database(file);
    const revision = `SELECT "body", "searchText" FROM "NoteRevision"`;
    expect(after.prepare(revision).all()).toEqual([{ body: "ＡＩ光\u200b模块", searchText: "ai光模块" }]);

    // A second start folds nothing: it reads no note's text.
    after.exec(`UPDATE "NoteRevision" SET "searchText" = 'Ａ'`);
    await migrate(file, "prisma/migrations");
    expect(after.prepare(revision).get()).toMatchObject({ searchText: "Ａ" });
    after.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
