// npm run dev: the same preparation without a build, then pages are compiled as their files change.
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
  await prepare(config.databasePath, () => prepareDatabase(configEnv(config)));
  await serve(config, { dev: true });
});
