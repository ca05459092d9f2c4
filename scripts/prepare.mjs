// What every command of package.json needs on a fresh clone: packages, and the database's client.
import { prepare } from "./steps/prepare.mjs";
import { readConfig } from "./steps/config.mjs";
import { main } from "./steps/run.mjs";

await main(() => prepare(readConfig(process.env).databasePath));
