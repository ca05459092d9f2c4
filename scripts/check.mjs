// npm run check: what npm test does, and format and unused code besides; a test that needs a second try fails.
import { main } from "./steps/run.mjs";
import { everything, runSuite } from "./steps/suite.mjs";

await main(() => runSuite(everything, { strict: true }));
