import { fileURLToPath } from "node:url";
import { databaseRule, hostRule, originOf, portRule, PROVIDER_RULES } from "../../lib/env/rules.mjs";

/** The project's folder, independent of the current one. (Written so that an old Node reaches the check of its version.) */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** An error that is printed without a stack, because its message suffices at the terminal. */
export class UserError extends Error {}

/**
 * Reads the board's address and the database's path from the environment. All invalid variables, including those of the
 * providers, are reported together before anything starts.
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
