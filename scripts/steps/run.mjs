import { spawn } from "node:child_process";
import { Refusal, root } from "./project.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs a program of this project with this Node, and answers its exit code. Its lines go straight to the terminal,
 * or with `quiet` only if it fails.
 * @param {string[]} args the program's file and its arguments
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export async function run(args, { env = {}, quiet = false } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  running.add(child);
  /** @type {Buffer[]} */
  const said = [];
  child.stdout?.on("data", (chunk) => said.push(chunk));
  child.stderr?.on("data", (chunk) => said.push(chunk));
  try {
    return await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => {
        if (code !== 0) process.stderr.write(Buffer.concat(said));
        resolve(code ?? (signal === "SIGINT" ? 130 : 143));
      });
    });
  } finally {
    running.delete(child);
  }
}

/**
 * The same, for a step without which nothing further makes sense.
 * @param {string} otherwise what to say when it fails
 * @param {string[]} args
 * @param {Parameters<typeof run>[1]} [options]
 */
export async function mustRun(otherwise, args, options) {
  if ((await run(args, options)) !== 0) throw new Refusal(otherwise);
}

/**
 * Runs a script's body: a refusal is printed alone, a signal ends whatever is running first.
 * @param {() => Promise<number | void>} body answers the exit code
 */
export async function main(body) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.once(signal, () => {
      for (const child of running) child.kill(signal);
      process.exit(signal === "SIGINT" ? 130 : 143);
    });
  }
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : (diskReason(error) ?? error));
    process.exitCode = 1;
  }
}

const DISK_REASONS = {
  ENOSPC: "there is no room left on the disk",
  EDQUOT: "there is no room left for you on the disk",
  EROFS: "the disk can only be read",
};

/**
 * A sentence for a file that couldn't be written because of its disk; null for any other error.
 * @param {unknown} error
 */
function diskReason(error) {
  if (!(error instanceof Error) || !("code" in error)) return null;
  const reason = DISK_REASONS[/** @type {keyof typeof DISK_REASONS} */ (error.code)];
  const file = "path" in error && error.path ? ` to ${String(error.path)}` : "";
  return reason ? `Themeboard can't write${file}: ${reason}. Mend that and try again.` : null;
}
