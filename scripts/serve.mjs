// Serves the board as it was last built, without any preparation: for the browser tests and the measurements.
import { readServedPlace } from "./steps/project.mjs";
import { main } from "./steps/run.mjs";
import { serve } from "./steps/serve.mjs";

await main(() => serve(readServedPlace(process.env)));
