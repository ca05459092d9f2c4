// npm run dev: the same preparation without a build, then pages are compiled as their files change.
import { checkNode, checkPortFree } from "./steps/checks.mjs";
import { prepareDatabase } from "./steps/database.mjs";
import { prepare } from "./steps/prepare.mjs";
import { placeEnv, readServedPlace } from "./steps/project.mjs";
import { main } from "./steps/run.mjs";
import { serve } from "./steps/serve.mjs";

await main(async () => {
  checkNode(process.versions.node);
  const place = readServedPlace(process.env);
  await checkPortFree(place.host, place.port);
  await prepare(place.databasePath, () => prepareDatabase(placeEnv(place)));
  await serve(place, { dev: true });
});
