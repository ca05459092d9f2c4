// npm run test:e2e [file]: the browser tests, or some of them, on the board built as it is now.
import { prepare } from "./steps/prepare.mjs";
import { readConfig } from "./steps/config.mjs";
import { main } from "./steps/run.mjs";
import { runBrowserTests } from "./steps/suite.mjs";
import { withTemporaryDatabase } from "./steps/temporary-database.mjs";

await main(() =>
  withTemporaryDatabase(async () => {
    await prepare(readConfig(process.env).databasePath);
    return runBrowserTests(process.argv.slice(2));
  }),
);
