// npm test: lint, types, unit and data tests, a build, and the browser tests, from nothing.
import { main } from "./steps/run.mjs";
import { runSuite, tests } from "./steps/suite.mjs";

await main(() => runSuite(tests));
