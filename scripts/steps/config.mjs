import { fileURLToPath } from "node:url";
import { databaseRule, hostRule, originOf, portRule, PROVIDER_RULES } from "../../lib/env/rules.mjs";

/** The project's folder, wherever the command was typed. (An old Node must get as far as being refused by name.) */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** An error whose message is all that the person at the terminal needs: printed without a stack. */
export class UserError extends Error {}

/**
 * Where the board is served and where its database is, from the environment. Every variable that can't be used is named,
 * those of the providers too, before anything is done.
 * @param {NodeJS.ProcessEnv} env
 */
export function readConfig(env) {
  const port = portRule(env.PORT);
  const host = hostRule(env.HOST);
  const databasePath = databaseRule(env.DATABASE_URL, root);
  const providers = Object.entries(PROVIDER_RULES).map(([name, rule]) => rule(env[name]));
  const problems = [port, host, databasePath, ...providers].flatMap((result) =>
    result.ok ? [] : [result.problem],
  );
  if (!port.ok || !host.ok || !databasePath.ok || problems.length > 0)
    throw new UserError(problems.join("\n"));
  return {
    port: port.value,
    host: host.value,
    databasePath: databasePath.value,
    origin: originOf(host.value, port.value),
  };
}

/** @typedef {ReturnType<typeof readConfig>} Config */

/**
 * The same as an environment for a child process, each value absolute and checked.
 * @param {Config} config
 * @returns {Record<string, string>}
 */
export function configEnv({ port, host, databasePath }) {
  return { PORT: String(port), HOST: host, DATABASE_URL: `file:${databasePath}` };
}
