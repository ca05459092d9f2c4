import { now } from "@/lib/clock";
import type { Actor, Context, Via } from "@/lib/contract/context";
import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { analystOf } from "@/lib/db/small-reads";

export const LOCAL_ANALYST = "local";

/** The board listens on the loopback address and has no accounts, so every user is the one local analyst. */
const localAnalyst = cachedUntilWriteBesideNotes(async (): Promise<Actor> => {
  const { id, handle, name } = await analystOf(LOCAL_ANALYST);
  return { id, handle, name };
});

/** The context of a request that begins now. */
export async function contextVia(via: Via): Promise<Context> {
  return { actor: await localAnalyst(), now: now(), via };
}
