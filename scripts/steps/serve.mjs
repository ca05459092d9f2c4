import { createGuardedServer } from "./guarded-server.mjs";
import { configEnv, root } from "./config.mjs";

/**
 * Serves the board from this process, so that ending it in any way ends the board and frees the port.
 * @param {import("./config.mjs").Config} config
 * @param {{ dev?: boolean }} [options] `dev`: compiles pages as their files change, rather than serve the build
 */
export async function serve(config, { dev = false } = {}) {
  process.chdir(root);
  const mode = dev ? "development" : "production";
  Object.assign(process.env, configEnv(config), { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" });

  const { default: next } = await import("next"); // installed by now
  const app = next({ dev, dir: root, hostname: config.host, port: config.port });
  await app.prepare();
  const server = createGuardedServer(config.port, app.getRequestHandler());
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, config.host, () => resolve(undefined));
  });

  const close = closeOf(server);
  /** @param {number} code */
  const stop = async (code) => {
    // A browser's connection to the development server carries a request that never ends.
    if (!dev) await close();
    await app.close();
    process.exit(code);
  };
  /** @type {Promise<never> | undefined} */
  let stopping;
  for (const [signal, code] of /** @type {const} */ ([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ])) {
    process.removeAllListeners(signal); // those of the preparation, which end the process at once
    process.on(signal, () => (stopping ??= stop(code))); // a terminal and npm may both send it
  }

  const health = await fetch(`${config.origin}/api/v1/health`);
  if (!health.ok) {
    console.error(`Themeboard can't serve this database: ${await health.text()}`);
    return stop(1);
  }
  console.log(`\nThemeboard is ready: ${config.origin}`);
}

/**
 * Closes a server: requests under way are answered, and connections without one end at once. A browser keeps some open
 * without a request, or reuses them again and again.
 * @param {import("node:http").Server} server
 * @returns {() => Promise<void>}
 */
function closeOf(server) {
  /** @type {Map<import("node:net").Socket, number>} how many requests are under way on each connection */
  const connections = new Map();
  let isClosing = false;
  server.on("connection", (socket) => {
    connections.set(socket, 0);
    socket.once("close", () => connections.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    connections.set(socket, (connections.get(socket) ?? 0) + 1);
    response.once("close", () => {
      const requests = connections.get(socket);
      if (requests !== undefined) connections.set(socket, requests - 1);
      if (isClosing) socket.end();
    });
  });
  return () =>
    new Promise((resolve) => {
      isClosing = true;
      server.close(() => resolve());
      for (const [socket, requests] of connections) if (requests === 0) socket.destroy();
    });
}
