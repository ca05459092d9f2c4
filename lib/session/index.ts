import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { analystOf } from "@/lib/db/small-reads";

export interface CurrentAnalyst {
  id: string;
  handle: string;
  name: string;
}

export const LOCAL_ANALYST = "local";

/** Who asks. Without accounts the board is on the loopback address and everyone there is the one local analyst. */
export const currentAnalyst = cachedUntilWriteBesideNotes(async (): Promise<CurrentAnalyst> => {
  const { id, handle, name } = await analystOf(LOCAL_ANALYST);
  return { id, handle, name };
});
