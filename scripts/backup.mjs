// npm run backup: a copy of the database, taken while the board is in use.
import { prepare } from "./steps/prepare.mjs";
import { typescript } from "./steps/database.mjs";
import { placeEnv, readPlace } from "./steps/project.mjs";
import { main, run } from "./steps/run.mjs";

await main(async () => {
  const place = readPlace(process.env);
  await prepare(place.databasePath);
  return run(typescript("prisma/backup.ts"), { env: placeEnv(place) });
});
