import { connect, type Socket } from 'node:net';

/** A POST, as `Crowd` hands it out. */
export interface CrowdRequest {
  readonly path: string;
  readonly body: unknown;
  readonly token?: string | null;
  readonly key?: string;
}

export type CrowdOrder =
  | { readonly do: 'connect'; readonly port: number; readonly clients: number }
  | { readonly do: 'hold'; readonly requests: readonly CrowdRequest[] }
  | { readonly do: 'run'; readonly expected: number };

export interface CrowdAnswer {
  /** the first answer that was not as expected */
  readonly unexpected: string | null;
}

/** One client: a socket, and what it says is written out beforehand. HTTP of a length told in its head, no more. */
class Client {
  private heard = '';
  private answered: ((answer: string) => void) | undefined;

  constructor(private readonly socket: Socket) {
    // one character per byte, so that lengths agree
    socket.setEncoding('latin1');
    socket.setNoDelay(true);
    socket.on('data', (piece) => this.hear(String(piece)));
  }

  /** The whole answer, head and body. */
  ask(request: Buffer): Promise<string> {
    return new Promise((resolve) => {
      this.answered = resolve;
      this.socket.write(request);
    });
  }

  private hear(piece: string): void {
    this.heard += piece;
    const head = this.heard.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = /\r\ncontent-length: (\d+)\r\n/i.exec(this.heard.slice(0, head + 2))?.[1];
    if (length === undefined) throw new Error(`an answer without a length: ${this.heard.slice(0, head)}`);
    if (this.heard.length < head + 4 + Number(length)) return;
    const whole = this.heard;
    this.heard = '';
    this.answered?.(whole);
  }
}

let clients: Client[] = [];
let held: Buffer[] = [];

async function obey(order: CrowdOrder): Promise<CrowdAnswer> {
  if (order.do === 'connect')
    clients = await Promise.all(Array.from({ length: order.clients }, () => arrive(order.port)));
  if (order.do === 'hold') held = order.requests.map(written);
  return { unexpected: order.do === 'run' ? await askAll(order.expected) : null };
}

function arrive(port: number): Promise<Client> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(new Client(socket)));
    socket.once('error', reject);
  });
}

function written({ path, body, token, key }: CrowdRequest): Buffer {
  const text = JSON.stringify(body);
  const lines = [
    `POST /api${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(text)}`,
    ...(token ? [`authorization: Bearer ${token}`] : []),
    ...(key ? [`idempotency-key: ${key}`] : []),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`);
}

async function askAll(expected: number): Promise<string | null> {
  let next = 0;
  let unexpected: string | null = null;
  await Promise.all(
    clients.map(async (client) => {
      for (let mine = next++; mine < held.length; mine = next++) {
        const answer = await client.ask(held[mine]!);
        if (!answer.startsWith(`HTTP/1.1 ${expected} `)) unexpected ??= Buffer.from(answer, 'latin1').toString();
      }
    }),
  );
  return unexpected;
}

process.on('message', (order: CrowdOrder) => void obey(order).then((answer) => process.send?.(answer)));
// whoever gathered the crowd is gone
process.on('disconnect', () => process.exit());
