// npm run restore -- FILE: puts a copy of the database in the place of the present one, which is kept aside.
import path from "node:path";
import { typescript } from "./steps/database.mjs";
import { prepare } from "./steps/prepare.mjs";
import { placeEnv, readPlace, Refusal } from "./steps/project.mjs";
import { main, run } from "./steps/run.mjs";

await main(async () => {
  const [given] = process.argv.slice(2);
  if (!given) throw new Refusal("Name the copy to restore: npm run restore -- FILE");
  const source = path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  const place = readPlace(process.env);
  let code = 1;
  // While it holds the lock no start prepares the same database.
  await prepare(place.databasePath, async () => {
    code = await run(typescript("prisma/restore.ts", source), { env: placeEnv(place) });
  });
  return code;
});
