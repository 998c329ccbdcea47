import { Agent, request } from 'node:http';

export interface Sent {
  readonly token?: string | null;
  readonly key?: string;
}

export interface Answer<Body = any> {
  readonly status: number;
  readonly body: Body;
}

/** Speaks to a listening API over real sockets that stay open. */
export class HttpCaller {
  private readonly agent: Agent;

  /** @param url the API's, without /api; @param sockets at most so many requests are under way at once */
  constructor(
    private readonly url: string,
    sockets: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: sockets });
  }

  post<Body = any>(path: string, body: unknown, { token, key }: Sent = {}): Promise<Answer<Body>> {
    const payload = JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.url}/api${path}`,
        {
          method: 'POST',
          agent: this.agent,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(payload),
            ...(token ? { authorization: `Bearer ${token}` } : {}),
            ...(key ? { 'idempotency-key': key } : {}),
          },
        },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (piece: string) => (text += piece));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, body: (text ? JSON.parse(text) : null) as Body }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(payload);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
