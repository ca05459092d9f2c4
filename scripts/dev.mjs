// npm run dev: the same preparation, then Next's server that rebuilds as files change.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { checkNode, checkPortFree } from "./steps/checks.mjs";
import { prepareDatabase } from "./steps/database.mjs";
import { prepare } from "./steps/prepare.mjs";
import { placeEnv, readServedPlace, root } from "./steps/project.mjs";
import { main, run } from "./steps/run.mjs";

await main(async () => {
  checkNode(process.versions.node);
  const place = readServedPlace(process.env);
  await checkPortFree(place.host, place.port);
  await prepare(place.databasePath, () => prepareDatabase(placeEnv(place)));
  // Next serves from a child of its own, which takes over these options alone.
  const door = pathToFileURL(path.join(root, "scripts/steps/door.mjs")).href;
  const options = [process.env.NODE_OPTIONS, `--import=${door}`].filter(Boolean).join(" ");
  return run(["node_modules/next/dist/bin/next", "dev", "-H", place.host, "-p", String(place.port)], {
    env: { ...placeEnv(place), NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1", NODE_OPTIONS: options },
  });
});
