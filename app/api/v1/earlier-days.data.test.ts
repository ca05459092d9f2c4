import { copyFileSync } from "node:fs";
import type Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { boardBefore } from "@/lib/db/testing/board-before";
import { readEnv } from "@/lib/env/schema";
import { call } from "@/lib/http/testing/call";
import type { NotesAnswer } from "@/lib/notes/schema";
import type { ReportDetail } from "@/lib/reports/schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import type { Watchlist } from "@/lib/watchlist/schema";

vi.mock("@/lib/clock", () => ({ now: () => new Date("2025-03-10T04:00:00Z") }));

const instant = (text: string) => `${text}:00.000+00:00`;

/** The fields of a theme or watch in an old audit event, with the edits that followed. */
interface Edit {
  at: string;
  action: "theme.change" | "watch.change";
  subjectId: string;
  before: Record<string, unknown>;
}

const OPTICS = { slug: "optics", nameEn: "Optics", nameZh: "光学", benchmarkId: null, callDay: null };
const ROBOTS = { slug: "robots", nameEn: "Robots", nameZh: null, benchmarkId: 3, callDay: "2025-02-10" };
const WATCH = { symbol: "300308.SZ", reason: null, addedOn: "2025-02-04", removedOn: null };

// A day ends in the board's zone at 16:00 UTC, so the edits of 15:59 and 16:01 are on two days.
const EDITS: Edit[] = [
  { at: "2025-03-03T03:00", action: "theme.change", subjectId: "t1", before: OPTICS },
  { at: "2025-03-03T04:00", action: "watch.change", subjectId: "w", before: WATCH },
  {
    at: "2025-03-05T15:59",
    action: "theme.change",
    subjectId: "t1",
    before: { ...OPTICS, nameEn: "Lasers" },
  },
  { at: "2025-03-05T15:59", action: "theme.change", subjectId: "t2", before: ROBOTS },
  {
    at: "2025-03-05T16:01",
    action: "theme.change",
    subjectId: "t2",
    before: { ...ROBOTS, nameZh: "机器人" },
  },
  { at: "2025-03-06T05:00", action: "watch.change", subjectId: "w", before: { ...WATCH, reason: "Orders" } },
  // Voided and restored, with the theme's current values.
  {
    at: "2025-03-07T05:00",
    action: "theme.change",
    subjectId: "t2",
    before: { ...ROBOTS, nameZh: "机器人", benchmarkId: 2 },
  },
];

function fill(board: Database.Database): void {
  board.exec(`
    INSERT INTO "Ticker" ("id","symbol","exchange","currency","kind","nameEn") VALUES
      (1,'300308.SZ','SZ','CNY','equity','Innolight'), (2,'000300.SH','SH','CNY','index','CSI 300'), (3,'HSI.HK','HK','HKD','index','Hang Seng');
    INSERT INTO "PriceSeries" ("tickerId","source","adjustment","revision","firstDay","lastDay","bars","updatedAt")
      SELECT "id",'import','none',1,'2025-02-03','2025-03-07',25,'${instant("2025-03-07T09:00")}' FROM "Ticker";
    INSERT INTO "Report" ("id","slug","title","text","sha256","callDay","source","analystId","createdAt")
      VALUES ('r','outlook','Outlook','Buy optics.','x','2025-02-04','seed','a','${instant("2025-02-04T08:00")}');
    INSERT INTO "Theme" ("id","slug","level","nameEn","nameZh","callDay","benchmarkId","source","ordinal","analystId","createdAt") VALUES
      ('t1','optics','sector','Photonics','光子',NULL,3,'report',1,NULL,'${instant("2025-02-04T08:00")}'),
      ('t2','robots','sector','Robots','机器人','2025-02-10',2,'analyst',2,'a','${instant("2025-03-04T08:00")}');
    INSERT INTO "Recommendation" ("id","reportId","themeId","stance") VALUES ('c','r','t1','overweight'), ('d','r','t2','overweight');
    INSERT INTO "Watch" ("id","themeId","tickerId","analystId","reason","source","addedOn","recordedOn","createdAt") VALUES
      ('w','t1',1,'a','Orders, again','analyst','2025-02-04','2025-02-04','${instant("2025-02-04T08:00")}'),
      ('v','t2',1,'a','Never edited','analyst','2025-02-10','2025-03-04','${instant("2025-03-04T08:00")}');
    INSERT INTO "Note" ("id","themeId","analystId","kind","body","observedOn","version","createdAt","updatedAt")
      VALUES ('n','t1','a','risk','Prices may fall','2025-02-05',1,'${instant("2025-02-05T08:00")}','${instant("2025-02-05T08:00")}');
    INSERT INTO "NoteRevision" ("noteId","version","analystId","kind","body","observedOn","searchText","createdAt")
      SELECT "id",1,"analystId","kind","body","observedOn",'prices may fall',"createdAt" FROM "Note"`);
  const bar = board.prepare(`INSERT INTO "PriceBar" ("tickerId","day","close") VALUES (?,?,?)`);
  for (let at = 0; at < 33; at++) {
    const day = new Date(Date.UTC(2025, 1, 3 + at));
    if (day.getUTCDay() % 6 === 0) continue;
    for (const tickerId of [1, 2, 3]) bar.run(tickerId, day.toISOString().slice(0, 10), 100 + at * tickerId);
  }
  const event = board.prepare(
    `INSERT INTO "AuditEvent" ("id","analystId","action","subjectId","before","after","at") VALUES (?,'a',?,?,?,'{}',?)`,
  );
  for (const [at, edit] of EDITS.entries())
    event.run(`e${at}`, edit.action, edit.subjectId, JSON.stringify(edit.before), instant(edit.at));
}

