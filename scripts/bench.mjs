// npm run bench: speed, memory and scale, in a temporary database. -- --json=<file> keeps the figures too.
import { ensureBrowser } from "./steps/browser.mjs";
import { build } from "./steps/build.mjs";
import { typescript } from "./steps/database.mjs";
import { prepare } from "./steps/prepare.mjs";
import { configEnv, readConfig } from "./steps/config.mjs";
import { main, run } from "./steps/run.mjs";
import { withTemporaryDatabase } from "./steps/temporary-database.mjs";

await main(() =>
  withTemporaryDatabase(async () => {
    const config = readConfig(process.env);
    await prepare(config.databasePath, build);
    return run(typescript("bench/run.ts", ...process.argv.slice(2)), {
      env: { ...configEnv(config), CHROMIUM_PATH: await ensureBrowser() },
    });
  }),
);
