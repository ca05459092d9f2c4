// npm run bench: speed, memory and scale, in a temporary database. -- --json=<file> keeps the figures too.
import { ensureBrowser } from "./steps/browser.mjs";
import { build } from "./steps/build.mjs";
import { typescript } from "./steps/database.mjs";
import { prepare } from "./steps/prepare.mjs";
import { placeEnv, readPlace } from "./steps/project.mjs";
import { main, run } from "./steps/run.mjs";
import { withTemporaryDatabase } from "./steps/temporary.mjs";

await main(() =>
  withTemporaryDatabase(async () => {
    const place = readPlace(process.env);
    await prepare(place.databasePath, build);
    return run(typescript("bench/run.ts", ...process.argv.slice(2)), {
      env: { ...placeEnv(place), CHROMIUM_PATH: await ensureBrowser() },
    });
  }),
);
