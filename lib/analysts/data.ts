import type { Settings } from "@/lib/analysts/schema";
import { untilChange } from "@/lib/db/change-mark";
import { db } from "@/lib/db/client";
import { dayOf, type Day } from "@/lib/domain/day";
import { COLOUR_THEMES, COLOURS, LOCALES } from "@/lib/i18n/locale";
import { endOfDay } from "@/lib/domain/day-end";
import { invalid, ok, type Result } from "@/lib/result";
import { LOCAL_ANALYST } from "@/lib/session";
import { now } from "@/lib/session/clock";

export const DEFAULT_BENCHMARK = "000300.SH";
export const DEFAULT_TIME_ZONE = "Asia/Shanghai";

function oneOf<T extends string>(allowed: readonly T[], text: string | null): T | null {
  return allowed.find((each) => each === text) ?? null;
}

/** The settings of the board and of the analyst who asks. */
export const readSettings = untilChange(async (): Promise<Settings> => {
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
});

const timeZone = untilChange(async () => {
  const row = await db.setting.findUnique({ where: { key: "timeZone" } });
  return row?.value ?? DEFAULT_TIME_ZONE;
});

/**
 * The day a list is taken at (today unless given) and the last instant that counts for it, null for as things stand now.
 * A day that is still to come is refused.
 */
export async function momentOf(asOf: Day | undefined): Promise<Result<{ asOf: Day; until: Date | null }>> {
  const { timeZone } = await readSettings();
  const day = dayOf(now(), timeZone);
  if (asOf !== undefined && asOf > day) return invalid("asOf", "day_in_future");
  return ok(
    asOf === undefined || asOf === day
      ? { asOf: day, until: null }
      : { asOf, until: endOfDay(asOf, timeZone) },
  );
}

/** Today, in the board's zone. "In the future" means after it. */
export async function today(): Promise<Day> {
  return dayOf(now(), await timeZone());
}
