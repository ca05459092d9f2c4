import net from "node:net";

/**
 * Lets a server listen on this machine, on any free port unless one is given, and answers the port it has.
 * @param {net.Server} server
 * @param {number | net.Server} [at] a port, or a server that is listening already, whose port this one takes over
 * @returns {Promise<number>}
 */
export function listen(server, at = 0) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    const done = () => {
      server.off("error", reject);
      resolve(/** @type {net.AddressInfo} */ (server.address()).port);
    };
    if (typeof at === "number") server.listen(at, "127.0.0.1", done);
    else server.listen(at, done);
  });
}

/** @param {net.Server} server */
export const close = (server) => new Promise((resolve) => server.close(resolve));

/**
 * A free port for another program to listen on. It is below those that the system hands out, which the next outgoing
 * connection might get.
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (let tries = 0; ; tries++) {
    const server = net.createServer();
    try {
      const port = await listen(server, 20_000 + Math.floor(Math.random() * 12_000));
      await close(server);
      return port;
    } catch (error) {
      if (tries === 20) throw error;
    }
  }
}

/**
 * A port that refuses connections and that no program can listen on until it is released: a connection goes out from it.
 * @returns {Promise<{ port: number, release: () => Promise<void> }>}
 */
export async function closedPort() {
  const server = net.createServer();
  const client = net.connect(await listen(server), "127.0.0.1");
  await new Promise((resolve, reject) => client.once("connect", resolve).once("error", reject));
  const release = async () => {
    client.destroy();
    await close(server);
  };
  return { port: /** @type {number} */ (client.localPort), release };
}
