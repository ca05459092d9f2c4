// npm start: from a fresh clone to a board that answers.
import { build } from "./steps/build.mjs";
import { checkNode, checkPortFree } from "./steps/checks.mjs";
import { prepareDatabase } from "./steps/database.mjs";
import { prepare } from "./steps/prepare.mjs";
import { configEnv, readConfig } from "./steps/config.mjs";
import { main } from "./steps/run.mjs";
import { serve } from "./steps/serve.mjs";

await main(async () => {
  checkNode(process.versions.node);
  const config = readConfig(process.env);
  await checkPortFree(config.host, config.port);
  await prepare(config.databasePath, async () => {
    await checkPortFree(config.host, config.port); // the command waited for may serve there by now
    await prepareDatabase(configEnv(config));
    await build();
  });
  await serve(config);
});
