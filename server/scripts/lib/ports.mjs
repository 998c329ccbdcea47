import net from 'node:net';

/** Below what the system hands out to connections and to whoever asks for any port: a port from here stays free. */
const QUIET = { from: 20_000, count: 10_000 };

/**
 * A port nobody listens on at this moment, on the loopback address.
 * @param {number} [wanted] preferred port; the next ones are tried when it is taken. Without it, any free port.
 * @returns {Promise<number>}
 */
export async function freePort(wanted) {
  if (!wanted) return quietPort();
  for (let port = wanted; port < wanted + 100 && port < 65536; port += 1) {
    if ((await isTaken(port)) === false && (await tryPort(port))) return port;
  }
  return quietPort();
}

/** @returns {Promise<number>} */
async function quietPort() {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = await tryPort(QUIET.from + Math.floor(Math.random() * QUIET.count));
    if (port) return port;
  }
  return /** @type {Promise<number>} */ (tryPort(0));
}

/** @param {number} port @returns {Promise<number | undefined>} the port that could be bound */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(address.port));
    });
  });
}

/**
 * Somebody may listen on all addresses or on IPv6 only, which does not stop us from binding 127.0.0.1 but would
 * confuse whoever opens http://localhost.
 * @param {number} port
 */
async function isTaken(port) {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => answersAt(host, port)));
  return answers.includes(true);
}

/** @param {string} host @param {number} port @param {number} [timeoutMs] @returns {Promise<boolean>} */
export function answersAt(host, port, timeoutMs = 500) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port });
    const done = (/** @type {boolean} */ open) => {
      socket.destroy();
      resolve(open);
    };
    socket.setTimeout(timeoutMs, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}