const DAYS = [
  "2025-02-12",
  "2025-03-02",
  "2025-03-03",
  "2025-03-04",
  "2025-03-05",
  "2025-03-06",
  "2025-03-07",
];

test("a board edited before revisions existed shows every earlier day unchanged", async () => {
  const file = await boardBefore("20261129000000_revisions", fill);
  await migrate(file, "prisma/migrations");
  copyFileSync(file, readEnv(process.env, process.cwd()).databasePath);

  // Imported here, because the modules open the database.
  const [{ db }, themes, theme, watchlist, notes, report] = await Promise.all([
    import("@/lib/db/client"),
    import("./themes/route"),
    import("./themes/[slug]/route"),
    import("./watchlist/route"),
    import("./notes/route"),
    import("./reports/[slug]/route"),
  ]);
  const answersOf = async (day: string) => {
    const query = `?asOf=${day}`;
    return {
      themes: (await call<ThemesAnswer>(themes.GET, { query })).body,
      optics: (await call(theme.GET, { query, params: { slug: "optics" } })).body,
      robots: (await call(theme.GET, { query, params: { slug: "robots" } })).body,
      watchlist: (await call<Watchlist>(watchlist.GET, { query })).body,
      notes: (await call<NotesAnswer>(notes.GET, { query })).body,
      report: (await call<ReportDetail>(report.GET, { query, params: { slug: "outlook" } })).body,
    };
  };
  const answers = new Map<string, Awaited<ReturnType<typeof answersOf>>>();
  for (const day of DAYS) answers.set(day, await answersOf(day));

  const shown = [...answers].map(([day, answer]) => [
    day.slice(5),
    ...answer.themes.items.map(({ nameEn, nameZh, benchmark }) =>
      [nameEn, nameZh, benchmark?.symbol].join(" "),
    ),
    answer.watchlist.items.map(({ reason }) => reason).join("; "),
    [answer.notes.items[0]?.themeNameEn, answer.report.themes[0]?.nameEn].join(),
  ]);
  expect(shown).toEqual([
    ["02-12", "Optics 光学 000300.SH", "Robots  HSI.HK", "; Never edited", "Optics,Optics"],
    ["03-02", "Optics 光学 000300.SH", "Robots  HSI.HK", "; Never edited", "Optics,Optics"],
    ["03-03", "Lasers 光学 000300.SH", "Robots  HSI.HK", "Orders; Never edited", "Lasers,Lasers"],
    ["03-04", "Lasers 光学 000300.SH", "Robots  HSI.HK", "Orders; Never edited", "Lasers,Lasers"],
    ["03-05", "Photonics 光子 HSI.HK", "Robots 机器人 HSI.HK", "Orders; Never edited", "Photonics,Photonics"],
    [
      "03-06",
      "Photonics 光子 HSI.HK",
      "Robots 机器人 000300.SH",
      "Orders, again; Never edited",
      "Photonics,Photonics",
    ],
    [
      "03-07",
      "Photonics 光子 HSI.HK",
      "Robots 机器人 000300.SH",
      "Orders, again; Never edited",
      "Photonics,Photonics",
    ],
  ]);

  // The rule before revisions: at the end of a day a row had the values found by the first later edit. A board without
  // revisions, with rows reset to these values, gives the same responses.
  await db.themeRevision.deleteMany();
  await db.watchRevision.deleteMany();
  for (const day of DAYS.toReversed()) {
    for (const { action, subjectId, before } of EDITS.filter(({ at }) => at > `${day}T16:00`).toReversed()) {
      const where = { id: subjectId };
      if (action === "watch.change")
        await db.watch.update({ where, data: { reason: before["reason"] as string | null } });
      else
        await db.theme.update({
          where,
          data: {
            nameEn: before["nameEn"] as string,
            nameZh: before["nameZh"] as string | null,
            benchmarkId: before["benchmarkId"] as number | null,
          },
        });
    }
    expect(JSON.stringify(await answersOf(day))).toBe(JSON.stringify(answers.get(day)));
  }
});
