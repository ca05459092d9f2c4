import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * A sha256 of the names and contents of files, the same on every machine.
 * @param {string} root
 * @param {string[]} paths files and folders, relative to root; one that doesn't exist is left out
 * @param {(file: string) => boolean} [counts] whether a file (relative, with slashes) matters
 */
export function fingerprint(root, paths, counts = () => true) {
  const hash = createHash("sha256");
  const files = paths.flatMap((each) => filesUnder(root, each)).filter(counts);
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} relative
 * @returns {string[]}
 */
function filesUnder(root, relative) {
  const full = path.join(root, relative);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [relative];
  return readdirSync(full).flatMap((name) => filesUnder(root, `${relative}/${name}`));
}

/**
 * Does `work` unless it was last done for the same value, which a file remembers. Work that fails is done again next time.
 * @param {string} file
 * @param {string} value
 * @param {() => Promise<void>} work
 */
export async function onceFor(file, value, work) {
  if (existsSync(file) && readFileSync(file, "utf8") === value) return;
  rmSync(file, { force: true });
  await work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, value);
}
