import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../scripts/steps/testing/listen.mjs";
import { UNREACHABLE_PROVIDERS } from "../scripts/steps/testing/no-providers.mjs";

const root = path.resolve(__dirname, "..");

export type BoardServer = {
  /** http://127.0.0.1 and its port, the same after a restart. */
  origin: string;
  /** Its process, while it runs. */
  pid: () => number | undefined;
  /** What the server has printed so far. */
  output: () => string;
  /** Ends it as a person would, and waits until it has ended. */
  stop: () => Promise<void>;
  /** Ends it as a power cut would: nothing of it runs any further. */
  kill: () => Promise<void>;
  /** Starts it again on the same database and port, stopping it first if it runs. */
  restart: () => Promise<void>;
};

interface Served {
  database: string;
  env?: Record<string, string>;
}

/** Serves the built board on a free port from the database at the path `database`, which is migrated and seeded. */
export async function startServer(served: Served): Promise<BoardServer> {
  try {
    return await startOn(await freePort(), served);
  } catch (error) {
    if (!String(error).includes("EADDRINUSE")) throw error;
    return startOn(await freePort(), served); // somebody else took the first one meanwhile
  }
}

async function startOn(port: number, { database, env = {} }: Served): Promise<BoardServer> {
  const origin = `http://127.0.0.1:${port}`;
  let output = "";
  let child: ChildProcess | undefined;

  const start = async () => {
    child = spawn(process.execPath, [path.join(root, "scripts/serve.mjs")], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        HOST: "127.0.0.1",
        PORT: String(port),
        DATABASE_URL: `file:${database}`,
        ...UNREACHABLE_PROVIDERS,
        ...env,
      },
    });
    const keep = (chunk: Buffer) => (output += chunk.toString("utf8"));
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    await untilHealthy(origin, child, () => output);
  };

  const end = async (signal: NodeJS.Signals) => {
    if (!child || hasEnded(child)) return;
    const ended = new Promise((resolve) => child?.once("exit", resolve));
    child.kill(signal);
    // A connection that a browser keeps open must not keep a test from ending.
    if (signal === "SIGTERM" && (await Promise.race([ended, wait(2_000, "late")])) === "late")
      child.kill("SIGKILL");
    await ended;
  };

  const stop = () => end("SIGTERM");
  await start();
  return {
    origin,
    pid: () => (child && !hasEnded(child) ? child.pid : undefined),
    output: () => output,
    stop,
    kill: () => end("SIGKILL"),
    restart: async () => (await stop(), start()),
  };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function untilHealthy(origin: string, child: ChildProcess, output: () => string) {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (hasEnded(child)) throw new Error(`The server ended by itself:\n${output()}`);
    const answer = await fetch(`${origin}/api/v1/health`).catch(() => null);
    if (answer?.ok) return;
    await wait(50);
  }
  child.kill("SIGKILL");
  throw new Error(`The server didn't answer within a minute:\n${output()}`);
}
