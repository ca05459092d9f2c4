import { db } from "@/lib/db/client";

/** A theme that stands: one struck as a mistake isn't found. */
export async function findTheme(slug: string) {
  return db.theme.findFirst({ where: { slug, voidedAt: null } });
}
