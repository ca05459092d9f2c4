import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import path from "node:path";
import { placeEnv, Refusal, root } from "./project.mjs";
import { say } from "./say.mjs";

/**
 * Serves the built board from this very process, so that ending it in any way ends the board and frees the port.
 * @param {import("./project.mjs").Place} place
 */
export async function serve(place) {
  // Next ends gracefully by itself: whatever listened while the board was prepared would end the process at once.
  for (const signal of ["SIGINT", "SIGTERM"]) process.removeAllListeners(signal);
  process.chdir(root);
  Object.assign(process.env, placeEnv(place), { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const next = path.join(root, "node_modules/next/dist/bin/next");
  process.argv = [process.execPath, next, "start", "-H", place.host, "-p", String(place.port)];
  await import("./door.mjs"); // before Next makes its server
  await import(pathToFileURL(next).href);
  await answering(place.origin).catch((error) => {
    console.error(error.message);
    process.exit(1); // Next's server would keep the process and the port
  });
  say(`\nThemeboard is ready: ${place.origin}`);
}

/** @param {string} origin */
async function answering(origin) {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const answer = await fetch(`${origin}/api/v1/health`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Refusal(`Themeboard was started, but doesn't answer at ${origin} (see above).`);
}
