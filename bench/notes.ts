import type { Database } from "better-sqlite3";
import { randomOf } from "@/prisma/seed/random";
import { DAYS } from "./large-set";

const KINDS = ["observation", "catalyst", "risk", "earnings", "channel_check", "question"];
const BEARINGS = ["supports", "supports", "contradicts", "context"];
const NOTES = 10_000;

/** Notes over all themes and years, one in eight bearing on a claim; straight into the tables, for there are many. */
export function makeNotes(database: Database): void {
  const themes = database
    .prepare<[], { id: string; callDay: string | null }>(`SELECT "id", "callDay" FROM "Theme"`)
    .all();
  const claims = database.prepare(`SELECT "id" FROM "Claim" ORDER BY "ordinal"`).pluck().all() as string[];
  const analyst = database.prepare(`SELECT "id" FROM "Analyst"`).pluck().get();
  const note = database.prepare(
    `INSERT INTO "Note" ("id","themeId","analystId","kind","body","observedOn","version","createdAt","updatedAt")
     VALUES ($id,$theme,$analyst,$kind,$body,$day,1,$at,$at)`,
  );
  const revision = database.prepare(
    `INSERT INTO "NoteRevision" ("noteId","version","analystId","kind","body","observedOn","searchText","createdAt")
     VALUES ($id,1,$analyst,$kind,$body,$day,lower($body),$at)`,
  );
  const link = database.prepare(`INSERT OR IGNORE INTO "ClaimTheme" ("claimId","themeId") VALUES (?,?)`);
  const evidence = database.prepare(
    `INSERT INTO "Evidence" ("id","noteId","claimId","bearing","weight","fromVersion") VALUES (?,?,?,?,?,1)`,
  );
  const random = randomOf("bench notes");
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  database.transaction(() => {
    for (let n = 0; n < NOTES; n++) {
      const id = `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
      const theme = pick(themes);
      const day = pick(DAYS);
      const body = `Note ${n}: orders for $605${String(n % 400).padStart(3, "0")} ${"held up, 订单充足 ".repeat(1 + (n % 20))}`;
      const row = {
        id,
        theme: theme.id,
        analyst,
        kind: pick(KINDS),
        body,
        day,
        at: `${day}T08:00:00.000+00:00`,
      };
      note.run(row);
      revision.run({ id, analyst, kind: row.kind, body, day, at: row.at });
      if (n % 8) continue;
      const claim = claims[themes.indexOf(theme) % claims.length]!;
      link.run(claim, theme.id);
      evidence.run(`bench-evidence-${n}`, id, claim, pick(BEARINGS), 1 + (n % 3));
    }
  })();
}
