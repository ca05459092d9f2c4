import { fileURLToPath } from "node:url";
import { databaseRule, hostRule, originOf, portRule, PROVIDER_RULES } from "../../lib/env/rules.mjs";

/** The project's folder, wherever the command was typed. (An old Node must get as far as being refused by name.) */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A reason to stop that is meant for the person at the terminal: printed alone, without a stack. */
export class Refusal extends Error {}

/**
 * Where the board is served and where its rows are, from the environment; a refusal names the variable.
 * @param {NodeJS.ProcessEnv} env
 */
export function readPlace(env) {
  const rulings = {
    port: portRule(env.PORT),
    host: hostRule(env.HOST),
    databasePath: databaseRule(env.DATABASE_URL, root),
  };
  const problems = Object.values(rulings).flatMap((ruling) => (ruling.ok ? [] : [ruling.problem]));
  const { port, host, databasePath } = rulings;
  if (!port.ok || !host.ok || !databasePath.ok) throw new Refusal(problems.join("\n"));
  return {
    port: port.value,
    host: host.value,
    databasePath: databasePath.value,
    origin: originOf(host.value, port.value),
  };
}

/** @typedef {ReturnType<typeof readPlace>} Place */

/**
 * The same for who serves the board: what its providers need is checked too, before anything is done.
 * @param {NodeJS.ProcessEnv} env
 */
export function readServedPlace(env) {
  const rulings = Object.entries(PROVIDER_RULES).map(([name, rule]) => rule(env[name]));
  const problems = rulings.flatMap((ruling) => (ruling.ok ? [] : [ruling.problem]));
  try {
    const place = readPlace(env);
    if (problems.length === 0) return place;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.unshift(error.message);
  }
  throw new Refusal(problems.join("\n"));
}

/**
 * The environment for whatever runs on this place, each value absolute and checked.
 * @param {Place} place
 * @returns {Record<string, string>}
 */
export function placeEnv(place) {
  return { PORT: String(place.port), HOST: place.host, DATABASE_URL: `file:${place.databasePath}` };
}
