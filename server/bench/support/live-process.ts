import { Agent, request } from 'node:http';

/** One visit that is live: who works there, and who watches. */
export interface LiveVisit {
  readonly orderId: string;
  readonly workerToken: string;
  readonly customerToken: string;
  readonly step: string;
}

/** What every worker does in a round, one after the other: tick off rooms, or say once where they are. */
export type LiveActs =
  | { readonly kind: 'rooms'; readonly rooms: readonly number[] }
  | { readonly kind: 'way'; readonly lat: readonly number[]; readonly lng: number; readonly deviceTime: string };

export type LiveOrder =
  | { readonly do: 'connect'; readonly port: number; readonly visits: readonly LiveVisit[] }
  | {
      readonly do: 'round';
      readonly acts: LiveActs;
      readonly seconds: number;
      readonly everyMs: number | null;
    };

/** Milliseconds, one of each act, and how many pages were asked for. */
export interface LiveAnswer {
  readonly acted: readonly number[];
  /** from the moment the worker acts to the moment the page that shows it is there */
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

function ask(method: 'GET' | 'POST' | 'PUT', path: string, token: string, body?: object): Promise<string> {
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

/** One thing a worker does, and whether a page shows it. */
interface LiveAct {
  send(): Promise<string>;
  isIn(page: Page): boolean;
}

function actsOf(visit: LiveVisit, index: number, acts: LiveActs): LiveAct[] {
  const own = `/worker/visits/${visit.orderId}`;
  if (acts.kind === 'way') {
    const { lng, deviceTime } = acts;
    const lat = acts.lat[index]!;
    const body = { at: { lat, lng, accuracy: 20 }, deviceTime };
    return [
      {
        send: () => ask('PUT', `${own}/position`, visit.workerToken, body),
        isIn: (page) => page.visit.onTheWay?.lat === lat,
      },
    ];
  }
  return acts.rooms.map((place) => ({
    send: () =>
      ask('POST', `${own}/steps/${visit.step}/rooms/${place}`, visit.workerToken, {
        deviceTime: new Date().toISOString(),
      }),
    isIn: (page) => Boolean(page.visit.steps.find(({ id }) => id === visit.step)!.rooms[place - 1]?.doneAt),
  }));
}

async function round(all: LiveActs, seconds: number, everyMs: number | null): Promise<LiveAnswer> {
  const acted: number[] = [];
  const seen: number[] = [];
  let unseen = 0;
  let pages = 0;
  await Promise.all(
    visits.map(async (visit, index) => {
      const acts = actsOf(visit, index, all);
      /** when it was done, until a page has shown it */
      const open = new Map<LiveAct, number>();
      const until = performance.now() + seconds * 1_000;
      let working = true;
      const works = async (): Promise<void> => {
        const gap = (seconds * 1_000) / acts.length;
        await wait((gap * index) / visits.length);
        for (const act of acts) {
          const began = performance.now();
          open.set(act, began);
          await act.send();
          acted.push(performance.now() - began);
          await wait(Math.max(0, Math.min(gap, until - began) - (performance.now() - began)));
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
          for (const [act, done] of open) {
            if (!act.isIn(page)) continue;
            seen.push(now - done);
            open.delete(act);
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
    readonly onTheWay: { readonly lat: number } | null;
    readonly steps: readonly { readonly id: string; readonly rooms: readonly { readonly doneAt: string | null }[] }[];
  };
}

async function obey(order: LiveOrder): Promise<LiveAnswer | null> {
  if (order.do === 'round') return round(order.acts, order.seconds, order.everyMs);
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
