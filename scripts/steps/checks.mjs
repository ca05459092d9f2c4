import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { UserError } from "./config.mjs";

const NODE_FLOOR = [20, 19];

/** @param {string} version as in process.versions.node */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [floorMajor = 0, floorMinor = 0] = NODE_FLOOR;
  if (major > floorMajor || (major === floorMajor && minor >= floorMinor)) return;
  throw new UserError(
    `Themeboard needs Node ${NODE_FLOOR.join(".")} or newer, but this is Node ${version}. Install a newer one from https://nodejs.org and try again.`,
  );
}

/**
 * Tries to write to the folder, or to the nearest existing one above it: that shows missing rights, a full disk and a
 * read-only one.
 * @param {string} folder
 */
export function checkWritable(folder) {
  // The folder isn't made first: under some folders (/proc) Node's recursive mkdir never returns.
  let nearest = folder;
  while (!existsSync(nearest)) nearest = path.dirname(nearest);
  const probe = path.join(nearest, `.themeboard-${process.pid}`);
  try {
    writeFileSync(probe, "");
    rmSync(probe);
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `Themeboard can't write to ${folder}: ${reason}. Give it a folder it may write to and try again.`,
    );
  }
}

/**
 * Checks the database's file, its folder and the project's.
 * @param {string} root
 * @param {string} databasePath
 */
export function checkFolders(root, databasePath) {
  checkWritable(root);
  checkWritable(path.dirname(databasePath));
  if (!existsSync(databasePath)) return;
  if (!statSync(databasePath).isFile())
    throw new UserError(`DATABASE_URL names ${databasePath}, which isn't a file.`);
  try {
    accessSync(databasePath, constants.R_OK | constants.W_OK);
  } catch {
    throw new UserError(
      `Themeboard can't read and write its database ${databasePath}. Change its permissions and try again.`,
    );
  }
}

/**
 * @param {string} host
 * @param {number} port
 */
export async function checkPortFree(host, port) {
  const code = await tryToListen(host, port);
  if (code === null) return;
  const sentences = /** @type {Record<string, string>} */ ({
    EADDRINUSE: `Port ${port} is taken by another program (perhaps a Themeboard that is already running). Stop it, or choose another port: PORT=${port + 1} npm start`,
    EACCES: `Port ${port} needs rights that you don't have here. Choose one above 1023: PORT=3000 npm start`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Choose another one: HOST=127.0.0.1 npm start`,
  });
  throw new UserError(sentences[code] ?? `Themeboard can't listen on ${host}, port ${port}: ${code}.`);
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>} the error's code, null when the port is free
 */
function tryToListen(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
