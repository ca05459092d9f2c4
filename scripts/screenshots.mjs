// npm run screenshots: every screen in both languages, light and dark, 1440 and 390 px wide, into screenshots/.
//   -- /notes /prices              only the screens whose address contains one of these
//   -- --at=http://127.0.0.1:3000  of a board that is running, rather than of a seeded one with some notes
//   -- --readme                    the README's pictures, into docs/
import { ensureBrowser } from "./steps/browser.mjs";
import { build } from "./steps/build.mjs";
import { configEnv, readConfig } from "./steps/config.mjs";
import { prepareDatabase, typescript } from "./steps/database.mjs";
import { prepare } from "./steps/prepare.mjs";
import { main, run } from "./steps/run.mjs";
import { withTemporaryDatabase } from "./steps/temporary-database.mjs";

await main(() =>
  withTemporaryDatabase(async () => {
    const config = readConfig(process.env);
    const args = process.argv.slice(2);
    const isServed = args.some((arg) => arg.startsWith("--at"));
    await prepare(config.databasePath, async () => {
      if (isServed) return;
      await prepareDatabase(configEnv(config));
      await build();
    });
    return run(typescript("e2e/screenshots/run.ts", ...args), {
      env: { ...configEnv(config), CHROMIUM_PATH: await ensureBrowser() },
    });
  }),
);
