import { z } from "zod";
import { db } from "@/lib/db/client";

const HOLD = "hold.";

const holdSchema = z.object({ until: z.iso.datetime(), times: z.number().int() });
/** A pause that a source asked for, and how many refusals it had without an answer between. */
export type Hold = z.infer<typeof holdSchema>;

export const holdKey = (source: string) => `${HOLD}${source}`;

/** The stored pauses, by source; they are kept in the database, so that a restart doesn't end one. */
export async function readHolds(): Promise<Map<string, Hold>> {
  const rows = await db.setting.findMany({ where: { key: { startsWith: HOLD } } });
  const holds = rows.flatMap(({ key, value }): [string, Hold][] => {
    const { data } = holdSchema.safeParse(JSON.parse(value));
    return data ? [[key.slice(HOLD.length), data]] : [];
  });
  return new Map(holds);
}

/** The end of a source's pause; null if it may be asked. */
export async function heldUntil(source: string, now: Date): Promise<string | null> {
  const until = (await readHolds()).get(source)?.until;
  return until && until > now.toISOString() ? until : null;
}
