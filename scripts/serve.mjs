// Serves the board as it was last built, without any preparation: for the browser tests and the measurements.
import { readConfig } from "./steps/config.mjs";
import { main } from "./steps/run.mjs";
import { serve } from "./steps/serve.mjs";

await main(() => serve(readConfig(process.env)));
