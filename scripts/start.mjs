// npm start: from a fresh clone to a board that answers, saying what it does meanwhile.
import { build } from "./steps/build.mjs";
import { checkNode, checkPortFree } from "./steps/checks.mjs";
import { prepareDatabase } from "./steps/database.mjs";
import { prepare } from "./steps/prepare.mjs";
import { placeEnv, readServedPlace } from "./steps/project.mjs";
import { main } from "./steps/run.mjs";
import { serve } from "./steps/serve.mjs";

await main(async () => {
  checkNode(process.versions.node);
  const place = readServedPlace(process.env);
  const free = () => checkPortFree(place.host, place.port);
  await free();
  await prepare(place.databasePath, async () => {
    await free(); // whoever was waited for may be serving there by now
    await prepareDatabase(placeEnv(place));
    await build();
  });
  await serve(place);
});
