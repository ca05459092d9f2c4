// npm run check: what npm test does, and format and unused code besides.
import { main } from "./steps/run.mjs";
import { everything, runSuite } from "./steps/suite.mjs";

await main(() => runSuite(everything));
