import { Agent, request } from 'node:http';

/** One visit that is live: who works there, and who watches. */
export interface LiveVisit {
  readonly orderId: string;
  readonly workerToken: string;
  readonly customerToken: string;
  readonly step: string;
}

export type LiveOrder =
  | { readonly do: 'connect'; readonly port: number; readonly visits: readonly LiveVisit[] }
  | {
      readonly do: 'round';
      readonly rooms: readonly number[];
      readonly seconds: number;
      readonly everyMs: number | null;
    };

/** Milliseconds, one of each act, and how many pages were asked for. */
export interface LiveAnswer {
  readonly acted: readonly number[];
  /** from the moment the worker taps to the moment the page that shows it is there */
  readonly seen: readonly number[];
  /** acts that no page had shown when the round was over */
  readonly unseen: number;
  readonly pages: number;
}

/** A phone keeps its connection; nobody shares one with somebody else. */
const agent = new Agent({ keepAlive: true });
const PATIENCE_MS = 10_000;

let port = 0;
let visits: readonly LiveVisit[] = [];
let keys = 0;

function ask(method: 'GET' | 'POST', path: string, token: string, body?: object): Promise<string> {
  const payload = body && JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${token}`,
    ...(payload && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(payload),
      'idempotency-key': `live-${process.pid}-${(keys += 1)}-00000000`,
    }),
  };
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, method, path: `/api${path}`, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => (text += piece));
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(text);
        else reject(new Error(`${method} ${path} was answered ${answer.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    sent.on('error', reject);
    sent.end(payload);
  });
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function round(rooms: readonly number[], seconds: number, everyMs: number | null): Promise<LiveAnswer> {
  const acted: number[] = [];
  const seen: number[] = [];
  let unseen = 0;
  let pages = 0;
  await Promise.all(
    visits.map(async (visit, index) => {
      /** by place: when it was tapped, until a page has shown it */
      const open = new Map<number, number>();
      const until = performance.now() + seconds * 1_000;
      let working = true;
      const works = async (): Promise<void> => {
        const gap = (seconds * 1_000) / rooms.length;
        await wait((gap * index) / visits.length);
        for (const place of rooms) {
          const began = performance.now();
          open.set(place, began);
          const path = `/worker/visits/${visit.orderId}/steps/${visit.step}/rooms/${place}`;
          await ask('POST', path, visit.workerToken, { deviceTime: new Date().toISOString() });
          acted.push(performance.now() - began);
          await wait(Math.max(0, gap - (performance.now() - began)));
        }
        working = false;
      };
      const watches = async (every: number): Promise<void> => {
        await wait((every * ((index * 37) % visits.length)) / visits.length);
        const mayGoOn = (): boolean => working || (open.size > 0 && performance.now() < until + PATIENCE_MS);
        while (mayGoOn()) {
          const asked = performance.now();
          const page = JSON.parse(await ask('GET', `/orders/${visit.orderId}`, visit.customerToken)) as Page;
          pages += 1;
          const now = performance.now();
          const shown = page.visit.steps.find(({ id }) => id === visit.step)!.rooms;
          for (const [place, tapped] of open) {
            if (!shown[place - 1]?.doneAt) continue;
            seen.push(now - tapped);
            open.delete(place);
          }
          await wait(Math.max(0, every - (performance.now() - asked)));
        }
        unseen += open.size;
      };
      await Promise.all([works(), ...(everyMs === null ? [] : [watches(everyMs)])]);
    }),
  );
  return { acted, seen, unseen, pages };
}

interface Page {
  readonly visit: {
    readonly steps: readonly { readonly id: string; readonly rooms: readonly { readonly doneAt: string | null }[] }[];
  };
}

async function obey(order: LiveOrder): Promise<LiveAnswer | null> {
  if (order.do === 'round') return round(order.rooms, order.seconds, order.everyMs);
  ({ port, visits } = order);
  return null;
}

process.on('message', (order: LiveOrder) => {
  obey(order).then(
    (answer) => process.send?.({ answer }),
    (fault: unknown) => process.send?.({ fault: String(fault) }),
  );
});
// whoever measures is gone
process.on('disconnect', () => process.exit());
