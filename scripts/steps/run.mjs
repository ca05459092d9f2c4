import { spawn } from "node:child_process";
import { UserError, root } from "./config.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs a program of this project with this Node, and answers its exit code. Its output goes straight to the terminal,
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
  const output = [];
  child.stdout?.on("data", (chunk) => output.push(chunk));
  child.stderr?.on("data", (chunk) => output.push(chunk));
  try {
    return await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => {
        if (code !== 0) process.stderr.write(Buffer.concat(output));
        resolve(code ?? (signal === "SIGINT" ? 130 : 143));
      });
    });
  } finally {
    running.delete(child);
  }
}

/**
 * The same, but a program that fails ends the command.
 * @param {string} message printed when it fails
 * @param {string[]} args
 * @param {Parameters<typeof run>[1]} [options]
 */
export async function mustRun(message, args, options) {
  if ((await run(args, options)) !== 0) throw new UserError(message);
}

/**
 * Runs a script's body: a UserError is printed without a stack, a signal ends the running programs first.
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
    console.error(error instanceof UserError ? error.message : (diskReason(error) ?? error));
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
  return reason ? `Themeboard can't write${file}: ${reason}. Solve that and try again.` : null;
}
