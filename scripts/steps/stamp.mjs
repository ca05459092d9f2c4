import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * A sha256 over the names and contents of the given files and folders, in one order on every machine.
 * @param {string} root
 * @param {string[]} places relative to root; one that isn't there counts as absent
 * @param {(file: string) => boolean} [counts] whether a file (relative, with slashes) matters
 */
export function fingerprint(root, places, counts = () => true) {
  const hash = createHash("sha256");
  const files = places.flatMap((place) => filesUnder(root, place)).filter(counts);
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} place
 * @returns {string[]}
 */
function filesUnder(root, place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [place];
  return readdirSync(full).flatMap((name) => filesUnder(root, `${place}/${name}`));
}

/**
 * Whether a step was last done on exactly this.
 * @param {string} file
 * @param {string} value
 */
export function isStamped(file, value) {
  return existsSync(file) && readFileSync(file, "utf8").trim() === value;
}

/**
 * Does `work` and stamps it as done on `value`; a work that fails leaves no stamp, not even the one before.
 * @param {string} file
 * @param {string} value
 * @param {() => Promise<void>} work
 */
export async function stamped(file, value, work) {
  rmSync(file, { force: true });
  await work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${value}\n`);
}
