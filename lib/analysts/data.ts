import { COLOUR_THEMES, COLOURS, LOCALES, type Settings } from "@/lib/analysts/schema";
import { db } from "@/lib/db/client";
import { dayOf, type Day } from "@/lib/domain/day";
import { LOCAL_ANALYST } from "@/lib/session";
import { now } from "@/lib/session/clock";

export const DEFAULT_BENCHMARK = "000300.SH";
export const DEFAULT_TIME_ZONE = "Asia/Shanghai";

function oneOf<T extends string>(allowed: readonly T[], text: string | null): T | null {
  return allowed.find((each) => each === text) ?? null;
}

/** The settings of the board and of the analyst who asks. */
export async function readSettings(): Promise<Settings> {
  const [analyst, rows] = await Promise.all([
    db.analyst.findUniqueOrThrow({ where: { handle: LOCAL_ANALYST } }),
    db.setting.findMany({ where: { key: { in: ["benchmark", "timeZone"] } } }),
  ]);
  const board = new Map(rows.map((row) => [row.key, row.value]));
  return {
    locale: oneOf(LOCALES, analyst.locale),
    colours: oneOf(COLOURS, analyst.colours),
    theme: oneOf(COLOUR_THEMES, analyst.theme) ?? "system",
    benchmark: board.get("benchmark") ?? DEFAULT_BENCHMARK,
    timeZone: board.get("timeZone") ?? DEFAULT_TIME_ZONE,
    name: analyst.name,
  };
}

/** Today, in the board's zone. "In the future" means after it. */
export async function today(): Promise<Day> {
  const row = await db.setting.findUnique({ where: { key: "timeZone" } });
  return dayOf(now(), row?.value ?? DEFAULT_TIME_ZONE);
}
