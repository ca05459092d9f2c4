import path from "node:path";
import { restore } from "@/lib/db/restore";
import { originOf } from "@/lib/env/rules.mjs";
import { readEnv } from "@/lib/env/schema";
import { reportFailure } from "./report-failure";

async function main(root: string, source: string) {
  const { databasePath, host, port } = readEnv(process.env, root);
  const { aside, missing } = await restore(source, databasePath, {
    migrations: path.join(root, "prisma/migrations"),
    isServed: () => isServed(originOf(host, port)),
  });
  console.log(`${databasePath} is now the board of ${source}.`);
  if (aside) console.log(`The one before is kept in ${aside}`);
  if (missing.length > 0)
    console.warn(`The original files of some reports are not in the folder beside it: ${missing.join(", ")}`);
  console.log("Start it with: npm start");
}

/** Whether a board answers at this address, whatever the state of its database. */
async function isServed(origin: string): Promise<boolean> {
  try {
    const answer = await fetch(`${origin}/api/v1/health`, { signal: AbortSignal.timeout(5_000) });
    return Object.hasOwn((await answer.json()) as object, "database");
  } catch {
    return false;
  }
}

main(process.cwd(), process.argv[2] ?? "").catch(reportFailure);
