import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Chance } from './chance.js';

/** What becomes of a connection from a moment on. Bytes are lost, late or cut, as networks do; never doubled. */
const FATES = ['late', 'slices', 'reset', 'black hole', 'half closed', 'cut before the answer'] as const;
type Fate = (typeof FATES)[number];

/** A fate strikes after so many chunks from the client, so that long-lived connections meet it in the midst of work. */
const STRIKES_WITHIN_CHUNKS = 40;
const LATE_MS = 120;
/** Longer ones go on whole: one byte at a time is a test, not a life. */
const SLICED_BYTES = 400;

/** A network between two of us that can be made bad: every new connection then meets one of the fates. */
export class BadNetwork {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private bad = false;
  readonly struck: Record<string, number> = {};

  private constructor(
    private readonly target: { host: string; port: number },
    private readonly chance: Chance,
  ) {
    this.server = createServer({ allowHalfOpen: true }, (client) => this.join(client));
  }

  /** @returns the network and the same URL by way of it */
  static async before(url: string, chance: Chance): Promise<{ network: BadNetwork; url: string }> {
    const way = new URL(url);
    const network = new BadNetwork({ host: way.hostname, port: Number(way.port) }, chance);
    await new Promise<void>((resolve) => network.server.listen(0, '127.0.0.1', resolve));
    way.hostname = '127.0.0.1';
    way.port = String((network.server.address() as AddressInfo).port);
    return { network, url: way.href.replace(/\/$/, '') };
  }

  turnBad(): void {
    this.bad = true;
  }

  /** Good again, also for connections that had fallen silent: they are reset at last. */
  turnGood(): void {
    this.bad = false;
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.turnGood();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket): void {
    const server = connect({ ...this.target, allowHalfOpen: true });
    const ends = [client, server];
    for (const end of ends) {
      this.sockets.add(end);
      end.setNoDelay(true);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        this.sockets.delete(end);
        // an end that hangs up takes the other one along, unless the network has swallowed it
        if (fate !== 'black hole') for (const other of ends) other.destroy();
      });
    }
    const wished = FATES[Math.floor(this.chance() * FATES.length)]!;
    const strikesAt = Math.floor(this.chance() * STRIKES_WITHIN_CHUNKS);
    let fate: Fate | null = null;
    let chunks = 0;
    client.on('data', (chunk) => {
      if (this.bad && fate === null && chunks++ >= strikesAt) {
        fate = wished;
        this.struck[fate] = (this.struck[fate] ?? 0) + 1;
        this.strike(fate, client, server);
      }
      this.pass(chunk, server, fate);
    });
    server.on('data', (chunk) => {
      if (fate === 'cut before the answer') client.resetAndDestroy();
      else this.pass(chunk, client, fate);
    });
    client.on('end', () => server.end());
    server.on('end', () => client.end());
  }

  private strike(fate: Fate, client: Socket, server: Socket): void {
    if (fate === 'reset') {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
    // the server says goodbye for ever, and goes on listening
    if (fate === 'half closed') client.end();
  }

  private pass(chunk: Buffer, to: Socket, fate: Fate | null): void {
    if (to.destroyed || !to.writable || fate === 'black hole') return;
    if (fate === 'late') setTimeout(() => to.writable && to.write(chunk), LATE_MS);
    else if (fate === 'slices' && chunk.length <= SLICED_BYTES) for (const byte of chunk) to.write(Buffer.of(byte));
    else to.write(chunk);
  }
}
