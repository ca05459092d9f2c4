// npm run restore -- FILE: replaces the database by a copy, and keeps the present one beside it.
import path from "node:path";
import { typescript } from "./steps/database.mjs";
import { prepare } from "./steps/prepare.mjs";
import { configEnv, readConfig, UserError } from "./steps/config.mjs";
import { main, run } from "./steps/run.mjs";

await main(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new UserError("Name the copy to restore: npm run restore -- FILE");
  const source = path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const config = readConfig(process.env);
  let code = 1;
  // Under the lock, so that no start prepares the same database meanwhile.
  await prepare(config.databasePath, async () => {
    code = await run(typescript("prisma/restore.ts", source), { env: configEnv(config) });
  });
  return code;
});
