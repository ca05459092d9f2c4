import { untilChange } from "@/lib/db/change-mark";
import { db } from "@/lib/db/client";

export interface CurrentAnalyst {
  id: string;
  handle: string;
  name: string;
}

export const LOCAL_ANALYST = "local";

/** Who asks. Without accounts the board is on the loopback address and everyone there is the one local analyst. */
export const currentAnalyst = untilChange(async (): Promise<CurrentAnalyst> => {
  const analyst = await db.analyst.findUniqueOrThrow({ where: { handle: LOCAL_ANALYST } });
  return { id: analyst.id, handle: analyst.handle, name: analyst.name };
});
