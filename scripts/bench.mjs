// npm run bench: speed, memory and scale, in a temporary database.
import { existsSync } from "node:fs";
import path from "node:path";
import { build } from "./steps/build.mjs";
import { typescript } from "./steps/database.mjs";
import { prepare } from "./steps/prepare.mjs";
import { placeEnv, readPlace, Refusal, root } from "./steps/project.mjs";
import { main, run } from "./steps/run.mjs";
import { withTemporaryDatabase } from "./steps/temporary.mjs";

await main(() =>
  withTemporaryDatabase(async () => {
    const place = readPlace(process.env);
    await prepare(place.databasePath, build);
    if (!existsSync(path.join(root, "bench/run.ts"))) throw new Refusal("There is no bench/run.ts to run.");
    return run(typescript("bench/run.ts"), { env: placeEnv(place) });
  }),
);
