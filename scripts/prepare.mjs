// What every command of package.json needs on a fresh clone: packages, and the database's client.
import { prepare } from "./steps/prepare.mjs";
import { readPlace } from "./steps/project.mjs";
import { main } from "./steps/run.mjs";

await main(() => prepare(readPlace(process.env).databasePath));
