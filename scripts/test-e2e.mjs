// npm run test:e2e [file]: the browser tests, or some of them, on the board built as it is now.
import { prepare } from "./steps/prepare.mjs";
import { readPlace } from "./steps/project.mjs";
import { main } from "./steps/run.mjs";
import { runBrowserTests } from "./steps/suite.mjs";
import { withTemporaryDatabase } from "./steps/temporary.mjs";

await main(() =>
  withTemporaryDatabase(async () => {
    await prepare(readPlace(process.env).databasePath);
    return runBrowserTests(process.argv.slice(2));
  }),
);
