/** A watch as the page knows it. */
export interface Watch {
  readonly serial: string;
  readonly owner: string;
  /** percent */
  readonly battery: number;
}

export type Felt = 'heartbeat' | 'fall' | 'no_movement';

/** What the company answered; `message` is empty when it was taken. */
export interface Told {
  readonly status: number;
  readonly message: string;
}

export async function listWatches(): Promise<readonly Watch[]> {
  return (await (await fetch('/desk/watches')).json()) as readonly Watch[];
}

/** @returns a sentence in Chinese when it was refused */
export async function setUp(watch: object): Promise<string | null> {
  const answer = await send('PUT', '/desk/watches', [watch]);
  return answer.ok ? null : ((await answer.json()) as { message: string }).message;
}

export async function tell(serial: string, kind: Felt, battery: number, heartRate: number | null): Promise<Told> {
  const path = `/desk/watches/${encodeURIComponent(serial)}/readings`;
  try {
    return (await (await send('POST', path, { kind, battery, heartRate })).json()) as Told;
  } catch {
    return { status: 0, message: '桌面微信没有响应' };
  }
}

function send(method: string, path: string, body: unknown): Promise<Response> {
  return fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}
